import type { PictureSize } from './picture-size.ts';

/** A decoded picture: red, green, blue and opacity of each pixel, row by row, one byte each. */
export interface Pixels extends PictureSize {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}
