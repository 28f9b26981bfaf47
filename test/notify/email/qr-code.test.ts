import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { qrCode } from '../../../lambdas/usecases/notify/email/rendering/qr-code.ts';

test.each(['https://book.example/manage/a', `https://book.example/manage/${'aZ0-_.'.repeat(45)}`])(
  'a camera reads what was written (%#)',
  async (url) => {
    const { data, width, height } = PNG.sync.read(await qrCode(url));
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(url);
  },
);
