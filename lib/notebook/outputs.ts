import { isJsonObject, type JsonObject, objectAt, textAt, textsAt } from "./json";
import type { Output } from "./nbformat";
import type { Message } from "./wire";

/** Gathers what a kernel publishes into the outputs of a notebook's cells, as nbclient does. */
export interface OutputRecorder {
  /** Forgets the outputs of a cell: it is about to run. */
  begin(cell: number): void;
  /** Takes in one message that belongs to the run of a cell. */
  receive(message: Message, cell: number): void;
  /** The outputs of a cell so far, streams of one name merged, carriage returns applied. */
  outputs(cell: number): readonly Output[];
}

interface Slot {
  output: Output;
  readonly displayId: string;
}

/** A recorder for one run of one notebook. */
export function createOutputRecorder(): OutputRecorder {
  const cells = new Map<number, Slot[]>();
  const clearing = new Set<number>();
  const slotsOf = (cell: number): Slot[] => cells.get(cell) ?? [];

  const update = (displayId: string, content: JsonObject) => {
    for (const slot of [...cells.values()].flat()) {
      if (slot.displayId !== displayId) continue;
      slot.output = { ...slot.output, data: objectAt(content, "data"), metadata: objectAt(content, "metadata") };
    }
  };

  return {
    begin: (cell) => {
      cells.set(cell, []);
      clearing.delete(cell);
    },
    receive: ({ type, content }, cell) => {
      const displayId = textAt(objectAt(content, "transient"), "display_id");
      if (displayId && /^(execute_result|display_data|update_display_data)$/.test(type)) update(displayId, content);
      if (type === "clear_output") {
        if (content.wait === true) clearing.add(cell);
        else cells.set(cell, []);
        return;
      }
      const output = toOutput(type, content);
      if (!output) return;
      const kept = clearing.delete(cell) ? [] : slotsOf(cell);
      cells.set(cell, kept);
      kept.push({ output, displayId });
    },
    outputs: (cell) => mergeStreams(slotsOf(cell).map((slot) => slot.output)),
  };
}

/** The output that a message makes, or `null` if it makes none. */
function toOutput(type: string, content: JsonObject): Output | null {
  switch (type) {
    case "stream":
      return { output_type: type, name: textAt(content, "name"), text: textAt(content, "text") };
    case "display_data":
      return { output_type: type, data: objectAt(content, "data"), metadata: objectAt(content, "metadata") };
    case "execute_result":
      return {
        output_type: type,
        data: objectAt(content, "data"),
        metadata: objectAt(content, "metadata"),
        execution_count: content.execution_count ?? null,
      };
    case "error":
      return {
        output_type: type,
        ename: textAt(content, "ename"),
        evalue: textAt(content, "evalue"),
        traceback: textsAt(content, "traceback"),
      };
    default:
      return null;
  }
}

/** Joins neighbours of the same stream and lets a carriage return overwrite its line (nbconvert's coalesce_streams). */
export function mergeStreams(outputs: readonly Output[]): readonly Output[] {
  const merged: { first: Output; texts: string[] }[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (last && isStream(output) && isStream(last.first) && output.name === last.first.name) {
      last.texts.push(textAt(output, "text"));
    } else merged.push({ first: output, texts: [textAt(output, "text")] });
  }
  return merged.map(({ first, texts }) =>
    isStream(first) ? { ...first, text: applyCarriageReturns(texts.join("")) } : first,
  );
}

function applyCarriageReturns(text: string): string {
  return text.includes("\r") ? text.replace(/[^\n]*\r(?=[^\n])/g, "") : text;
}

function isStream(output: JsonObject): boolean {
  return isJsonObject(output) && output.output_type === "stream";
}
