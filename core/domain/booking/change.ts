import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { LedgerEntry, RefundEntry } from '../../contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Party, Quote, Rates } from '../../contract/model/price.ts';
import type { Instant } from '../../contract/model/time.ts';
import { partySize } from '../capacity/party.ts';
import { isExclusive, seatsNeeded } from '../capacity/slot-state.ts';
import {
  giftCardEntries,
  giftCardPart,
  giftCardUsed,
  moneyKept,
  moneyRefunds,
  paymentStateOf,
  refundableOf,
  refundEntries,
} from './payments/ledger.ts';
import { checkUndisputed } from './payments/undisputed.ts';
import { type BookingEvent, expiring, nextState } from './states.ts';

/**
 * The booking after each event, with its new ledger entries. The writer of bookings adds the entries for seats and
 * promo codes, from the difference.
 */

/** The booking after an event of the state table. Problem `wrong-state` when it cannot happen now. */
export function applyEvent(booking: Booking, event: BookingEvent, changes: Partial<Booking> = {}): Booking {
  const state = nextState(event, booking.state);
  const next = { ...booking, ...changes, state };
  return withPaymentState(expiring.includes(state) || changes.expiresAt ? next : withoutDeadline(next));
}

/** The booking with entries added, its payment state following from them. */
export function addEntries(booking: Booking, entries: readonly LedgerEntry[]): Booking {
  return withPaymentState({ ...booking, ledger: [...booking.ledger, ...entries] });
}

/** A hold or checkout that ended unpaid: the part that it took from a gift card is returned to the card. */
export function endUnpaid(booking: Booking, event: 'expire' | 'release', now: Instant): Booking {
  const next = applyEvent(booking, event, event === 'release' ? { cancelledAt: now } : {});
  return addEntries(next, giftCardEntries(booking, 0, now));
}

/** Paid too late, and the seats were gone: the money is kept while the guest may choose another time. */
export function startTimeOffer(booking: Booking, payment: LedgerEntry, until: Instant): Booking {
  return addEntries({ ...booking, expiresAt: until }, [payment]);
}

/** Ends the offer of another time: the payments are refunded, except money that a bank has taken in a dispute. */
export function endTimeOffer(booking: Booking, now: Instant): Booking {
  const all = refundEntries(booking, refundableOf(booking), { reason: 'too-late', at: now });
  return addEntries(withoutDeadline(booking), all);
}

interface Cancellation {
  readonly refund: MinorUnits;
  readonly reason: Extract<RefundEntry['reason'], 'cancelled' | 'closed'>;
  readonly now: Instant;
  /** How the money goes back. If absent, the way it was paid. */
  readonly method?: RefundEntry['method'];
}

/**
 * A confirmed booking cancelled: seats and refund in one. Minor units.
 * @throws Problem('wrong-state') when it cannot be, or a bank has the money
 */
export function cancelConfirmed(booking: Booking, { refund, reason, now, method }: Cancellation): Booking {
  const next = applyEvent(booking, 'cancel', { cancelledAt: now });
  if (refund > 0) checkUndisputed(booking);
  return addEntries(next, refundEntries(booking, refund, { reason, at: now, ...(method && { method }) }));
}

export interface NewTime {
  readonly session: Session;
  readonly party: Party;
  readonly quote: Quote;
  /** What the quote was counted with. */
  readonly rates?: Rates | undefined;
  /** The booking's promo code does not hold for this. */
  readonly dropsPromoCode?: boolean | undefined;
  readonly now: Instant;
  readonly event: 'reschedule' | 'accept-offer' | 'rescue';
  /** How an overpayment goes back. If absent, the way it was paid. */
  readonly method?: RefundEntry['method'] | undefined;
}

/**
 * The booking at another time, or with another party, at its new price. What was paid beyond it goes back; what
 * is missing is the balance.
 * @throws Problem('wrong-state') when it cannot be, or a bank has what is to go back
 */
export function moveTo(booking: Booking, time: NewTime): Booking {
  const { session, party, quote, rates, now, event } = time;
  const guestCount = partySize(party);
  const {
    resources: _old,
    exclusive: _had,
    promoCode,
    ...rest
  } = applyEvent(booking, event, {
    ...(event === 'reschedule' ? {} : { confirmedAt: now }),
  });
  const moved = {
    ...rest,
    activityId: session.activityId,
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    date: session.date,
    party,
    guestCount,
    seats: seatsNeeded(session, { ...booking, guestCount }),
    quote,
    ...(rates && { rates }),
    ...(event === 'reschedule' && { lastChange: changeNoted(booking, session.startsAt, now) }),
    planVersion: session.planVersion,
    ...(isExclusive(session, booking) && { exclusive: true as const }),
    ...(promoCode && !time.dropsPromoCode && { promoCode }),
    ...(session.resources && { resources: session.resources }),
  };
  // What went back to the card out of goodwill is not taken again; an offer takes its part anew.
  const most = event === 'reschedule' ? giftCardUsed(booking) : giftCardPart(quote);
  return applyQuote(moved, most, now, time.method);
}

/** A confirmed booking at another time, at the price that its guest agreed to. No money moves. */
export function moveAtSamePrice(booking: Booking, session: Session, now: Instant): Booking {
  const { party, quote, rates, ledger, paymentState } = booking;
  const moved = moveTo(booking, { session, party, quote, rates, now, event: 'reschedule' });
  // Neither what was given back before nor what is still owed is looked at again.
  return { ...moved, ledger, paymentState };
}

/**
 * Applies a new quote to the booking: the gift card pays its part, up to `mostByCard` (minor units), and any overpayment
 * is refunded, by `method` if there is one.
 * @throws Problem('wrong-state') when a bank has what is to go back
 */
export function applyQuote(
  booking: Booking,
  mostByCard: MinorUnits,
  now: Instant,
  method?: RefundEntry['method'],
): Booking {
  const { quote } = booking;
  const byCard = Math.min(mostByCard, giftCardPart(quote));
  const withCard = addEntries(booking, giftCardEntries(booking, byCard, now));
  const tooMuch = moneyKept(withCard) - quote.total;
  if (tooMuch > 0) checkUndisputed(booking);
  return addEntries(withCard, moneyRefunds(withCard, tooMuch, { reason: 'changed', at: now, method }));
}

function changeNoted({ version, startsAt }: Booking, next: Instant, now: Instant): Booking['lastChange'] {
  return { version: version + 1, at: now, ...(startsAt !== next && { startedAt: startsAt }) };
}

/** The guest is about to pay the difference of a change: they are told of the change once that is decided. */
export function awaitDifference(booking: Booking, until: Instant): Booking {
  return { ...booking, expiresAt: until };
}

/** The time to pay the difference at once is over; what is missing stays the balance. */
export function dropDifference(booking: Booking): Booking {
  return withoutDeadline(booking);
}

function withPaymentState(booking: Booking): Booking {
  return { ...booking, paymentState: paymentStateOf(booking) };
}

/** The booking has no deadline any more and no longer counts as unpaid for the guest's network. */
function withoutDeadline({
  expiresAt: _ended,
  payBy: _last,
  holder: _network,
  ...booking
}: Booking): Booking {
  return booking;
}
