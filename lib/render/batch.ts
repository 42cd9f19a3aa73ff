import { UserError } from "../core/errors";
import type { PlotlyFigure } from "./figure";
import type { RenderOptions } from "./options";
import { createRenderPool, type PoolOptions } from "./pool";

/** A figure to render, under a name that errors repeat. */
export interface RenderItem extends RenderOptions {
  readonly name: string;
  readonly figure: PlotlyFigure;
}

/** What became of one item of a batch. */
export type RenderOutcome =
  | { readonly name: string; readonly content: Uint8Array; readonly error?: undefined }
  | { readonly name: string; readonly content?: undefined; readonly error: Error };

/** How a batch is rendered. */
export interface BatchOptions extends PoolOptions {
  /** Called after each figure, in the order they finish, one call at a time. */
  readonly onDone?: (outcome: RenderOutcome) => void | Promise<void>;
}

/**
 * Renders many figures on several threads. One that fails does not stop the others: its outcome holds an error whose
 * message starts with its name.
 * @returns one outcome per item, in the order of the items
 * @throws what `onDone` first throws, after all figures are done; it is not called again after that
 */
export async function renderBatch(
  items: Iterable<RenderItem>,
  options: BatchOptions = {},
): Promise<readonly RenderOutcome[]> {
  const list = [...items];
  const { workers, onDone, ...rest } = options;
  const limit = workers === undefined ? {} : { workers: Math.min(workers, list.length) };
  const pool = createRenderPool({ ...rest, ...limit });
  const faults: unknown[] = [];
  let reported: Promise<void> = Promise.resolve();
  const report = async (outcome: RenderOutcome) => {
    if (faults.length === 0) await onDone?.(outcome);
  };
  try {
    const outcomes = await Promise.all(
      list.map(async ({ name, figure, ...how }) => {
        const outcome: RenderOutcome = await pool.render(figure, how).then(
          (content) => ({ name, content }),
          (error: unknown) => ({ name, error: named(name, error) }),
        );
        reported = reported
          .then(() => report(outcome))
          .catch((error: unknown) => {
            faults.push(error);
          });
        return outcome;
      }),
    );
    await reported;
    if (faults.length > 0) throw faults[0];
    return outcomes;
  } finally {
    await pool.close();
  }
}

function named(name: string, error: unknown): Error {
  if (error instanceof UserError) return new UserError(`${name}: ${error.message}`);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const made = new Error(`${name}: ${message}`);
  if (stack !== undefined) made.stack = `${name}: ${stack}`;
  return made;
}
