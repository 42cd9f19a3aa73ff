import { type FileHandle, open } from "node:fs/promises";
import { UserError } from "../core/errors";
import { isObject, parseObject } from "./json-object";
import { repeatedKey } from "./repeated-key";
import type { Tensor } from "./tensor-kinds";

/** Longest header that is read; the format's own limit. */
export const maxHeaderBytes = 100_000_000;

/**
 * The tensors that the header of a `.safetensors` file lists. Only the header is read, never a weight, so that the size of the
 * file does not matter.
 *
 * Format: eight bytes (little-endian length of the header), the header as JSON, then the weights.
 *
 * @throws UserError on a file that is too short, a header longer than the file, broken JSON, a tensor listed twice, or an entry
 *   without a usable data type, shape and place
 */
export async function readSafetensorsHeader(path: string): Promise<Tensor[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const text = await headerText(file, size, path);
    const header = parseObject(text, `The header of ${path}`);
    const repeated = repeatedKey(text, 1);
    if (repeated !== null) {
      throw new UserError(
        `The header of ${path} lists the tensor "${repeated}" twice: the file is damaged or was tampered with. Download it again.`,
      );
    }
    const room = size - 8 - Buffer.byteLength(text);
    const tensors = Object.entries(header)
      .filter(([name]) => name !== "__metadata__")
      .map(([name, entry]) => tensorOf(name, entry, room, path));
    if (tensors.length === 0)
      throw new UserError(`The header of ${path} lists no tensor: there is nothing to compare.`);
    return tensors;
  } finally {
    await file.close();
  }
}

async function headerText(file: FileHandle, size: number, path: string): Promise<string> {
  const again = "Download the file again; a .safetensors file starts with the length of its header.";
  if (size < 8)
    throw new UserError(`${path} has ${size} bytes, too few for the header of a .safetensors file. ${again}`);
  const prefix = await readExactly(file, 0, 8);
  const length = prefix.readBigUInt64LE(0);
  if (length > BigInt(size - 8)) {
    throw new UserError(
      `${path} claims a header of ${length} bytes but has only ${size - 8} after the first eight: it is cut short or no .safetensors file. ${again}`,
    );
  }
  if (length > BigInt(maxHeaderBytes)) {
    throw new UserError(`${path} claims a header of ${length} bytes; the format allows ${maxHeaderBytes}. ${again}`);
  }
  if (length < 2n) throw new UserError(`${path} claims a header of ${length} bytes, which cannot hold JSON. ${again}`);
  const bytes = await readExactly(file, 8, Number(length));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`The header of ${path} is not UTF-8 text: it is no .safetensors file or damaged. ${again}`);
  }
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) throw new UserError(`The file ended ${length - done} bytes early while its header was read.`);
    done += bytesRead;
  }
  return buffer;
}

const bitsOf: Readonly<Record<string, number>> = {
  BOOL: 8,
  U8: 8,
  I8: 8,
  F8_E5M2: 8,
  F8_E4M3: 8,
  F8_E8M0: 8,
  I16: 16,
  U16: 16,
  F16: 16,
  BF16: 16,
  I32: 32,
  U32: 32,
  F32: 32,
  F64: 64,
  I64: 64,
  U64: 64,
  C64: 64,
};

function tensorOf(name: string, entry: unknown, room: number, path: string): Tensor {
  const fault = (what: string): UserError =>
    new UserError(
      `The header of ${path} is faulty at tensor "${name}": ${what}. Download the file again or ask its publisher.`,
    );
  if (!isObject(entry)) throw fault("its entry is not an object");
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string") throw fault("it has no data type (dtype)");
  if (!isSizes(shape)) throw fault("its shape is not a list of whole numbers");
  if (!isSizes(offsets) || offsets.length !== 2) throw fault("its data_offsets are not two whole numbers");
  const [start = 0, end = 0] = offsets;
  if (end < start) throw fault(`it ends (${end}) before it starts (${start})`);
  if (end > room)
    throw fault(`it ends at byte ${end} of the weights but the file holds only ${room}: the file is cut short`);
  const bits = bitsOf[dtype];
  const due = bits === undefined ? end - start : (shape.reduce((product, size) => product * size, 1) * bits) / 8;
  if (due !== end - start)
    throw fault(`its shape [${shape.join(", ")}] of ${dtype} needs ${due} bytes but it has ${end - start}`);
  return { name, shape };
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
