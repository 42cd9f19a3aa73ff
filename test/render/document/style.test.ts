import { expect, test } from "vitest";
import { InlineStyle } from "../../../lib/render/document/style";

test("declarations are read, changed and written back", () => {
  const style = new InlineStyle();
  style.cssText = "fill: red; background: url(data:image/png;base64,AA); Opacity:0.5 !important";
  expect(style.getPropertyValue("opacity")).toBe("0.5");
  style.setProperty("fill", "rgb(1, 2, 3)");
  style.setProperty("opacity", null);
  expect(style.cssText).toBe("fill: rgb(1, 2, 3); background: url(data:image/png;base64,AA);");
});

test("values that are no values are ignored, as in a browser", () => {
  const style = new InlineStyle();
  style.setProperty("stroke-width", "2px");
  style.setProperty("stroke-width", "NaNpx");
  style.setProperty("opacity", undefined);
  expect(style.cssText).toBe("stroke-width: 2px;");
});

test("common properties go by their names in both spellings", () => {
  const style = new InlineStyle();
  Object.assign(style, { fontSize: "12px", display: "none" });
  expect([Reflect.get(style, "font-size"), style.cssText]).toEqual(["12px", "font-size: 12px; display: none;"]);
});
