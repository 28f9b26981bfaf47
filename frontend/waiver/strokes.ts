/** A point in the box of 1000 by 400 that signatures are drawn in. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

export const box = { width: 1000, height: 400 } as const;

/** As much as the API takes. */
const longest = 8000;

/** Points nearer to the last one than this add nothing that can be seen. */
const leastDistance = 4;

/** A point within the box, in whole units. */
export function pointAt(x: number, y: number): Point {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return { x: within(x, box.width), y: within(y, box.height) };
}

/** The stroke with one point more, unless that hardly moved. */
export function addPoint(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  if (last && Math.hypot(point.x - last.x, point.y - last.y) < leastDistance) return stroke;
  return [...stroke, point];
}

/** A stroke as the `points` of an SVG polyline. */
export function pointsOf(stroke: Stroke): string {
  return stroke.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** All strokes as one text. A long drawing loses every other point until it fits. */
export function textOfStrokes(strokes: readonly Stroke[]): string {
  const text = strokes
    .filter(({ length }) => length > 0)
    .map(pointsOf)
    .join(';');
  if (text.length <= longest || strokes.every(({ length }) => length < 3)) return text;
  return textOfStrokes(strokes.map(thin));
}

/** Every other point; the first and the last stay. */
function thin(stroke: Stroke): Stroke {
  return stroke.filter((_, index) => index % 2 === 0 || index === stroke.length - 1);
}
