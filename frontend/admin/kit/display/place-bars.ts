/** A value of one bar, and what it is called. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as people read it. */
  readonly text: string;
}

export interface PlacedBar extends Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of a step that stays free between two bars. */
const gap = 0.25;

/**
 * The bars in a drawing of this size, from the baseline up; the highest one fills it. A value below zero, such as of
 * a week with more refunds than payments, hangs below the line.
 */
export function placeBars(
  bars: readonly Bar[],
  { width, height }: { width: number; height: number },
): PlacedBar[] {
  const [most, least] = [
    Math.max(0, ...bars.map(({ value }) => value)),
    Math.min(0, ...bars.map(({ value }) => value)),
  ];
  const scale = most === least ? 0 : height / (most - least);
  const step = width / Math.max(1, bars.length);
  return bars.map((bar, index) => ({
    ...bar,
    x: step * (index + gap / 2),
    y: (most - Math.max(0, bar.value)) * scale,
    width: step * (1 - gap),
    height: Math.abs(bar.value) * scale,
  }));
}
