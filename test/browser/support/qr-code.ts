import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** What a camera would read from a picture on a page. */
export async function readQrCode(picture: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  const read = jsQR.default(new Uint8ClampedArray(data), width, height);
  if (!read) throw new Error('There is no QR code in this picture.');
  return read.data;
}
