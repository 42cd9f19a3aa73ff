import fc from "fast-check";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { encodePng } from "../../lib/render/png";

test("another reader reads the pixels back", () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const pictures = sizes.chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      pixels: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
    }),
  );
  fc.assert(
    fc.property(pictures, ({ width, height, pixels }) => {
      const read = PNG.sync.read(Buffer.from(encodePng(pixels, width, height)), { checkCRC: true });
      expect([read.width, read.height]).toEqual([width, height]);
      expect(read.data.equals(pixels)).toBe(true);
    }),
  );
});
