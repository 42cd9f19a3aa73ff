import { expect, test } from "vitest";
import { i1, i2 } from "../../../lib/claims/models/counting";
import { estimate } from "../compute/estimates";
import { real } from "./real";

const { counts, servers } = real;

test.each([
  [131, 163, "supported"],
  [130, 163, "not_supported"],
  [131, 130, "partly"],
  [131, 131, "supported"],
])("I1: an interval from %d and %d dated families is %s", (low, families, verdict) => {
  expect(i1({ ...counts, recapture: estimate(300, low, 400), dated: { ...counts.dated, families } }).verdict).toBe(
    verdict,
  );
});

test("I1: an interval wholly below 130 contradicts, whatever the count", () => {
  expect(i1({ ...counts, recapture: estimate(110, 100, 129) }).verdict).toBe("contradicted");
});

test("I1 with four families on both lists is untestable", () => {
  expect(i1({ ...counts, lists: { ...counts.lists, both: 4 } }).verdict).toBe("untestable");
});

test("I1 tells the three readings apart", () => {
  const { reason, verdict } = i1(counts);
  expect(verdict).toBe("supported");
  expect(reason.en).toContain("lower bound");
  expect(reason.en).toContain("2023-07 130");
  expect(reason.en).toContain("Filed with the regulator by the end of 2023: 61");
});

const cited = { servers: 3617, gpus: 28936, serves: false, date: servers.estimate?.date ?? null };

test("I2 is supported only by an estimate of machines that ran, partly by one of what serving needs", () => {
  if (servers.estimate === null || cited.date === null) throw new Error("no estimate");
  const date = cited.date;
  expect(i2(servers).verdict).toBe("partly");
  expect(i2({ ...servers, estimate: { ...cited, date } }).verdict).toBe("supported");
  expect(i2({ ...servers, estimate: { ...cited, date, servers: 3600 } }).verdict).toBe("contradicted");
  expect(i2({ ...servers, claimedServers: 3000, gpus: 24_000 }).verdict).toBe("contradicted");
  expect(i2({ ...servers, estimate: null }).verdict).toBe("untestable");
});
