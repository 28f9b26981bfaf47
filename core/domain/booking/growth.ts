import type { Booking } from '../../contract/model/guest/booking.ts';
import { Problem } from '../problem.ts';
import { movementsOf } from './payments/movements.ts';
import { holdsSeats } from './states.ts';

/**
 * A booking and its ledger are one item, and an item holds 400 KB. Moves by guests leave most of that free, and
 * staff can fill half of it at most, so that Stripe's events and a cancellation with all its refunds always fit.
 */

/** How often guests may change the time or the party of one booking themselves. */
const mostGuestMoves = 20;

/** Entries of the ledger, 200 bytes each at most, from which on a person may only end the booking. */
const mostEntries = 500;

/** Whether the guest may change time or party once more. */
export function mayGuestMove({ guestMoves = 0 }: Pick<Booking, 'guestMoves'>): boolean {
  return guestMoves < mostGuestMoves;
}

/** The booking after a guest moved it. */
export function countGuestMove(booking: Booking): Booking {
  return { ...booking, guestMoves: (booking.guestMoves ?? 0) + 1 };
}

/** @throws Problem('wrong-state') when a person's change adds to a ledger that is full, unless it ends the booking */
export function checkLedgerRoom(before: Booking, after: Booking): void {
  if (before.ledger.length < mostEntries || !holdsSeats(after.state)) return;
  const movesSeats = movementsOf(before, after).sessions.some(({ seats }) => seats !== 0);
  if (!movesSeats && after.ledger.length <= before.ledger.length) return;
  throw new Problem('wrong-state', 'changed-too-often');
}
