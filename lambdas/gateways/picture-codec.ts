import type { PictureType } from '../../core/contract/model/catalogue/media.ts';
import type { Pixels } from '../../core/domain/media/pixels.ts';

/** Reads and writes pictures. Metadata from the camera (place, time, owner) is removed. */
export interface PictureCodec {
  /**
   * Every pixel, in the right orientation. Check the size first: each pixel takes four bytes.
   * @throws Problem('invalid-input') for a damaged or incomplete picture
   */
  decode(type: PictureType, bytes: Uint8Array): Promise<Pixels>;
  /** Encodes as WebP. The same pixels give the same bytes on every machine. */
  encode(pixels: Pixels): Promise<Uint8Array>;
}
