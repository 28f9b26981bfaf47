import { widthsFor } from './picture-widths.ts';

/**
 * The `srcset` of a published picture, from the address of its widest file; undefined for any other address, which
 * has one size only.
 */
export function sourceSet(url: string): string | undefined {
  return filesOf(url)
    ?.map(({ file, width }) => `${file} ${width}w`)
    .join(', ');
}

/** The address of the narrowest file of a published picture; any other address as it is. */
export function narrowestFile(url: string): string {
  return filesOf(url)?.[0]?.file ?? url;
}

function filesOf(url: string) {
  const [, start, widest] = /^(\/media\/.+-)(\d+)\.webp$/.exec(url) ?? [];
  if (start === undefined) return undefined;
  return widthsFor(Number(widest)).map((width) => ({ file: `${start}${width}.webp`, width }));
}
