import type { PictureType } from '../../core/contract/model/catalogue/media.ts';
import type { Pixels } from '../../core/domain/media/pixels.ts';

/** Reads and writes pictures. What a camera wrote beside the pixels (place, time, owner) does not survive it. */
export interface PictureCodec {
  /**
   * Every pixel, the right way up. Check the size first: each pixel takes four bytes.
   * @throws Problem('invalid-input') for a picture that is damaged or incomplete
   */
  decode(type: PictureType, bytes: Uint8Array): Promise<Pixels>;
  /** As WebP. The same pixels become the same bytes on every machine. */
  encode(pixels: Pixels): Promise<Uint8Array>;
}
