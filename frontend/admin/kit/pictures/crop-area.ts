/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Crop {
  /** Width by height; null keeps the picture's own. */
  readonly ratio: number | null;
  /** 1 shows all that fits; 2 shows half of it in each direction. */
  readonly zoom: number;
  /** Where the part lies: 0 at the left or top, 1 at the right or bottom. */
  readonly x: number;
  readonly y: number;
}

/** The part of a picture that is kept: never more than there is. */
export function cropArea({ width, height }: Size, { ratio, zoom, x, y }: Crop): Area {
  const wanted = ratio ?? width / height;
  const widest = Math.min(width, height * wanted);
  // Dividing by the ratio can round up past the picture's height.
  const tallest = Math.min(height, widest / wanted);
  const kept = { width: widest / Math.max(1, zoom), height: tallest / Math.max(1, zoom) };
  return { ...kept, x: (width - kept.width) * within(x), y: (height - kept.height) * within(y) };
}

/** The same part after the pointer pulled the picture by so many of its pixels. */
export function pulled(picture: Size, crop: Crop, by: { readonly x: number; readonly y: number }): Crop {
  const { width, height } = cropArea(picture, crop);
  const [freeX, freeY] = [picture.width - width, picture.height - height];
  return {
    ...crop,
    x: freeX > 0 ? within(crop.x - by.x / freeX) : crop.x,
    y: freeY > 0 ? within(crop.y - by.y / freeY) : crop.y,
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
