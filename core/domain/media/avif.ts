import type { PictureSize } from './picture-size.ts';
import { textAt } from './text-at.ts';

interface Box {
  readonly type: string;
  /** Of the content. */
  readonly start: number;
  readonly end: number;
}

/** AVIF: boxes in boxes (ISO 14496-12), of which `meta` describes the picture; its parts have sizes of their own. */
export function sizeOfAvif(bytes: DataView): PictureSize | null {
  const [first, ...rest] = boxesIn(bytes, 0, bytes.byteLength);
  if (first?.type !== 'ftyp' || !brandsIn(bytes, first).includes('avif')) return null;
  const sizes = rest
    .filter(({ type }) => type === 'meta')
    // A version and flags precede the content.
    .flatMap(({ start, end }) => named('iprp', boxesIn(bytes, start + 4, end)))
    .flatMap(({ start, end }) => named('ipco', boxesIn(bytes, start, end)))
    .flatMap(({ start, end }) => named('ispe', boxesIn(bytes, start, end)))
    .map(({ start }) => ({ width: bytes.getUint32(start + 4), height: bytes.getUint32(start + 8) }));
  return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}

const named = (wanted: string, boxes: readonly Box[]) => boxes.filter(({ type }) => type === wanted);

function brandsIn(bytes: DataView, { start, end }: Box): string[] {
  const count = Math.floor((end - start) / 4);
  return Array.from({ length: count }, (_, index) => textAt(bytes, start + 4 * index, 4));
}

function boxesIn(bytes: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.getUint32(at);
    // 0: up to the end. 1: a length of eight bytes, which no picture of five megabytes needs.
    const end = size === 0 ? to : at + size;
    if (size === 1 || end < at + 8 || end > to) return boxes;
    boxes.push({ type: textAt(bytes, at + 4, 4), start: at + 8, end });
    at = end;
  }
  return boxes;
}
