import fc from "fast-check";
import { expect, test } from "vitest";
import { chao2 } from "../../lib/stats/chao";
import { expectClose, oracle } from "./close";

test("the estimate agrees with the reference", () => {
  const { observed, seen_once, seen_twice, occasions, estimate_chao2 } = oracle.chao1_lower_bound;
  expectClose(chao2({ observed, once: seen_once, twice: seen_twice, lists: occasions }).value, estimate_chao2);
});

test("the variance by hand", () => {
  // 3 lists, 4 once, 1 twice: 2/3 · 12/4 + 4/9 · 4 · 49/16 + 4/9 · 16 · 9 / 64
  const size = chao2({ observed: 10, once: 4, twice: 1, lists: 3 });
  expectClose([size.value, size.variance], [12, 2 + 49 / 9 + 1]);
  // none twice: 2/3 · 12/2 + 4/9 · 4 · 49/4 − 4/9 · 256 / (4 · 14)
  const none = chao2({ observed: 10, once: 4, twice: 0, lists: 3 });
  expectClose([none.value, none.variance], [14, 4 + 196 / 9 - 1024 / 504]);
});

test("with none seen once nothing is unseen", () => {
  expect(chao2({ observed: 8, once: 0, twice: 5, lists: 4 })).toMatchObject({ value: 8, low: 8, high: 8 });
});

test("it is a bound above what was seen, grows with the singletons, and its interval holds it", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.integer({ min: 2, max: 9 }), (once, twice, more, lists) => {
      const size = chao2({ observed: once + twice + more, once, twice, lists });
      const further = chao2({ observed: once + twice + more + 1, once: once + 1, twice, lists });
      expect(size.value).toBeGreaterThanOrEqual(size.observed);
      expect(further.value - further.observed).toBeGreaterThanOrEqual(size.value - size.observed);
      expect(size.low).toBeLessThanOrEqual(size.value);
      expect(size.high).toBeGreaterThanOrEqual(size.value);
      expect(size.variance).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  [{ observed: 5, once: 4, twice: 2, lists: 3 }, "4 once and 2 twice exceed 5 members seen"],
  [{ observed: 5, once: 1, twice: 2, lists: 1 }, "lists must be a whole number of at least 2"],
  [{ observed: 5, once: -1, twice: 2, lists: 3 }, "seen once must be a whole number"],
  [{ observed: 5, once: 1, twice: 0.5, lists: 3 }, "seen twice must be a whole number"],
  [{ observed: Number.NaN, once: 1, twice: 1, lists: 3 }, "members seen must be a whole number"],
])("%j is refused", (sightings, message) => {
  expect(() => chao2(sightings)).toThrow(RangeError);
  expect(() => chao2(sightings)).toThrow(message);
});
