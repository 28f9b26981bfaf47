import { expect, test } from '@jest/globals';
import { checkPicture } from '../../core/domain/media/check-picture.ts';
import { jsquash } from '../../lambdas/gateways/jsquash.ts';
import { paint, size } from '../../local/demo/pictures/paint.ts';
import { pngOf } from '../../local/demo/pictures/png.ts';
import { sceneOf } from '../../local/demo/pictures/scenes.ts';
import { organizationsOf } from '../../local/demo/seed.ts';

const organizations = organizationsOf({
  now: new Date(),
  websiteOrigin: 'http://localhost:4001',
  connected: true,
});
const rooms = organizations.flatMap(({ venues }) => venues.flatMap(({ activities }) => activities));

test('every room has a drawing of its own', () => {
  expect(new Set(rooms.map(({ name }) => sceneOf(name))).size).toBe(rooms.length);
});

test('a drawing is a PNG that the product takes, with every pixel as it was painted', async () => {
  const pixels = paint(sceneOf('Axe Night'));
  const png = pngOf(pixels);
  expect(checkPicture('image/png', png)).toBe('image/png');
  const read = await jsquash().decode('image/png', png);
  expect([read.width, read.height]).toEqual([size.width, size.height]);
  expect(Buffer.compare(Buffer.from(read.data), Buffer.from(pixels.data))).toBe(0);
});
