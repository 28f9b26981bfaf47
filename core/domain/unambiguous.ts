/** 32 characters, without 0 and O, 1 and I: 5 random bits each. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A character for each random byte, none of which is easily taken for another. */
export function unambiguous(random: Uint8Array): string {
  return Array.from(random, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
