import type { PictureType } from '../../contract/model/catalogue/media.ts';
import { textAt } from './text-at.ts';

type HasFrames = (bytes: DataView) => boolean;

const formats: Readonly<Record<PictureType, HasFrames>> = {
  'image/png': isAnimatedPng,
  'image/jpeg': () => false,
  'image/webp': isAnimatedWebp,
  'image/avif': isAvifSequence,
};

/** Whether a picture of a size that `readPicture` found has more than one frame. */
export function isAnimated(type: PictureType, bytes: Uint8Array): boolean {
  return formats[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** APNG: the chunk `acTL` precedes the pixels and counts the frames. */
function isAnimatedPng(bytes: DataView): boolean {
  for (let at = 8; at + 12 <= bytes.byteLength; at += 12 + bytes.getUint32(at)) {
    const chunk = textAt(bytes, at + 4, 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
  return false;
}

const animationFlag = 0x02;

function isAnimatedWebp(bytes: DataView): boolean {
  return textAt(bytes, 12, 4) === 'VP8X' && (bytes.getUint8(20) & animationFlag) !== 0;
}

/** The brand `avis` is among those of the first box. */
function isAvifSequence(bytes: DataView): boolean {
  const end = Math.min(bytes.getUint32(0), bytes.byteLength);
  const count = Math.max(0, Math.floor((end - 8) / 4));
  return Array.from({ length: count }, (_, index) => textAt(bytes, 8 + 4 * index, 4)).includes('avis');
}
