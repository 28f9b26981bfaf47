import { addPoint, box, pointAt, pointsOf, type Stroke, textOfStrokes } from './strokes.ts';

export interface Pad {
  /** What was drawn, as the API takes it; empty where nothing was. */
  text(): string;
  clear(): void;
}

/** Lets a signature be drawn in an SVG element, with a finger, a pen or the mouse. */
export function createPad(svg: Element): Pad {
  let strokes: Stroke[] = [];
  let line: Element | null = null;
  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    return pointAt(((clientX - left) / width) * box.width, ((clientY - top) / height) * box.height);
  };
  const extend = (event: PointerEvent) => {
    const stroke = addPoint(strokes.at(-1) ?? [], pointOf(event));
    strokes[strokes.length - 1] = stroke;
    line?.setAttribute('points', pointsOf(stroke));
  };
  const start = (event: PointerEvent) => {
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    strokes.push([]);
    line = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'polyline'));
    extend(event);
  };
  const listen = (name: string, act: (event: PointerEvent) => void) =>
    svg.addEventListener(name, (event) => {
      if (event instanceof PointerEvent) act(event);
    });
  listen('pointerdown', start);
  listen('pointermove', (event) => {
    if (line) extend(event);
  });
  for (const end of ['pointerup', 'pointercancel']) listen(end, () => (line = null));
  return {
    text: () => textOfStrokes(strokes),
    clear() {
      strokes = [];
      svg.replaceChildren();
    },
  };
}
