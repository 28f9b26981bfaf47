import { crc32, deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

/** Light squares around the code: the standard asks for four. */
const margin = 4;

/** Eight pixels a square, so that a square is one byte of a row with one bit a pixel. */
const scale = 8;
const [dark, light] = [0x00, 0xff];

/**
 * A QR code as a PNG of one bit a pixel: about a kilobyte. The library's own PNG has 32 bits a pixel and takes
 * a hundred times as long. The least error correction makes the largest squares: a screen does not get stained.
 */
export function qrCode(text: string): Buffer {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const size = modules.size + 2 * margin;
  const rows = Array.from({ length: size * scale }, (_, pixel) => {
    const y = Math.floor(pixel / scale) - margin;
    const inside = y >= 0 && y < modules.size;
    const squares = Array.from({ length: modules.size }, (_, x) =>
      inside && modules.get(y, x) ? dark : light,
    );
    const side = new Array<number>(margin).fill(light);
    const unfiltered = 0;
    return Buffer.from([unfiltered, ...side, ...squares, ...side]);
  });
  return png(size * scale, Buffer.concat(rows));
}

/** Black and white, one bit a pixel (PNG specification, sections 5 and 11). */
function png(side: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
