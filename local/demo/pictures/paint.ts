import type { Pixels } from '../../../core/domain/media/pixels.ts';

/** Red, green, blue: 0 to 255. */
export type Color = readonly [number, number, number];

/** The colour of a place, across from 0 to 1.6 and down from 0 to 1. */
export type Scene = (x: number, y: number) => Color;

export const size = { width: 640, height: 400 } as const;

export function mix(a: Color, b: Color, share: number): Color {
  const t = Math.min(1, Math.max(0, share));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** 1 inside, 0 outside, and a soft edge: `distance` is negative inside. */
export function inside(distance: number, softness = 0.004): number {
  return Math.min(1, Math.max(0, 0.5 - distance / (2 * softness)));
}

export const circle = (x: number, y: number, radius: number) => Math.hypot(x, y) - radius;

/** Around the origin, `width` and `height` from its middle. */
export function box(x: number, y: number, width: number, height: number): number {
  const [dx, dy] = [Math.abs(x) - width, Math.abs(y) - height];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
}

/** Paints a scene, darker towards its corners. */
export function paint(scene: Scene): Pixels {
  const { width, height } = size;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [(column + 0.5) / height, (row + 0.5) / height];
      const [red, green, blue] = scene(x, y);
      const light = 1 - 0.45 * ((x - 0.8) ** 2 + (y - 0.5) ** 2);
      data.set([red * light, green * light, blue * light, 255], 4 * (row * width + column));
    }
  }
  return { width, height, data };
}
