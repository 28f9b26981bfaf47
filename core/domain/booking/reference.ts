import { type BookingReference, bookingReference } from '../../contract/model/ids.ts';

/** 32 characters, without 0 and O, 1 and I: 5 random bits each. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 8;

/** A booking reference from 8 random bytes or more (the rest is not used). */
export function referenceOf(random: Uint8Array): BookingReference {
  const characters = Array.from(random.subarray(0, length), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  );
  return bookingReference.parse(characters.join(''));
}
