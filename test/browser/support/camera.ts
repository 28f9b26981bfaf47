import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'qrcode';

const width = 640;
const height = 480;

/** Pixels of a module of the code. */
const scale = 8;

export interface Camera {
  /** What a browser has to be started with. */
  readonly args: readonly string[];
  /** Holds a code before the camera. */
  show(text: string): void;
}

/** A camera that shows a picture of this test's, to a browser that grants it without asking. */
export function fakeCamera(): Camera {
  const file = join(mkdtempSync(join(tmpdir(), 'bookingtms-camera-')), 'seen.y4m');
  return {
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
    show: (text) => writeFileSync(file, filmOf(text)),
  };
}

/** A film of one frame, which the browser repeats: luminance, then two planes without colour. */
function filmOf(text: string): Buffer {
  const { modules } = create(text);
  const light = Buffer.alloc(width * height, 235);
  const left = Math.floor((width - modules.size * scale) / 2);
  const top = Math.floor((height - modules.size * scale) / 2);
  for (let row = 0; row < modules.size * scale; row += 1) {
    for (let column = 0; column < modules.size * scale; column += 1) {
      const isDark = modules.get(Math.floor(row / scale), Math.floor(column / scale)) === 1;
      if (isDark) light[(top + row) * width + left + column] = 16;
    }
  }
  const colour = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`);
  return Buffer.concat([head, light, colour]);
}
