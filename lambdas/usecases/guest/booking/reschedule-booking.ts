import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { SessionId } from '../../../../core/contract/model/ids.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Party } from '../../../../core/contract/model/price.ts';
import type { BookingView, RescheduleQuote } from '../../../../core/contract/views.ts';
import { feeShare, policyOf, rescheduleUntil } from '../../../../core/domain/booking/cancellation.ts';
import { awaitDifference, moveTo } from '../../../../core/domain/booking/change.ts';
import { checkoutDeadlines } from '../../../../core/domain/booking/deadlines.ts';
import { checkLedgerRoom, countGuestMove, mayGuestMove } from '../../../../core/domain/booking/growth.ts';
import { optionsOf } from '../../../../core/domain/booking/options.ts';
import { balanceOf, isOfferPaid } from '../../../../core/domain/booking/payments/ledger.ts';
import { isDisputed } from '../../../../core/domain/booking/payments/undisputed.ts';
import { reschedule } from '../../../../core/domain/booking/reschedule.ts';
import { wrongState } from '../../../../core/domain/booking/states.ts';
import { smallestCharge } from '../../../../core/domain/money/currencies.ts';
import { Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import type { Seller } from '../availability/quote-sale.ts';
import { requote } from '../availability/requote.ts';
import { checkAgreed, figuresOf } from './agreed-price.ts';
import { refusalOf } from './refusals.ts';
import { sellerOf } from './seller-of.ts';
import { bookingByLink, type LinkDeps, viewBooking } from './view-booking.ts';

interface Wish {
  readonly sessionId: SessionId;
  /** As it is when absent. */
  readonly party?: Party | undefined;
}

/** What the guest was shown of it, in minor units. */
interface AgreedWish extends Wish {
  readonly expectedTotal: MinorUnits;
  readonly expectedRefund: MinorUnits;
}

/** What another time or party would cost, or give back. @throws as `rescheduleBooking` does */
export async function quoteReschedule(deps: LinkDeps, token: string, wish: Wish): Promise<RescheduleQuote> {
  const booking = await bookingByLink(deps, token);
  const seller = await sellerOf(deps.table, booking);
  const after = await applyReschedule(deps, booking, seller, wish);
  const { cancel, reschedule } = optionsOf(after, policyOf(after, seller.activity), deps.clock.now());
  const dropped = after.promoCode === undefined ? booking.promoCode : undefined;
  return {
    ...figuresOf(booking, after),
    difference: after.quote.total - booking.quote.total,
    ...(dropped !== undefined && { droppedPromoCode: dropped }),
    ...(cancel && { cancel }),
    ...(reschedule && { reschedule }),
  };
}

/**
 * Moves a booking to another time of its activity, or changes its party: seats, price and refund in one
 * transaction. What it costs more is left to pay. Asking for what is already so changes nothing.
 * @throws Problem('price-changed') with the figures when the guest was shown others, Problem('too-late' |
 * 'offer-expired' | 'wrong-state'), and why the new time cannot be had
 */
export async function rescheduleBooking(
  deps: LinkDeps,
  token: string,
  wish: AgreedWish,
): Promise<BookingView> {
  const seen = await bookingByLink(deps, token);
  const seller = await sellerOf(deps.table, seen);
  const now = deps.clock.now();
  let seats = seen.seats;
  const id = { organizationId: seen.organizationId, bookingId: seen.id };
  const commit = await changeBooking(deps.table, id, toInstant(now), async (booking) => {
    if (isSo(booking, wish)) return null;
    const after = await applyReschedule(deps, booking, seller, wish);
    checkAgreed(wish, booking, after);
    checkLedgerRoom(booking, after);
    seats = after.seats;
    const event = eventOf(booking, seller, now);
    return { transition: { event, by: 'guest' }, after: countGuestMove(after) };
  });
  if (!commit.done) throw refusalOf(commit, seats, now);
  return viewBooking(deps, commit.booking);
}

function isSo({ sessionId, party, state }: Booking, wish: Wish): boolean {
  return (
    state === 'confirmed' && sessionId === wish.sessionId && (!wish.party || sameParty(party, wish.party))
  );
}

function sameParty(a: Party, b: Party): boolean {
  const counts = (party: Party) =>
    party.flatMap(({ unitId, quantity }) => (quantity > 0 ? [`${unitId} ${quantity}`] : []));
  return counts(a).sort().join() === counts(b).sort().join();
}

async function applyReschedule(
  deps: LinkDeps,
  booking: Booking,
  seller: Seller,
  wish: Wish,
): Promise<Booking> {
  const now = deps.clock.now();
  const event = eventOf(booking, seller, now);
  const { price, ...time } = await requote(deps.table, booking, seller, wish, toInstant(now));
  if (event === 'accept-offer') return moveTo(booking, { ...time, event, quote: price(0) });
  const feeBasisPoints = feeShare(booking, policyOf(booking, seller.activity), now);
  const after = reschedule(booking, { ...time, price, feeBasisPoints });
  return isPaidNow(booking, after, seller)
    ? awaitDifference(after, checkoutDeadlines(now).seatsExpireAt)
    : after;
}

/** Whether the guest goes on to pay the difference by card. */
function isPaidNow(before: Booking, after: Booking, { activity }: Seller): boolean {
  if (activity.paymentTerms.kind !== 'full' || after.quote.total <= before.quote.total) return false;
  return balanceOf(after) >= smallestCharge(after.quote.currency);
}

/** A guest moves a confirmed booking in time, or takes another time that was offered. */
function eventOf(booking: Booking, { activity, venue }: Seller, now: Date): 'reschedule' | 'accept-offer' {
  if (booking.state === 'expired') {
    const isOpen = booking.expiresAt !== undefined && booking.expiresAt > toInstant(now);
    if (isOpen && isOfferPaid(booking)) return 'accept-offer';
    throw new Problem('offer-expired', 'offer-expired');
  }
  if (isDisputed(booking)) {
    const detail = say('disputed-call', { phone: venue.phone });
    throw new Problem('wrong-state', detail);
  }
  if (booking.state !== 'confirmed') {
    throw wrongState(booking.state);
  }
  if (rescheduleUntil(booking, policyOf(booking, activity), now)) return 'reschedule';
  if (!mayGuestMove(booking)) {
    const detail = say('changed-too-often-call', { phone: venue.phone });
    throw new Problem('too-late', detail);
  }
  throw new Problem('too-late', say('too-late-to-change', { phone: venue.phone }));
}
