import { type BookingReference, bookingReference } from '../../contract/model/ids.ts';
import { unambiguous } from '../unambiguous.ts';

const length = 8;

/** A booking reference from 8 random bytes or more (the rest is not used). */
export function referenceOf(random: Uint8Array): BookingReference {
  return bookingReference.parse(unambiguous(random.subarray(0, length)));
}
