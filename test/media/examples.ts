import { PNG } from 'pngjs';
import type { PictureType } from '../../core/contract/model/media.ts';
import type { PictureSize } from '../../core/domain/media/picture-size.ts';

/** The beginnings of pictures, as their formats have them: enough to say how large they are. */

export function png({ width, height }: PictureSize): Buffer {
  const whole = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  whole.writeUInt32BE(width, 16);
  whole.writeUInt32BE(height, 20);
  return whole;
}

/** A whole one, of one colour. */
export function realPng({ width, height }: PictureSize): Buffer {
  return PNG.sync.write(new PNG({ width, height }));
}

/** With a segment of its camera's before the frame's header, as photographs have it. */
export function jpeg({ width, height }: PictureSize): Buffer {
  const camera = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 34]), Buffer.alloc(32, 0xc0)]);
  const frame = Buffer.from([0xff, 0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 6);
  frame.writeUInt16BE(width, 8);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), camera, frame, Buffer.from([0xff, 0xda, 0, 8])]);
}

export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X', { width, height }: PictureSize): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0);
  bytes.write('WEBP', 8);
  bytes.write(kind, 12);
  if (kind === 'VP8 ') {
    bytes.set([0x9d, 0x01, 0x2a], 23);
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (kind === 'VP8L') {
    bytes[20] = 0x2f;
    bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  } else {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}

/** With a thumbnail beside the picture itself. */
export function avif({ width, height }: PictureSize, brand = 'avif'): Buffer {
  const extent = (x: number, y: number) => box('ispe', words(0, x, y));
  const properties = box('iprp', box('ipco', extent(16, 16), box('pixi', words(0)), extent(width, height)));
  const meta = box('meta', words(0), box('hdlr', words(0, 0)), properties);
  return Buffer.concat([box('ftyp', Buffer.from(brand), words(0), Buffer.from('mif1')), meta]);
}

export const pictures = (size: PictureSize): [string, PictureType, Buffer][] => [
  ['PNG', 'image/png', png(size)],
  ['JPEG', 'image/jpeg', jpeg(size)],
  ['lossy WebP', 'image/webp', webp('VP8 ', size)],
  ['lossless WebP', 'image/webp', webp('VP8L', size)],
  ['extended WebP', 'image/webp', webp('VP8X', size)],
  ['AVIF', 'image/avif', avif(size)],
];

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(parts);
  return Buffer.concat([words(inside.length + 8), Buffer.from(type), inside]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
