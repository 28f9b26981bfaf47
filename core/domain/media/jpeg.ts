import type { PictureSize } from './picture-size.ts';

const start = 0xd8;
const end = 0xd9;
const scan = 0xda;

/** Start-of-frame markers; the three between them have other meanings. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG (ITU T.81): segments one after another, of which the frame's header has the size. */
export function sizeOfJpeg(bytes: DataView): PictureSize | null {
  if (bytes.getUint16(0) !== 0xff00 + start) return null;
  for (let at = 2; bytes.getUint8(at) === 0xff; ) {
    const marker = bytes.getUint8(at + 1);
    if (isFrame(marker)) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    if (marker === scan || marker === end) return null;
    // Any number of 0xff may precede a marker.
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return null;
}
