import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cropArea, pulled } from '../../../../frontend/admin/kit/pictures/crop-area.ts';

const size = fc.record({
  width: fc.integer({ min: 16, max: 8000 }),
  height: fc.integer({ min: 16, max: 8000 }),
});
const crop = fc.record({
  ratio: fc.constantFrom(null, 1, 16 / 9),
  zoom: fc.double({ min: 1, max: 4, noNaN: true }),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('a part lies within its picture, has its shape, and all of it is kept unless asked', () => {
  fc.assert(
    fc.property(size, crop, (picture, wanted) => {
      const { x, y, width, height } = cropArea(picture, wanted);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(picture.width + 1e-6);
      expect(y + height).toBeLessThanOrEqual(picture.height + 1e-6);
      expect(width / height).toBeCloseTo(wanted.ratio ?? picture.width / picture.height, 6);
      const whole = cropArea(picture, { ...wanted, zoom: 1 });
      expect(whole.width === picture.width || Math.abs(whole.height - picture.height) < 1e-6).toBe(true);
    }),
  );
});

test('a ratio that rounds up does not move the part above its picture', () => {
  const part = cropArea({ width: 36, height: 20 }, { ratio: 16 / 9, zoom: 1, x: 0, y: 1 });
  expect(part.y).toBeGreaterThanOrEqual(0);
  expect(part.height).toBeLessThanOrEqual(20);
});

test('the picture follows the pointer, as far as there is more of it', () => {
  const picture = { width: 400, height: 200 };
  const middle = { ratio: 1, zoom: 1, x: 0.5, y: 0.5 };
  expect(cropArea(picture, pulled(picture, middle, { x: 30, y: 30 }))).toMatchObject({ x: 70, y: 0 });
  expect(cropArea(picture, pulled(picture, middle, { x: -500, y: 0 }))).toMatchObject({ x: 200 });
});
