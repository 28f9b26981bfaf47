import QRCode from 'qrcode';

/**
 * A QR code as a PNG. The least error correction makes the largest squares: a screen does not get stained.
 * The margin is the four light squares that the standard asks for.
 */
export function qrCode(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: 'L', margin: 4, scale: 4 });
}
