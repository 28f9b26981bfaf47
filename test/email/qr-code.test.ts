import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { qrCode } from '../../lambdas/usecases/email/qr-code.ts';

/** What a camera would see: four bytes a pixel, from the one-bit PNG. */
function seen(png: Buffer): { side: number; rgba: Uint8ClampedArray } {
  const side = png.readUInt32BE(16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  const width = 1 + side / 8;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const byte = rows[y * width + 1 + Math.floor(x / 8)] ?? 0;
      const shade = (byte >> (7 - (x % 8))) & 1 ? 255 : 0;
      rgba.fill(shade, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { side, rgba };
}

test.each(['https://book.example/manage/a', `https://book.example/manage/${'aZ0-_.'.repeat(45)}`])(
  'a camera reads what was written (%#)',
  (url) => {
    const png = qrCode(url);
    const { side, rgba } = seen(png);
    expect(jsQR.default(rgba, side, side)?.data).toBe(url);
    expect(png.length).toBeLessThan(2000);
  },
);
