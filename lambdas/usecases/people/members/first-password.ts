import type { Ids } from '../../../runtime/ids.ts';

const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const lower = 'abcdefghijkmnpqrstuvwxyz';
const digits = '23456789';

/** `Kt7m-Rw4x-Bn9q-Hf2z`: as the policy demands, easily typed, and 66 random bits. */
export function firstPassword({ bytes }: Pick<Ids, 'bytes'>): string {
  const alphabets = [upper, lower, digits, lower];
  const characters = Array.from(bytes(16), (byte, index) => {
    const alphabet = alphabets[index % 4] ?? lower;
    return alphabet.charAt(byte % alphabet.length);
  });
  return [0, 4, 8, 12].map((from) => characters.slice(from, from + 4).join('')).join('-');
}
