import type { PictureSize } from './picture-size.ts';
import { textAt } from './text-at.ts';

/** PNG (ISO 15948): a signature, then the header chunk with the size. */
export function sizeOfPng(bytes: DataView): PictureSize | null {
  if (textAt(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(bytes, 12, 4) !== 'IHDR') return null;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}
