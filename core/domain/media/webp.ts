import type { PictureSize } from './picture-size.ts';
import { textAt } from './text-at.ts';

const fourteenBits = 0x3fff;

/** WebP (RFC 9649): a RIFF container whose first chunk says the size, in one of three ways. */
export function sizeOfWebp(bytes: DataView): PictureSize | null {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return null;
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return lossy(bytes);
    case 'VP8L':
      return lossless(bytes);
    case 'VP8X':
      return { width: 1 + uint24(bytes, 24), height: 1 + uint24(bytes, 27) };
    default:
      return null;
  }
}

function lossy(bytes: DataView): PictureSize | null {
  if (textAt(bytes, 23, 3) !== '\x9d\x01\x2a') return null;
  return {
    width: bytes.getUint16(26, true) & fourteenBits,
    height: bytes.getUint16(28, true) & fourteenBits,
  };
}

function lossless(bytes: DataView): PictureSize | null {
  if (bytes.getUint8(20) !== 0x2f) return null;
  const size = bytes.getUint32(21, true);
  return { width: 1 + (size & fourteenBits), height: 1 + ((size >>> 14) & fourteenBits) };
}

function uint24(bytes: DataView, at: number): number {
  return bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 0x10000;
}
