import { join } from "node:path";

/** Starts the kernel that publishes what a cell's text says. */
export const scriptKernel = [process.execPath, join(__dirname, "script", "script-kernel.cjs"), "{connection_file}"];
