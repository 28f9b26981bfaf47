import { expect, test } from '@jest/globals';
import { largestPicture } from '../../../../core/contract/model/catalogue/media.ts';
import { encodingsFor, isTransparent } from '../../../../frontend/admin/kit/pictures/encode-part.ts';

test('a photo is sent as a JPEG, a picture with transparency never', () => {
  const [drawing, ...photo] = encodingsFor(false).map(({ type }) => type);
  expect([drawing, new Set(photo)]).toEqual(['image/png', new Set(['image/jpeg'])]);
  expect(encodingsFor(true).some(({ type }) => type === 'image/jpeg')).toBe(false);
});

test('each attempt is smaller than the one before, and none exceeds what may be uploaded', () => {
  for (const transparent of [true, false]) {
    const [, ...attempts] = encodingsFor(transparent);
    const weights = attempts.map(({ quality = 1, scale }) => quality * scale);
    expect(weights).toEqual([...new Set(weights)].sort((a, b) => b - a));
    expect(Math.max(...attempts.map(({ most }) => most))).toBe(largestPicture);
  }
});

test.each([
  ['opaque pixels', [1, 2, 3, 255, 0, 0, 0, 255], false],
  ['dark opaque pixels', [0, 0, 0, 255], false],
  ['one pixel that is half transparent', [1, 2, 3, 255, 9, 9, 9, 127], true],
])('%s are told by their opacity alone', (_name, rgba, expected) => {
  expect(isTransparent(Uint8ClampedArray.from(rgba))).toBe(expected);
});
