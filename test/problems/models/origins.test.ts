import { expect, test } from "vitest";
import { modelOrigins } from "../../../lib/problems/models/origins";
import { originKinds } from "../../../lib/problems/models/own-line";
import { load } from "../../../lib/tables";
import { rowOf, withParameters } from "./made-up";

const real = modelOrigins(
  {
    declared: load("lineage/lineage_declared"),
    releases: load("models/model_releases"),
    configs: load("lineage/model_configs"),
    families: load("lineage/families"),
    identity: load("lineage/architecture_identity"),
  },
  withParameters(),
);

test("the halves of 2023 give the counts of the data's own audit: 10, 16, 43 and 41, 20, 31", () => {
  expect(real.halves[0]).toMatchObject({ half: "2023 H1", counts: { own: 10, chinese: 16, foreign: 43 } });
  expect(real.halves[1]).toMatchObject({ half: "2023 H2", counts: { own: 41, chinese: 20, foreign: 31 } });
});

test("within 2023 alone 52 releases are of the maker's own line, 37 on another Chinese model, 78 on a foreign one", () => {
  const tables = {
    declared: load("lineage/lineage_declared"),
    releases: load("models/model_releases"),
    configs: load("lineage/model_configs"),
    families: load("lineage/families"),
    identity: load("lineage/architecture_identity"),
  };
  const { releases } = modelOrigins(tables, withParameters({ models_to: "2023-12-31" }));
  expect(releases).toEqual({ own: 52, chinese: 37, foreign: 78, unknown: 202 });
});

test("the shares of the three kinds add up to one, and the bounds hold all that is not stated", () => {
  expect(real.declared.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
  const { own, chinese, foreign, unknown } = real.releases;
  expect(real.ownBounds.high - real.ownBounds.low).toBeCloseTo(unknown / (own + chinese + foreign + unknown), 12);
});

test("a model on its maker's own earlier one is original, on another's wrapped, grown from a trained one assembled", () => {
  const row = (fields: Parameters<typeof rowOf<"lineage/lineage_declared">>[1]) =>
    rowOf("lineage/lineage_declared", { base_model: null, ...fields });
  const parent = row({ model: "Alpha-7B", organisation: "A", derivation: "pretrained_from_scratch" });
  const own = row({
    model: "Alpha-7B-2",
    organisation: "A",
    derivation: "continued_pretraining",
    base_model: "Alpha-7B",
  });
  const other = row({ model: "Beta-7B", organisation: "B", derivation: "lora", base_model: "Alpha-7B" });
  const foreign = row({
    model: "Gamma-7B",
    organisation: "C",
    derivation: "instruction_tuning",
    base_model: "LLaMA-7B",
  });
  const grown = row({ model: "Delta-8x7B", organisation: "A", derivation: "moe_upcycle", base_model: "Alpha-7B" });
  const silent = row({ model: "Epsilon", organisation: "E", derivation: "unknown" });
  const kindOf = originKinds([parent, own, other, foreign, grown, silent]);
  expect([parent, own, other, foreign, grown, silent].map(kindOf)).toEqual([
    "original",
    "original",
    "wrapped",
    "wrapped",
    "assembled",
    null,
  ]);
});
