import type { Booking } from '../../contract/model/guest/booking.ts';
import { balanceOf, heldByBanks, moneyKept, paidOf } from '../booking/payments/ledger.ts';
import { seatHolding } from '../booking/states.ts';
import { sum } from '../money/money.ts';

/** The party comes, came or was expected. */
export function isVisit({ state, confirmedAt }: Booking): boolean {
  return confirmedAt !== undefined && seatHolding.includes(state);
}

/** Until a booking is confirmed, what it has of a gift card is only put aside. */
export function keptOf(booking: Booking): number {
  return booking.confirmedAt ? paidOf(booking) : moneyKept(booking);
}

export function revenueOf(booking: Booking): number {
  return keptOf(booking) - heldByBanks(booking);
}

/** Still to pay by parties that come or came. */
export function balanceOfVisits(bookings: readonly Booking[]): number {
  return sum(bookings.filter(isVisit).map(balanceOf));
}
