/** The files that the codecs are made of, by package: they go into the function's upload beside its code. */
export const codecFiles = {
  decodeJpeg: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  decodePng: '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  decodeWebp: '@jsquash/webp/codec/dec/webp_dec.wasm',
  decodeAvif: '@jsquash/avif/codec/dec/avif_dec.wasm',
  encodeWebp: '@jsquash/webp/codec/enc/webp_enc_simd.wasm',
} as const;
