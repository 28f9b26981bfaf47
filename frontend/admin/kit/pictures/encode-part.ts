import { largestPicture } from '../../../../core/contract/model/catalogue/media.ts';

/** One way to write a picture: its format, and its share of the sides. */
export interface Encoding {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** 0 to 1, of formats that lose detail. */
  readonly quality?: number;
  readonly scale: number;
  /** Bytes: a larger result is not worth sending. */
  readonly most: number;
}

/** A drawing is smaller than this as a PNG, which keeps its edges sharp. A photo is not. */
const mostOfDrawing = 400 * 1024;

const photo: readonly Encoding[] = [0.9, 0.75, 0.5].map((quality) => ({
  type: 'image/jpeg',
  quality,
  scale: 1,
  most: largestPicture,
}));

// Browsers that cannot write WebP answer with a PNG, which may need smaller sides.
const cutOut: readonly Encoding[] = [1, 0.7, 0.5, 0.35].map((scale) => ({
  type: 'image/webp',
  quality: 0.9,
  scale,
  most: largestPicture,
}));

/** What to try in turn, until a result is small enough. Transparency is kept. */
export function encodingsFor(isTransparent: boolean): readonly Encoding[] {
  return [{ type: 'image/png', scale: 1, most: mostOfDrawing }, ...(isTransparent ? cutOut : photo)];
}

/** Whether any pixel lets through what is behind it: `rgba` has four bytes for each. */
export function isTransparent(rgba: Uint8ClampedArray): boolean {
  return rgba.some((value, index) => index % 4 === 3 && value < 255);
}

/** What a canvas shows, as a file to upload; null if no format makes it small enough. */
export async function encodePart(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (!pixels) return null;
  for (const encoding of encodingsFor(isTransparent(pixels))) {
    const part = await encode(canvas, encoding);
    if (part && part.size <= encoding.most) return part;
  }
  return null;
}

function encode(canvas: HTMLCanvasElement, { type, quality, scale }: Encoding): Promise<Blob | null> {
  const sized = scale === 1 ? canvas : shrunk(canvas, scale);
  return new Promise((done) => sized.toBlob(done, type, quality));
}

function shrunk(canvas: HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(canvas.width * scale));
  small.height = Math.max(1, Math.round(canvas.height * scale));
  small.getContext('2d')?.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}
