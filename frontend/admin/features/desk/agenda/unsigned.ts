import type { AgendaBooking } from './find-booking.ts';

/** How many of a party have still to sign; 0 where they sign nothing. */
export function unsignedOf({ waiver }: Pick<AgendaBooking, 'waiver'>): number {
  return waiver ? waiver.of - waiver.signed : 0;
}
