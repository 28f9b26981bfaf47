import type { PictureSize } from './picture-size.ts';
import type { Pixels } from './pixels.ts';

/** One source pixel or row, and how much of a target pixel or row it covers. */
interface Share {
  readonly target: number;
  readonly weight: number;
}

/**
 * A picture in a smaller size. Each new pixel is the mean of the area that it covers, and transparent pixels
 * add no colour to it. It works row by row, so it needs only the memory of the result.
 */
export function shrink(source: Pixels, to: PictureSize): Pixels {
  const columns = sharesOf(source.width, to.width);
  const rows = sharesOf(source.height, to.height);
  const sums = new Float32Array(to.width * to.height * 4);
  const row = new Float32Array(to.width * 4);
  for (let y = 0; y < source.height; y++) {
    sumRow(source, y, columns, row);
    for (const { target, weight } of rows[y] ?? []) {
      const start = target * row.length;
      for (let at = 0; at < row.length; at++)
        sums[start + at] = (sums[start + at] ?? 0) + weight * (row[at] ?? 0);
    }
  }
  return { ...to, data: unweighted(sums) };
}

/** For each of `from` pixels, the target pixels that it belongs to: two if it lies on a border. */
function sharesOf(from: number, to: number): readonly (readonly Share[])[] {
  const scale = to / from;
  return Array.from({ length: from }, (_, index) => {
    const start = index * scale;
    const end = start + scale;
    const target = Math.floor(start);
    const inside = Math.min(end, target + 1) - start;
    const rest = scale - inside;
    const first = { target, weight: inside };
    return rest > 1e-9 && target + 1 < to ? [first, { target: target + 1, weight: rest }] : [first];
  });
}

/** Adds up one source row; colours are weighted by their opacity. */
function sumRow(source: Pixels, y: number, columns: readonly (readonly Share[])[], row: Float32Array): void {
  const { data, width } = source;
  row.fill(0);
  for (let x = 0; x < width; x++) {
    const from = 4 * (y * width + x);
    const opacity = data[from + 3] ?? 0;
    for (const { target, weight } of columns[x] ?? []) {
      const at = 4 * target;
      const share = weight * opacity;
      row[at] = (row[at] ?? 0) + share * (data[from] ?? 0);
      row[at + 1] = (row[at + 1] ?? 0) + share * (data[from + 1] ?? 0);
      row[at + 2] = (row[at + 2] ?? 0) + share * (data[from + 2] ?? 0);
      row[at + 3] = (row[at + 3] ?? 0) + share;
    }
  }
}

/** Sums of opacity and of colour times opacity, as bytes. */
function unweighted(sums: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(sums.length);
  for (let at = 0; at < sums.length; at += 4) {
    const opacity = sums[at + 3] ?? 0;
    const part = opacity > 0 ? 1 / opacity : 0;
    data[at] = (sums[at] ?? 0) * part;
    data[at + 1] = (sums[at + 1] ?? 0) * part;
    data[at + 2] = (sums[at + 2] ?? 0) * part;
    data[at + 3] = opacity;
  }
  return data;
}
