import { widthsFor } from './picture-widths.ts';

/**
 * The `srcset` of a published picture, from the address of its widest file, its narrowest file first; undefined for any
 * other address, which has one size only.
 */
export function sourceSet(url: string): string | undefined {
  const [, start, widest] = /^(\/media\/.+-)(\d+)\.webp$/.exec(url) ?? [];
  if (start === undefined) return undefined;
  return widthsFor(Number(widest))
    .map((width) => `${start}${width}.webp ${width}w`)
    .join(', ');
}

/** The address of the narrowest file of a published picture; any other address as it is. */
export function narrowestFile(url: string): string {
  return sourceSet(url)?.split(' ')[0] ?? url;
}
