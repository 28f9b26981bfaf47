import type { PictureType } from '../../contract/model/catalogue/media.ts';
import { sizeOfAvif } from './avif.ts';
import { sizeOfJpeg } from './jpeg.ts';
import type { PictureSize } from './picture-size.ts';
import { sizeOfPng } from './png.ts';
import { sizeOfWebp } from './webp.ts';

/**
 * Finds the size of a picture in one format; null for another format.
 * @throws RangeError for a truncated file
 */
type ReadSize = (bytes: DataView) => PictureSize | null;

const formats: Readonly<Record<PictureType, ReadSize>> = {
  'image/png': sizeOfPng,
  'image/jpeg': sizeOfJpeg,
  'image/webp': sizeOfWebp,
  'image/avif': sizeOfAvif,
};

/** The size of a picture of this type, from its own bytes; null for another format or a truncated file. */
export function readPicture(type: PictureType, bytes: Uint8Array): PictureSize | null {
  try {
    return formats[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
