import { largestPicture, type PictureType, pictureSides, pictureType } from '../../contract/model/media.ts';
import { Problem } from '../problem.ts';
import type { PictureSize } from './picture-size.ts';
import { readPicture } from './read-picture.ts';

/**
 * The type and size of a picture, by its own bytes and not by what somebody says of it.
 * @throws Problem('invalid-input') for what is none, and for one that is too large or too small to show
 */
export function checkPicture(said: string, bytes: Uint8Array): PictureSize & { type: PictureType } {
  const type = pictureType.safeParse(said).data;
  const size = type && readPicture(type, bytes);
  if (!type || !size) throw refusal(`This is not a picture of the type ${said}. Choose another file.`);
  if (bytes.length > largestPicture) throw refusal('A picture has at most 5 MB.');
  const { least, most } = pictureSides;
  const sides = [size.width, size.height];
  if (sides.some((side) => side < least || side > most)) {
    throw refusal(
      `A picture is between ${least} and ${most} pixels wide and high; this one is ${sides.join(' by ')}.`,
    );
  }
  return { type, ...size };
}

function refusal(detail: string): Problem {
  return new Problem('invalid-input', detail, [{ field: 'file', detail }]);
}
