import type { Booking } from '../../contract/model/guest/booking.ts';
import type { LedgerEntry, PaymentEntry, RefundEntry } from '../../contract/model/guest/ledger.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';
import {
  giftCardUsed,
  moneyKept,
  paymentStateOf,
  paymentsOf,
  refundableOf,
  refundsOf,
} from '../booking/payments/ledger.ts';
import { expiring, holdsSeats } from '../booking/states.ts';
import { sum } from '../money/money.ts';
import { progressOf } from '../refunds/progress.ts';
import { seatsIn } from './audit-session.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';
import type { Repair } from './repair.ts';

/** Checks a booking against its own ledger. `now` distinguishes an open time offer from an expired one. */
export function auditBooking(booking: Booking, now: Instant): Discrepancy[] {
  const { id, paymentState } = booking;
  const stated = { ...booking, paymentState: paymentStateOf(booking) };
  return [
    ...seatProblems(booking, now),
    ...compareCounts('payment-state', id, paymentState, stated.paymentState, changed(booking, stated)),
    ...paymentsOf(booking).flatMap((payment) => overRefund(booking, payment)),
    ...compareCounts('gift-card-of-booking', id, Math.min(0, giftCardUsed(booking)), 0),
    ...overpayment(booking),
    ...moneyProblems(booking, now),
    ...heldTooLong(booking),
  ];
}

/**
 * No more of a payment is refunded than it brought, neither by decisions made here nor by refunds carried
 * out. A refund on Stripe's dashboard may cross with a decision; then Stripe refuses the later one.
 */
function overRefund(booking: Booking, { id: payment, amount }: PaymentEntry): Discrepancy[] {
  const refunds = refundsOf(booking).filter(({ of }) => of === payment);
  const decided = refunds.filter(({ reason }) => reason !== 'elsewhere');
  const isCarriedOut = ({ id, at, method }: RefundEntry) =>
    method !== 'stripe' || ['made', 'pending'].includes(progressOf(booking.refundProgress, id, at).status);
  const sums = [decided, refunds.filter(isCarriedOut)].map((each) =>
    sum(each.map((refund) => refund.amount)),
  );
  const most = Math.max(...sums);
  return compareCounts('over-refunded', booking.id, Math.max(most, amount), amount);
}

const changed = (before: Booking, after: Booking): Repair => ({ kind: 'booking', before, after });

/** Seats are held until the last moment to pay and no longer, except for money that is on its way. */
function heldTooLong(booking: Booking): Discrepancy[] {
  const { id, state, paymentState, expiresAt, payBy } = booking;
  if (!expiring.includes(state) || paymentState === 'processing' || !payBy || !expiresAt) return [];
  const inTime = { ...booking, expiresAt: expiresAt < payBy ? expiresAt : payBy };
  return compareCounts('held-too-long', id, expiresAt, inTime.expiresAt, changed(booking, inTime));
}

/** The booking has the seats it says, in its session and in no other. */
function seatProblems(booking: Booking, now: Instant): Discrepancy[] {
  const { id, state, seats, sessionId, ledger } = booking;
  const touched = new Set(ledger.flatMap((entry) => (entry.kind === 'seats' ? [entry.sessionId] : [])));
  return [...touched.add(sessionId)].flatMap((session) => {
    const kept = holdsSeats(state) && session === sessionId ? seats : 0;
    return compareCounts(
      'seats-of-booking',
      id,
      kept,
      seatsIn(booking, session),
      seatRepair(booking, session, now),
    );
  });
}

/**
 * The ledger decides which seats were taken. An ended booking releases its remaining seats. A booking that still
 * holds seats is set to the ledger's number, if that is enough for its guests. A person decides when money was kept
 * for released seats, or when guests would have no seat.
 */
function seatRepair(booking: Booking, session: SessionId, at: Instant): Repair | null {
  const { state, sessionId, guestCount, ledger } = booking;
  const taken = seatsIn(booking, session);
  if (holdsSeats(state) && session === sessionId) {
    return taken >= guestCount ? changed(booking, { ...booking, seats: taken }) : null;
  }
  const hasMoney = moneyKept(booking) + giftCardUsed(booking) > 0;
  if (taken < 0 || (hasMoney && !holdsSeats(state))) return null;
  const back: LedgerEntry = { kind: 'seats', at, sessionId: session, seats: -taken };
  return changed(booking, { ...booking, ledger: [...ledger, back] });
}

/** A booking that holds seats must not keep more money than it costs. */
function overpayment(booking: Booking): Discrepancy[] {
  const { id, state, quote } = booking;
  const kept = moneyKept(booking);
  return holdsSeats(state) && kept > quote.total ? compareCounts('overpaid', id, kept, quote.total) : [];
}

/**
 * Invariant 2: money without seats is being refunded, except for a cancellation's fee, an open offer and a
 * dispute.
 */
function moneyProblems(booking: Booking, now: Instant): Discrepancy[] {
  const { id, state, confirmedAt, expiresAt } = booking;
  if (holdsSeats(state) || confirmedAt || (expiresAt && expiresAt > now)) return [];
  return compareCounts('money-without-seats', id, refundableOf(booking), 0);
}
