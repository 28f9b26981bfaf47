import type { StateFile } from './data-folder.ts';

/** The host's clock: the machine's, plus the requested advance. */
export interface HostClock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(milliseconds: number): void;
  /** One 64-bit float, milliseconds: worker threads read the offset from here. */
  readonly offset: SharedArrayBuffer;
}

/** The offset outlives a restart: time never runs backwards for the data. */
export function createClock(state: StateFile): HostClock {
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const cell = new Float64Array(offset);
  cell[0] = state.get().clockOffset;
  const current = () => cell[0] ?? 0;
  return {
    offset,
    now: () => Date.now() + current(),
    advance(milliseconds) {
      cell[0] = current() + milliseconds;
      state.update({ clockOffset: current() });
    },
  };
}
