import { widthsFor } from './picture-widths.ts';

/**
 * The `srcset` of a published picture, from the address of its widest file; undefined for any other address, which
 * has one size only.
 */
export function sourceSet(url: string): string | undefined {
  const [, start, widest] = /^(\/media\/.+-)(\d+)\.webp$/.exec(url) ?? [];
  if (start === undefined) return undefined;
  return widthsFor(Number(widest))
    .map((width) => `${start}${width}.webp ${width}w`)
    .join(', ');
}
