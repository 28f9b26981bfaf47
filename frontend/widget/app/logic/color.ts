type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function format(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the second colour mixed into the first. */
function mix(from: string, to: string, share: number): string {
  const [a, b] = [parse(from), parse(to)];
  const at = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return format([at(0), at(1), at(2)]);
}

function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Moves a colour towards another by steps until it is readable on all the backgrounds. */
function readable(color: string, on: readonly string[], towards: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, towards, share);
    if (on.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return towards;
}

/** The backgrounds of `ui/tokens.css` that brand-coloured text and controls appear on. */
const grounds = {
  light: { surfaces: ['#ffffff', '#faf9f7', '#f3f1ed'], ink: '#000000' },
  dark: { surfaces: ['#1d1c1f', '#141315', '#28262a'], ink: '#ffffff' },
} as const;

/**
 * The `--accent*` tokens of a brand colour. Whatever colour a venue chose, controls contrast with the page by
 * 3:1, and text on them and text in the brand colour by 4.5:1.
 */
export function accentTokens(color: string, theme: 'light' | 'dark'): Record<string, string> {
  const { surfaces, ink } = grounds[theme];
  const accent = readable(color, surfaces, ink, 3);
  const soft = mix(surfaces[0], color, theme === 'light' ? 0.1 : 0.2);
  const on = contrast('#ffffff', accent) >= contrast('#000000', accent) ? '#ffffff' : '#000000';
  return {
    '--accent': accent,
    '--accent-hover': mix(accent, on === '#ffffff' ? '#000000' : '#ffffff', 0.12),
    '--on-accent': on,
    '--accent-text': readable(color, [...surfaces, soft], ink, 4.5),
    '--accent-soft': soft,
  };
}
