/** Reads the code in a picture of the camera; null while there is none. */
export type ReadCode = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  interface Window {
    readonly BarcodeDetector?: new (options: { formats: readonly string[] }) => Detector;
  }
}

/** By the browser itself where it can, else by a library that is fetched only then. */
export async function codeReader(): Promise<ReadCode> {
  if (window.BarcodeDetector) {
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: readQrCode } = await import('jsqr');
  let context: CanvasRenderingContext2D | null = null;
  return async (video) => {
    context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context || video.videoWidth === 0) return null;
    const { canvas } = context;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return readQrCode.default(data, width, height)?.data ?? null;
  };
}
