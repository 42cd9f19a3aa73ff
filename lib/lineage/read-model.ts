import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { UserError } from "../core/errors";
import { type ModelConfig, readConfig } from "./config-file";
import { isObject, parseObject } from "./json-object";
import { repeatedKey } from "./repeated-key";
import { readSafetensorsHeader } from "./safetensors-header";
import type { Tensor } from "./tensor-kinds";

/** What a path tells of a model. At least one of `config` and `tensors` is there. */
export interface ModelFiles {
  readonly path: string;
  readonly config: ModelConfig | null;
  readonly tensors: readonly Tensor[] | null;
  /** The files that were read. */
  readonly read: readonly string[];
  /** What a reader should know, for example that shapes are missing. */
  readonly remarks: readonly string[];
}

/** Longest configuration that is read; real ones have a few thousand bytes. */
export const maxConfigBytes = 1_000_000;

/** Longest index that is read; that of a model with 100 000 tensors has about 10 MB. */
export const maxIndexBytes = 64_000_000;

/**
 * Reads what a path tells of a model: a `config.json`, a `model.safetensors.index.json`, a `.safetensors` file (its header alone) or a
 * folder with any of them. Symbolic links are followed, to files and folders only.
 *
 * @throws UserError if there is no such path, nothing usable in it, or a file is damaged
 */
export async function readModel(path: string): Promise<ModelFiles> {
  const kind = await kindOf(path);
  if (kind === "folder") return readFolder(path);
  if (kind !== "file") {
    throw new UserError(
      `${path} is neither a file nor a folder. Give a config.json, a model.safetensors.index.json, a .safetensors file or a folder with them.`,
    );
  }
  if (path.endsWith(".safetensors"))
    return filesOf(path, { config: null, tensors: await readSafetensorsHeader(path), read: [path] });
  const text = await readText(path, path.endsWith("index.json") ? maxIndexBytes : maxConfigBytes);
  const json = parseObject(text, path);
  if (isObject(json.weight_map))
    return filesOf(path, { config: null, tensors: indexed(json.weight_map, text, path), read: [path] });
  return filesOf(path, { config: readConfig(json, path), tensors: null, read: [path] });
}

async function readFolder(folder: string): Promise<ModelFiles> {
  const names = (await readdir(folder)).sort();
  const shards = names.filter((name) => name.endsWith(".safetensors"));
  const index = names.find((name) => name.endsWith(".safetensors.index.json"));
  const hasConfig = names.includes("config.json");
  if (shards.length === 0 && index === undefined && !hasConfig) {
    throw new UserError(
      `${folder} holds none of config.json, model.safetensors.index.json and *.safetensors${names.length === 0 ? ": it is empty" : ""}. Give the folder that the model was downloaded to.`,
    );
  }
  const config = hasConfig ? (await readModel(join(folder, "config.json"))).config : null;
  const listed = index === undefined ? null : await readModel(join(folder, index));
  const headers = await readShards(folder, shards);
  checkShards({ folder, shards, listed: listed?.tensors ?? null, headers });
  return filesOf(folder, {
    config,
    tensors: headers ?? listed?.tensors ?? null,
    read: [...(hasConfig ? ["config.json"] : []), ...(index === undefined ? [] : [index]), ...shards].map((name) =>
      join(folder, name),
    ),
  });
}

/** The tensors of all shards of a folder; null if it has none. */
async function readShards(folder: string, shards: readonly string[]): Promise<Tensor[] | null> {
  const from = new Map<string, string>();
  const tensors: Tensor[] = [];
  for (const shard of shards) {
    const path = join(folder, shard);
    if ((await kindOf(path)) !== "file")
      throw new UserError(`${path} is not a file. Remove it or restore the weights.`);
    for (const tensor of await readSafetensorsHeader(path)) {
      const other = from.get(tensor.name);
      if (other !== undefined) {
        throw new UserError(
          `Both ${other} and ${shard} in ${folder} hold the tensor "${tensor.name}": the folder mixes two checkpoints. Keep the files of one.`,
        );
      }
      from.set(tensor.name, shard);
      tensors.push(tensor);
    }
  }
  return shards.length === 0 ? null : tensors;
}

interface Shards {
  readonly folder: string;
  readonly shards: readonly string[];
  readonly listed: readonly Tensor[] | null;
  readonly headers: readonly Tensor[] | null;
}

/** A folder with an index and only some of its shards would give half a model. */
function checkShards({ folder, shards, listed, headers }: Shards): void {
  if (listed === null || headers === null) return;
  const held = new Set(headers.map(({ name }) => name));
  const missing = listed.filter(({ name }) => !held.has(name));
  if (missing.length > 0) {
    throw new UserError(
      `${folder} lacks ${missing.length} of the ${listed.length} tensors that its index lists, for example "${missing[0]?.name}"; it holds ${shards.length} .safetensors ${shards.length === 1 ? "file" : "files"}. Download the missing shards, or give the index file alone.`,
    );
  }
}

function indexed(map: Readonly<Record<string, unknown>>, text: string, path: string): Tensor[] {
  const repeated = repeatedKey(text, 2);
  if (repeated !== null)
    throw new UserError(
      `${path} lists the tensor "${repeated}" twice: the file is damaged or was tampered with. Download it again.`,
    );
  const names = Object.keys(map);
  if (names.length === 0)
    throw new UserError(`${path} lists no tensor in its weight_map: there is nothing to compare.`);
  return names.map((name) => ({ name, shape: null }));
}

function filesOf(path: string, found: Pick<ModelFiles, "config" | "tensors" | "read">): ModelFiles {
  const remarks: string[] = [];
  if (found.tensors === null) {
    remarks.push(
      "No tensor was listed: families that share a design but name or pack their tensors in another way cannot be told apart. Give the weights' index or header too.",
    );
  } else if (found.tensors.every(({ shape }) => shape === null)) {
    remarks.push(
      "An index lists names without shapes: renamed tensors are found by what is known of the others. Give a .safetensors file for a firm map.",
    );
  }
  if (found.config === null)
    remarks.push(
      "No config.json was given: depth, widths and kinds of layers are compared only as far as tensors show them.",
    );
  return { path, ...found, remarks };
}

async function readText(path: string, limit: number): Promise<string> {
  const { size } = await stat(path);
  if (size > limit) {
    throw new UserError(
      `${path} has ${size} bytes; a ${basename(path).includes("index") ? "weights' index" : "model's configuration"} has at most ${limit}. It is another file, or damaged.`,
    );
  }
  if (size === 0) throw new UserError(`${path} is empty. Download it again.`);
  const bytes = await readFile(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      `${path} is not text in UTF-8: it is no JSON file. Give a config.json, an index, a .safetensors file or a folder.`,
    );
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | "other"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UserError(
      `${path} cannot be read: ${faults[code] ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder (or a symbolic link leads nowhere). Check the path.",
  ELOOP: "symbolic links lead in a circle. Give the file itself.",
  EACCES: "permission denied. Make it readable.",
  ENOTDIR: "part of the path is a file, not a folder. Check the path.",
  ENAMETOOLONG: "the path is too long. Check the path.",
};
