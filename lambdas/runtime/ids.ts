import { createHash, randomBytes } from 'node:crypto';

/** Where use cases get ids and randomness from. */
export interface Ids {
  /** 20 random characters `a-z0-9`. */
  random(): string;
  /** 32 characters `a-f0-9`, the same for the same text: a repeated request gets the same id. */
  from(text: string): string;
  bytes(count: number): Uint8Array;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';

export const systemIds: Ids = {
  random: () => Array.from(randomBytes(20), (byte) => alphabet.charAt(byte % alphabet.length)).join(''),
  from: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  bytes: (count) => randomBytes(count),
};
