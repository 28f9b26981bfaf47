import type { Booking } from '../../contract/model/guest/booking.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import { heldByBanks, moneyKept, paidOf } from '../booking/payments/ledger.ts';

/** What one booking adds to the totals of its customer. It follows from the booking alone, not from how it came to be so. */
export interface Contribution {
  readonly bookings: number;
  readonly visits: number;
  readonly noShows: number;
  readonly cancelled: number;
  /** Minor units. */
  readonly spent: MinorUnits;
  readonly startsAt: Instant;
  /** The party came, or is expected. */
  readonly attends: boolean;
}

export function contributionOf(booking: Booking): Contribution {
  const { state, confirmedAt, startsAt } = booking;
  const stood = confirmedAt !== undefined;
  const came = state === 'checked_in' || state === 'completed';
  return {
    bookings: Number(stood),
    visits: Number(came),
    noShows: Number(state === 'no_show'),
    cancelled: Number(stood && state === 'cancelled'),
    // What an unpaid booking has of a gift card is only put aside.
    spent: (stood ? paidOf(booking) : moneyKept(booking)) - heldByBanks(booking),
    startsAt,
    attends: came || state === 'confirmed',
  };
}
