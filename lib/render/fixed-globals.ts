import { createRandom } from "../core/random";

/** The global `Math` with a `random` that can be set back to its start. */
export interface SeededMath {
  readonly math: typeof Math;
  /** Starts the sequence of random numbers anew. */
  restart(seed: number): void;
}

/** A `Math` whose random numbers follow from a seed, for code that draws ids from them. */
export function seededMath(): SeededMath {
  let random = createRandom(0);
  const properties = Object.getOwnPropertyDescriptors(Math);
  const math: typeof Math = Object.create(Object.prototype, { ...properties, random: { value: () => random() } });
  return {
    math,
    restart: (seed) => {
      random = createRandom(seed);
    },
  };
}

const now = Date.UTC(2024, 0, 1);

/** A `Date` for which it is always the start of 2024, so that nothing drawn depends on the day of drawing. */
export const frozenDate: typeof Date = new Proxy(Date, {
  construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [now] : values, made),
  get: (target, name, receiver) => (name === "now" ? () => now : Reflect.get(target, name, receiver)),
});
