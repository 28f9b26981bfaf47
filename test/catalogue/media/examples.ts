import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import encodeAvif, { init as initAvif } from '@jsquash/avif/encode.js';
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import { PNG } from 'pngjs';
import type { PictureType } from '../../../core/contract/model/catalogue/media.ts';
import type { PictureSize } from '../../../core/domain/media/picture-size.ts';
import type { Pixels } from '../../../core/domain/media/pixels.ts';
import { jsquash } from '../../../lambdas/gateways/jsquash.ts';

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

/** Says that it has two frames. */
export function animatedPng(size: PictureSize): Buffer {
  const still = realPng(size);
  const frames = Buffer.concat([words(8), Buffer.from('acTL'), words(2, 0, 0)]);
  return Buffer.concat([still.subarray(0, 33), frames, still.subarray(33)]);
}

export function animatedWebp(size: PictureSize): Buffer {
  const bytes = webp('VP8X', size);
  bytes[20] = 0x02;
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

/** A JPEG of whole pixels; `exif` stands where cameras write it. */
export async function realJpeg(pixels: Pixels, exif = Buffer.alloc(0)): Promise<Buffer> {
  await initJpeg(wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  const bytes = Buffer.from(await encodeJpeg(imageOf(pixels), { quality: 95 }));
  return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
}

export async function realAvif(pixels: Pixels): Promise<Buffer> {
  await initAvif(wasm('@jsquash/avif/codec/enc/avif_enc.wasm'));
  return Buffer.from(await encodeAvif(imageOf(pixels), { speed: 10 }));
}

export async function realWebp(pixels: Pixels): Promise<Buffer> {
  return Buffer.from(await jsquash().encode(pixels));
}

/** Red on the left, blue on the right. */
export function twoHalves({ width, height }: PictureSize): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    data.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255], 4 * at);
  }
  return { width, height, data };
}

export function pngOf({ width, height, data }: Pixels): Buffer {
  const whole = new PNG({ width, height });
  whole.data = Buffer.from(data);
  return PNG.sync.write(whole);
}

/** What a camera writes: its maker, how it was held, and where it was. */
export function exif({ orientation }: { readonly orientation: number }): Buffer<ArrayBuffer> {
  const maker = Buffer.from('Escape Camera\0\0\0');
  const latitude = words(52, 1, 31, 1, 0, 1);
  const entries = [
    tag(0x010f, 2, maker.length, 8 + 2 + 3 * 12 + 4),
    tag(0x0112, 3, 1, orientation << 16),
    tag(0x8825, 4, 1, 8 + 2 + 3 * 12 + 4 + maker.length),
  ];
  const place = 8 + 2 + 3 * 12 + 4 + maker.length + 2 + 12 + 4;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*'),
    words(8),
    directory(entries),
    maker,
    directory([tag(2, 5, 3, place)]),
    latitude,
  ]);
  const inside = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(inside.length + 2, 2);
  return Buffer.concat([head, inside]);
}

function directory(entries: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0, entries.length]), ...entries, words(0)]);
}

function tag(id: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(id, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  bytes.writeUInt32BE(value, 8);
  return bytes;
}

function imageOf(pixels: Pixels): ImageData {
  return { ...pixels, colorSpace: 'srgb' };
}

function wasm(file: string) {
  const module = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(file)));
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
  };
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(parts);
  return Buffer.concat([words(inside.length + 8), Buffer.from(type), inside]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
