import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PictureType } from '../../../core/contract/model/catalogue/media.ts';
import { checkPicture } from '../../../core/domain/media/check-picture.ts';
import type { PictureSize } from '../../../core/domain/media/picture-size.ts';
import type { Pixels } from '../../../core/domain/media/pixels.ts';
import { shrink } from '../../../core/domain/media/shrink.ts';
import { sourceSet } from '../../../core/domain/media/source-set.ts';
import { jsquash } from '../../../lambdas/gateways/jsquash.ts';
import { renderPicture } from '../../../lambdas/usecases/catalogue/media/render-picture.ts';
import { exif, pngOf, realAvif, realJpeg, realPng, realWebp, twoHalves } from './examples.ts';

const codec = jsquash();

const formats: [PictureType, (pixels: Pixels) => Promise<Buffer>][] = [
  ['image/png', async (pixels) => pngOf(pixels)],
  ['image/jpeg', (pixels) => realJpeg(pixels)],
  ['image/webp', realWebp],
  ['image/avif', realAvif],
];

/** Checked first, as an upload is. */
const published = async (said: string, bytes: Buffer) =>
  renderPicture(codec, checkPicture(said, bytes), bytes);

/** Red, blue, or whatever else is at a point. */
function colorAt({ data, width }: Pixels, x: number, y: number): string {
  const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x));
  if (red > 200 && green < 60 && blue < 60) return 'red';
  return blue > 200 && green < 60 && red < 60 ? 'blue' : `${red} ${green} ${blue}`;
}

describe.each(formats)('a picture of the type %s', (type, encode) => {
  test('is decoded, and is encoded as WebP', async () => {
    const [only] = await renderPicture(codec, type, await encode(twoHalves({ width: 120, height: 40 })));
    expect(only).toMatchObject({ width: 120, height: 40 });
    const shown = await codec.decode('image/webp', only.body);
    expect([colorAt(shown, 10, 20), colorAt(shown, 110, 20)]).toEqual(['red', 'blue']);
  });

  test('is refused when it was cut short', async () => {
    const whole = await encode(twoHalves({ width: 120, height: 40 }));
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    await expect(published(type, half)).rejects.toMatchObject({ code: 'invalid-input' });
    const [after] = await renderPicture(codec, type, whole);
    expect(after).toMatchObject({ width: 120, height: 40 });
  });
});

