/** Characters of one byte each. @throws RangeError beyond the end */
export function textAt(bytes: DataView, offset: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(bytes.getUint8(offset + index))).join('');
}
