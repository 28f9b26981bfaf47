import {
  largestPicture,
  mostPixels,
  type PictureType,
  pictureSides,
  pictureType,
} from '../../contract/model/media.ts';
import { Problem } from '../problem.ts';
import { isAnimated } from './animation.ts';
import type { PictureSize } from './picture-size.ts';
import { readPicture } from './read-picture.ts';
import { isWholeJpeg } from './whole-jpeg.ts';

/**
 * The type of an upload, when its header says that it can be decoded within the limits. Only the bytes count, not
 * what the browser says of them.
 * @throws Problem('invalid-input') for a file that is not a picture, and for one that is too small, too large or
 * animated
 */
export function checkPicture(said: string, bytes: Uint8Array): PictureType {
  const type = pictureType.safeParse(said).data;
  const size = type && readPicture(type, bytes);
  if (!type || !size) throw pictureRefused(`This is not a picture of the type ${said}. Choose another file.`);
  if (bytes.length > largestPicture) throw pictureRefused('A picture can have up to 5 MB.');
  checkSize(size);
  if (isAnimated(type, bytes)) throw pictureRefused('This picture is animated. Choose a still one.');
  if (type === 'image/jpeg' && !isWholeJpeg(bytes)) throw damaged();
  return type;
}

/** For a file that its decoder cannot read to the end. */
export function damaged(): Problem {
  return pictureRefused('This picture is damaged or incomplete. Choose another file.');
}

function checkSize({ width, height }: PictureSize): void {
  const { least, most } = pictureSides;
  if ([width, height].some((side) => side < least || side > most)) {
    throw pictureRefused(
      `A picture is between ${least} and ${most} pixels wide and high; this one is ${width} by ${height}.`,
    );
  }
  if (width * height > mostPixels) {
    throw pictureRefused(
      `A picture can have up to ${mostPixels / 1_000_000} megapixels; this one is ${width} by ${height} pixels.`,
    );
  }
}

function pictureRefused(detail: string): Problem {
  return new Problem('invalid-input', detail, [{ field: 'file', detail }]);
}
