const endOfImage = 0xd9;
const restarts = { first: 0xd0, last: 0xd7 };

/**
 * Whether a JPEG goes on to its end-of-image marker. Decoders paint the missing rest of one that was cut short grey.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  for (let at = 2; at < bytes.length; ) {
    // Compressed data stands between the segments of a scan.
    const start = bytes.indexOf(0xff, at);
    const marker = bytes[start + 1];
    if (start < 0 || marker === undefined) return false;
    if (marker === endOfImage) return true;
    at = hasLength(marker) ? start + 2 + lengthAt(bytes, start + 2) : start + 1 + Number(marker !== 0xff);
  }
  return false;
}

/** Not so: an escaped 0xff of the data, filling before a marker, and restarts within a scan. */
function hasLength(marker: number): boolean {
  const isRestart = marker >= restarts.first && marker <= restarts.last;
  return marker !== 0 && marker !== 0xff && !isRestart;
}

/** Two at least: the length counts itself, so that damaged ones do not stop the reading. */
function lengthAt(bytes: Uint8Array, at: number): number {
  return Math.max(2, ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
}
