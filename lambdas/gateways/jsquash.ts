import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codecFiles } from '../../core/contract/codec-files.ts';
import type { PictureType } from '../../core/contract/model/catalogue/media.ts';
import { damagedPicture } from '../../core/domain/media/check-picture.ts';
import type { PictureCodec } from './picture-codec.ts';

type Decode = (bytes: ArrayBuffer) => Promise<ImageData | null>;

/** The codecs of jSquash (mozjpeg, libwebp, libaom, and the `png` crate) as WebAssembly. */
export function jsquash(): PictureCodec {
  return {
    async decode(type, bytes) {
      const decode = await decoders[type]();
      const decoded = await decode(new Uint8Array(bytes).buffer).catch(() => null);
      if (!decoded) throw damagedPicture();
      const { data, width, height } = decoded;
      return { data, width, height };
    },

    async encode(pixels) {
      const { default: encode, init } = await import('@jsquash/webp/encode.js');
      await init(instantiate(codecFiles.encodeWebp));
      const image = { ...pixels, colorSpace: 'srgb' } as const;
      return new Uint8Array(await encode(image, { quality, use_sharp_yuv: 1 }));
    },
  };
}

/** Of 100. With `use_sharp_yuv`, logos keep the edges of their colours. */
const quality = 82;

/**
 * Each picture starts a new instance of its codec: the memory of an instance never shrinks, and an instance
 * that failed is not reused. Only the PNG codec keeps its first instance, because it recovers from failures.
 */
const decoders: Readonly<Record<PictureType, () => Promise<Decode>>> = {
  async 'image/jpeg'() {
    const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
    await init(instantiate(codecFiles.decodeJpeg));
    return (bytes) => decode(bytes, { preserveOrientation: true });
  },
  async 'image/png'() {
    const { default: decode, init } = await import('@jsquash/png/decode.js');
    await init(compile(codecFiles.decodePng));
    return decode;
  },
  async 'image/webp'() {
    const { default: decode, init } = await import('@jsquash/webp/decode.js');
    await init(instantiate(codecFiles.decodeWebp));
    return decode;
  },
  async 'image/avif'() {
    const { default: decode, init } = await import('@jsquash/avif/decode.js');
    await init(instantiate(codecFiles.decodeAvif));
    return decode;
  },
};

/** Starts a codec that was built with Emscripten from a file. */
function instantiate(file: string) {
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compile(file), imports);
      done(instance);
      return instance.exports;
    },
  };
}

const compiled = new Map<string, WebAssembly.Module>();
const { resolve } = createRequire(import.meta.url);

function compile(file: string): WebAssembly.Module {
  const module = compiled.get(file) ?? new WebAssembly.Module(readFileSync(resolve(file)));
  compiled.set(file, module);
  return module;
}
