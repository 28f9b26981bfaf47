import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pictureType } from '../../../core/contract/model/catalogue/media.ts';
import { mediaId } from '../../../core/contract/model/ids.ts';
import { checkPicture } from '../../../core/domain/media/check-picture.ts';
import { venuePicturesOf, venueWithoutPicture } from '../../../core/domain/media/named-pictures.ts';
import { readPicture } from '../../../core/domain/media/read-picture.ts';
import { say } from '../../../core/domain/problem.ts';
import { aVenue } from '../../notify/email/support.ts';
import {
  animatedPng,
  animatedWebp,
  avif,
  exif,
  jpeg,
  pictures,
  png,
  realJpeg,
  twoHalves,
  webp,
} from './examples.ts';

const size = { width: 640, height: 480 };

test.each(pictures(size))('the size of a %s is in its bytes', (_name, type, bytes) => {
  expect(readPicture(type, bytes)).toEqual(size);
});

test.each(pictures(size))('a %s that is cut short has none, wherever it ends', (_name, type, bytes) => {
  const needed = Array.from(bytes.keys()).filter((end) => readPicture(type, bytes.subarray(0, end)) === null);
  expect(needed.length).toBeGreaterThan(20);
  expect(needed).toEqual(Array.from(needed.keys()));
});

test('a part of a larger buffer is read as that part', () => {
  const whole = Buffer.concat([Buffer.from('before'), png(size), Buffer.from('after')]);
  expect(readPicture('image/png', whole.subarray(6))).toEqual(size);
});

test.each([
  [
    'the text of an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(200))],
  ['a signature and a page', Buffer.concat([png(size).subarray(0, 8), Buffer.from('<script>'.padEnd(60))])],
  ['a GIF', Buffer.from('GIF89a'.padEnd(64, '\0'))],
  ['a film', avif(size, 'isom')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture of any type', (_name, bytes) => {
  for (const type of pictureType.options) expect(readPicture(type, bytes)).toBeNull();
});

test('no input breaks the reader', () => {
  const start = fc.constantFrom(...pictures(size).map(([, , bytes]) => bytes));
  const damaged = fc
    .tuple(start, fc.nat(60), fc.uint8Array({ maxLength: 40 }))
    .map(([bytes, at, noise]) => Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]));
  fc.assert(
    fc.property(
      fc.constantFrom(...pictureType.options),
      fc.oneof(damaged, fc.uint8Array()),
      (type, bytes) => {
        const found = readPicture(type, bytes);
        expect(found === null || Number.isInteger(found.width * found.height)).toBe(true);
      },
    ),
  );
});

describe('what is published', () => {
  const refusal = (said: string, bytes: Uint8Array) => {
    try {
      return checkPicture(said, bytes);
    } catch (error) {
      return Object(error).errors;
    }
  };

  test('is of the type that it was said to be', () => {
    expect(checkPicture('image/webp', webp('VP8X', size))).toBe('image/webp');
    for (const [said, bytes] of [
      ['image/png', jpeg(size)],
      ['image/jpeg', png(size)],
      ['image/svg+xml', png(size)],
      ['text/html', png(size)],
    ] as const) {
      expect(refusal(said, bytes)).toEqual([{ field: 'file', detail: say('not-a-picture', { type: said }) }]);
    }
  });

  test.each([
    { width: 15, height: 400 },
    { width: 400, height: 8001 },
    { width: 0, height: 0 },
    { width: 2 ** 31, height: 2 ** 31 },
  ])('is neither too small nor too large to show: %j', (sides) => {
    expect(refusal('image/png', png(sides))).toEqual([
      { field: 'file', detail: say('picture-dimensions', { least: 16, most: 8000, ...sides }) },
    ]);
  });

  test('has five megabytes at most', () => {
    const heavy = Buffer.concat([png(size), Buffer.alloc(5 * 1024 * 1024)]);
    expect(refusal('image/png', heavy)).toEqual([{ field: 'file', detail: 'picture-too-large' }]);
  });

  test('has forty megapixels at most, however few bytes say so', () => {
    expect(checkPicture('image/png', png({ width: 8000, height: 5000 }))).toBe('image/png');
    for (const [type, bytes] of [
      ['image/png', png({ width: 8000, height: 8000 })],
      ['image/jpeg', jpeg({ width: 8000, height: 5001 })],
      ['image/webp', webp('VP8L', { width: 6400, height: 6400 })],
      ['image/avif', avif({ width: 8000, height: 8000 })],
    ] as const) {
      expect(refusal(type, bytes)).toEqual([
        { field: 'file', detail: expect.objectContaining({ key: 'picture-megapixels' }) },
      ]);
    }
  });

  test.each([
    ['image/png', animatedPng(size)],
    ['image/webp', animatedWebp(size)],
    ['image/avif', avif(size, 'avisavif')],
  ])('has one frame only: %s', (type, bytes) => {
    expect(refusal(type, bytes)).toEqual([{ field: 'file', detail: 'picture-animated' }]);
  });

  test('is a JPEG that goes on to its end', async () => {
    const whole = await realJpeg(twoHalves({ width: 60, height: 40 }), exif({ orientation: 1 }));
    expect(checkPicture('image/jpeg', whole)).toBe('image/jpeg');
    expect(checkPicture('image/jpeg', Buffer.concat([whole, Buffer.from('of its camera')]))).toBe(
      'image/jpeg',
    );
    for (let end = 0; end < whole.length; end++) {
      expect(refusal('image/jpeg', whole.subarray(0, end))).toHaveLength(1);
    }
  });
});

test('a deleted picture leaves the logo and the gallery of its venue, and no other does', () => {
  const [gone, kept] = ['med_aaaaaaaaaaaa', 'med_bbbbbbbbbbbb'].map((id) => mediaId.parse(id));
  if (!gone || !kept) throw new Error('Two pictures are needed.');
  const at = (id: string) => `/media/org_aaaaaaaaaaaa/ven_aaaaaaaaaaaa/${id}/0123456789abcdef-64.webp`;
  const { widget, ...venue } = aVenue();
  const shown = {
    ...venue,
    widget: { ...widget, logoUrl: at(gone) },
    gallery: [gone, kept, gone].map((id) => ({ url: at(id), alt: id })),
  };
  expect(venuePicturesOf(shown)).toEqual([gone, gone, kept, gone]);
  const left = venueWithoutPicture(shown, gone);
  expect(left).toEqual({ ...shown, widget, gallery: [{ url: at(kept), alt: kept }] });
  expect(venueWithoutPicture({ ...shown, gallery: [] }, kept)).toEqual({ ...shown, gallery: [] });
});
