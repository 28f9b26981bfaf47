import { box } from '../../../frontend/waiver/strokes.ts';

const points = 72;

/** A scribble that looks like a signature, as `strokes` of a signature has it: loops from left to right, and a line. */
export function strokesOf(next: () => number): string {
  const [loops, slant, height] = [4 + Math.floor(next() * 4), 20 + 40 * next(), 70 + 60 * next()];
  const written = Array.from({ length: points }, (_, index) => {
    const along = index / points;
    const turn = 2 * Math.PI * loops * along;
    const tall = height * (1 - 0.6 * along);
    return pointOf(140 + 640 * along + slant * Math.sin(turn), 190 - tall * Math.cos(turn));
  });
  const line = [0, 1, 2, 3].map((part) => pointOf(200 + 170 * part, 320 - 12 * part * next()));
  return [written, line].map((each) => each.join(' ')).join(';');
}

function pointOf(x: number, y: number): string {
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, Math.round(value)));
  return `${within(x, box.width)},${within(y, box.height)}`;
}