test('a header without pixels is no picture', async () => {
  const header = pngOf(twoHalves({ width: 64, height: 48 })).subarray(0, 33);
  await expect(published('image/png', header)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a picture is made in each width up to its own', async () => {
  const sizes = async (size: PictureSize) =>
    (await renderPicture(codec, 'image/png', realPng(size))).map(({ width, height }) => [width, height]);
  expect(await sizes({ width: 2000, height: 250 })).toEqual([
    [400, 50],
    [800, 100],
    [1600, 200],
  ]);
  expect(await sizes({ width: 500, height: 250 })).toEqual([
    [400, 200],
    [500, 250],
  ]);
  expect(await sizes({ width: 400, height: 16 })).toEqual([[400, 16]]);
});

describe('a photograph', () => {
  /** Of the eight ways to hold a camera, with the colours of the corners that the photograph then has. */
  test.each([
    [1, [60, 40], ['red', 'blue', 'red', 'blue']],
    [2, [60, 40], ['blue', 'red', 'blue', 'red']],
    [3, [60, 40], ['blue', 'red', 'blue', 'red']],
    [4, [60, 40], ['red', 'blue', 'red', 'blue']],
    [5, [40, 60], ['red', 'red', 'blue', 'blue']],
    [6, [40, 60], ['red', 'red', 'blue', 'blue']],
    [7, [40, 60], ['blue', 'blue', 'red', 'red']],
    [8, [40, 60], ['blue', 'blue', 'red', 'red']],
  ])('that was taken in orientation %i stands upright', async (orientation, size, corners) => {
    const taken = await realJpeg(twoHalves({ width: 60, height: 40 }), exif({ orientation }));
    const [shown] = await renderPicture(codec, 'image/jpeg', taken);
    expect([shown.width, shown.height]).toEqual(size);
    const pixels = await codec.decode('image/webp', shown.body);
    const [right, bottom] = [shown.width - 6, shown.height - 6];
    const points = [
      [5, 5],
      [right, 5],
      [5, bottom],
      [right, bottom],
    ] as const;
    expect(points.map(([x, y]) => colorAt(pixels, x, y))).toEqual(corners);
  });

  test('says neither where nor with what it was taken', async () => {
    const taken = await realJpeg(twoHalves({ width: 900, height: 40 }), exif({ orientation: 1 }));
    expect(taken.includes('Escape Camera')).toBe(true);
    const published = await renderPicture(codec, 'image/jpeg', taken);
    expect(published).toHaveLength(3);
    for (const { body } of published) {
      expect(Buffer.from(body).subarray(8, 16).toString()).toBe('WEBPVP8 ');
      for (const left of ['Escape Camera', 'Exif', 'EXIF', 'XMP ']) {
        expect(Buffer.from(body).includes(left)).toBe(false);
      }
    }
  });
});

describe('a smaller picture', () => {
  const side = fc.integer({ min: 1, max: 12 });
  const color = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 })));

  test('of one colour has that colour everywhere', () => {
    fc.assert(
      fc.property(side, side, color, fc.nat(11), fc.nat(11), (width, height, [r = 0, g = 0, b = 0], x, y) => {
        const data = new Uint8ClampedArray(width * height * 4);
        for (let at = 0; at < data.length; at += 4) data.set([r, g, b, 255], at);
        const to = { width: 1 + (x % width), height: 1 + (y % height) };
        const { data: small } = shrink({ width, height, data }, to);
        expect(small).toHaveLength(to.width * to.height * 4);
        for (let at = 0; at < small.length; at += 4) {
          expect([...small.subarray(at, at + 4)]).toEqual([r, g, b, 255]);
        }
      }),
    );
  });

  test('is as bright as the large one', () => {
    fc.assert(
      fc.property(side, side, fc.nat(11), fc.infiniteStream(fc.nat(255)), (width, height, x, values) => {
        const data = new Uint8ClampedArray(width * height * 4).map((_, at) =>
          at % 4 === 3 ? 255 : (values.next().value ?? 0),
        );
        const to = { width: 1 + (x % width), height };
        const { data: small } = shrink({ width, height, data }, to);
        const mean = (bytes: Uint8ClampedArray) => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length;
        expect(Math.abs(mean(small) - mean(data))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('takes no colour from what is transparent', () => {
    const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 0]);
    const { data: small } = shrink({ width: 2, height: 1, data }, { width: 1, height: 1 });
    expect([...small]).toEqual([255, 0, 0, 128]);
  });
});

test('the transparent parts of a logo stay transparent', async () => {
  const logo = { ...twoHalves({ width: 32, height: 32 }) };
  for (let at = 3; at < logo.data.length; at += 4) logo.data[at] = at % 128 < 64 ? 255 : 0;
  const [shown] = await renderPicture(codec, 'image/png', pngOf(logo));
  const { data } = await codec.decode('image/webp', shown.body);
  expect([data[3], data[4 * 31 + 3]]).toEqual([255, 0]);
});

test.each([
  ['/media/org/ven/med/ab12-1600.webp', '400w 800w 1600w'],
  ['/media/org/ven/med/ab12-900.webp', '400w 800w 900w'],
  ['/media/org/ven/med/ab12-64.webp', '64w'],
])('%s comes in %s', (url, widths) => {
  const parts = sourceSet(url)?.split(', ') ?? [];
  expect(parts.map((part) => part.split(' ')[1]).join(' ')).toBe(widths);
  expect(parts.at(-1)).toMatch(new RegExp(`^${url} `));
});

test.each(['https://venue.example/a-400.webp', '/media/org/ven/med_000000000000.png'])(
  '%s comes in one size',
  (url) => expect(sourceSet(url)).toBeUndefined(),
);
