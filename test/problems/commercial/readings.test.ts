import { expect, test } from "vitest";
import { real } from "./real";

test("readings come from each use's own task: five on law, one on clinics", () => {
  const counts = Object.fromEntries(real.hallucination.cases.map(({ id, readings }) => [id, readings.length]));
  expect(counts).toEqual({ chat: 7, service: 4, legal: 5, clinic: 1 });
});

test("law is read from the Stanford study and the range of general chatbots, in shares", () => {
  const rates = real.hallucination.cases.find(({ id }) => id === "legal")?.readings.map(({ rate }) => rate);
  expect([...(rates ?? [])].sort()).toEqual([0.17, 0.33, 0.43, 0.58, 0.82]);
});
