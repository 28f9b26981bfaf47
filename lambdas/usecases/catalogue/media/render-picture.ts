import type { PictureType } from '../../../../core/contract/model/catalogue/media.ts';
import type { PictureSize } from '../../../../core/domain/media/picture-size.ts';
import { widthsFor } from '../../../../core/domain/media/picture-widths.ts';
import type { Pixels } from '../../../../core/domain/media/pixels.ts';
import { shrink } from '../../../../core/domain/media/shrink.ts';
import type { PictureCodec } from '../../../gateways/picture-codec.ts';

export interface Rendering extends PictureSize {
  readonly body: Uint8Array;
}

/**
 * Decodes a picture and encodes it anew in each of its widths, the widest last. Nothing but its pixels goes over.
 * @throws Problem('invalid-input') for a picture that is damaged or incomplete
 */
export async function renderPicture(
  codec: PictureCodec,
  type: PictureType,
  bytes: Uint8Array,
): Promise<readonly [...Rendering[], Rendering]> {
  const decoded = await codec.decode(type, bytes);
  const [widest = decoded.width, ...narrower] = widthsFor(decoded.width).toReversed();
  const largest = withWidth(decoded, widest);
  const renderings: Rendering[] = [];
  for (const width of narrower.toReversed()) renderings.push(await render(codec, withWidth(largest, width)));
  return [...renderings, await render(codec, largest)];
}

function withWidth(pixels: Pixels, width: number): Pixels {
  if (width === pixels.width) return pixels;
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width));
  return shrink(pixels, { width, height });
}

async function render(codec: PictureCodec, pixels: Pixels): Promise<Rendering> {
  const { width, height } = pixels;
  return { width, height, body: await codec.encode(pixels) };
}
