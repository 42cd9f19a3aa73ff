import { expect, test } from "vitest";
import { routePremiums } from "../../../lib/figures/compute/route-premiums";
import { computeRoutes } from "../../../lib/problems/compute/routes";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const result = computeRoutes(realPriceTables(), withParameters());

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => routePremiums(result, options), {
    id: "compute-route-premiums",
    axes: { xaxis: { en: "Price in China over price abroad", zh: "中国价格与境外价格之比" } },
  });
});

test("each pair is a mark, and each route has one more for its median", () => {
  const figure = routePremiums(result, { language: "en" });
  expect(figure.rows.length).toBe(25);
  expect(markedValues(figure, "x").length).toBe(25 + 4);
});

test("the title gives dealers' and lessors' medians with their extremes", () => {
  expect(routePremiums(result, { language: "en" }).title).toBe(
    "Against the price abroad dealers asked 1.3 times (0.88 to 2.1) and lessors 0.71 times (0.12 to 2.7) in the median pair",
  );
});

test("without premiums of dealers and lessors the title says so", () => {
  const routes = result.routes.map((route) =>
    route.id === "consumer" ? route : { ...route, premium: null, premiums: [] },
  );
  expect(routePremiums({ ...result, routes }, { language: "en" }).title).toContain("can be set against one abroad");
});

test("pairs of low confidence are hollow, and the footer gives the medians without them", () => {
  const figure = routePremiums(result, { language: "en" });
  const hollow = figure.data.filter((trace) => JSON.stringify(trace.marker ?? "").includes("circle-open"));
  expect(hollow.length).toBe(figure.rows.filter(({ confidence }) => confidence === "low").length);
  expect(JSON.stringify(figure.layout.annotations).replaceAll("<br>", " ")).toContain(
    "Dealers and grey market 2.1, Renting in China 0.81",
  );
});
