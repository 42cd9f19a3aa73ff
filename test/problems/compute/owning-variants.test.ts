import { expect, test } from "vitest";
import { owningVariants } from "../../../lib/problems/compute/owning-variants";
import { realTables, withParameters } from "./owning-tables";

const variants = new Map(owningVariants(realTables(), withParameters()).map((variant) => [variant.id, variant.share]));

test("each choice of prices counts its own rows beside 17 of electricity", () => {
  expect(variants.get("headline")?.n).toBe(6 + 17);
  expect(variants.get("server")?.n).toBe(3 + 17);
  expect(variants.get("list")?.n).toBe(2 + 17);
  expect(variants.get("all_in")?.n).toBe(1 + 17);
  expect(variants.get("a800")?.n).toBe(5 + 17);
  expect(variants.get("medium")?.n).toBe(5 + 15);
});

test("no price of high confidence exists", () => {
  expect(variants.get("high")).toBeNull();
});

test("a busy server and a cheap one raise electricity's share, an A800 lowers it", () => {
  const headline = variants.get("headline")?.value ?? Number.NaN;
  expect(variants.get("busy")?.value).toBeGreaterThan(headline);
  expect(variants.get("all_in")?.value).toBeGreaterThan(headline);
  expect(variants.get("a800")?.value).toBeLessThan(headline);
});
