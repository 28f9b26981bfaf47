import type { PictureType } from '../../contract/model/catalogue/media.ts';
import { sizeOfAvif } from './avif.ts';
import { sizeOfJpeg } from './jpeg.ts';
import type { PictureSize } from './picture-size.ts';
import { sizeOfPng } from './png.ts';
import { sizeOfWebp } from './webp.ts';

/** Finds the size of a picture of its format; null for what is not of it. @throws RangeError where it ends too soon */
type ReadSize = (bytes: DataView) => PictureSize | null;

const formats: Readonly<Record<PictureType, ReadSize>> = {
  'image/png': sizeOfPng,
  'image/jpeg': sizeOfJpeg,
  'image/webp': sizeOfWebp,
  'image/avif': sizeOfAvif,
};

/** The size of a picture that says it is of this type, by its own bytes; null when it is not, or is cut short. */
export function readPicture(type: PictureType, bytes: Uint8Array): PictureSize | null {
  try {
    return formats[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
