import {
  largestPicture,
  mostPixels,
  type PictureType,
  pictureSides,
  pictureType,
} from '../../contract/model/catalogue/media.ts';
import { fieldProblem, Problem, type ProblemDetail, say } from '../problem.ts';
import { isAnimated } from './animation.ts';
import type { PictureSize } from './picture-size.ts';
import { readPicture } from './read-picture.ts';
import { isWholeJpeg } from './whole-jpeg.ts';

/**
 * The type of an upload, if its header says that it can be decoded within the limits. Only the bytes count,
 * not the browser's claim.
 * @throws Problem('invalid-input') for a file that is not a picture, and for one that is too small, too large
 * or animated
 */
export function checkPicture(said: string, bytes: Uint8Array): PictureType {
  const type = pictureType.safeParse(said).data;
  const size = type && readPicture(type, bytes);
  if (!type || !size) throw pictureRefused(say('not-a-picture', { type: said }));
  if (bytes.length > largestPicture) throw pictureRefused('picture-too-large');
  checkSize(size);
  if (isAnimated(type, bytes)) throw pictureRefused('picture-animated');
  if (type === 'image/jpeg' && !isWholeJpeg(bytes)) throw damagedPicture();
  return type;
}

/** For a file that its decoder cannot read to the end. */
export function damagedPicture(): Problem {
  return pictureRefused('picture-damaged');
}

function checkSize({ width, height }: PictureSize): void {
  const { least, most } = pictureSides;
  if ([width, height].some((side) => side < least || side > most)) {
    throw pictureRefused(say('picture-dimensions', { least, most, width, height }));
  }
  if (width * height > mostPixels) {
    throw pictureRefused(say('picture-megapixels', { most: mostPixels / 1_000_000, width, height }));
  }
}

function pictureRefused(detail: ProblemDetail): Problem {
  return new Problem('invalid-input', detail, [fieldProblem('file', detail)]);
}
