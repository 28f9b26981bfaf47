import type { Answers, Booking, Guest } from '../../../core/contract/model/guest/booking.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../core/contract/model/venue/promo-code.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { addEntries, applyEvent } from '../../../core/domain/booking/change.ts';
import { guestPayBy, holdExpiresAt } from '../../../core/domain/booking/deadlines.ts';
import { confirmWithPayment } from '../../../core/domain/booking/payments/incoming-payment.ts';
import { balanceOf } from '../../../core/domain/booking/payments/ledger.ts';
import { isSale } from '../../../core/domain/pricing/quote.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import type { Language } from '../../../core/words/languages.ts';
import type { Ids } from '../../../lambdas/runtime/ids.ts';
import { priceIn } from '../../../lambdas/usecases/guest/availability/price-party.ts';
import { quoteSale } from '../../../lambdas/usecases/guest/availability/quote-sale.ts';
import { termsOf } from '../../../lambdas/usecases/guest/booking/accept-terms.ts';
import { newBooking } from '../../../lambdas/usecases/guest/booking/new-booking.ts';
import { inCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { demoId } from '../ids.ts';
import { type Books, enter } from './books.ts';
import { tillAt } from './tills.ts';
import type { Visit } from './visits.ts';

export interface Counter {
  readonly organization: Organization;
  readonly venue: Venue;
  readonly ids: Ids;
  /** Who takes money and bookings at the counter. */
  readonly staff: string;
  readonly now: Instant;
}

export interface Buyer {
  readonly guest: Guest;
  readonly language: Language;
  readonly answers: Answers;
  readonly promoCode?: PromoCode | undefined;
  readonly groupName?: string | undefined;
  readonly notes?: Booking['notes'];
}

/** The booking as it stands once it is confirmed. */
export function sell(books: Books, counter: Counter, visit: Visit, buyer: Buyer): Booking {
  const wanted = newBookingOf(counter, visit, buyer, books.bookings.size);
  return visit.channel === 'web'
    ? sellOnline(books, counter, visit, buyer, wanted)
    : sellAtCounter(books, counter, visit, buyer, wanted);
}

type New = ReturnType<typeof newBooking>;

function newBookingOf(
  { organization, venue, ids }: Counter,
  { session, activity, party, addOns, madeAt }: Visit,
  { promoCode, groupName, notes }: Buyer,
  number: number,
): New {
  const seller = { organization, venue, activity };
  const priced = priceIn({ session, ...seller }, { party, addOns });
  const quote = quoteSale(seller, priced.quote.lines.filter(isSale), priced.rates, { promoCode });
  const id = demoId.booking(`${session.id}/${number}`);
  return {
    ...newBooking(ids, id, { ...priced, quote }, { addOns }, new Date(madeAt)),
    ...(promoCode && { promoCode: promoCode.code }),
    ...(groupName && { groupName }),
    ...(notes && { notes }),
  };
}

/** Held, then paid on Stripe's page, or confirmed at once where nothing is due. */
function sellOnline(
  books: Books,
  { organization, venue }: Counter,
  { activity, madeAt }: Visit,
  { guest, language, answers, promoCode: _code }: Buyer,
  { promoCode, ...wanted }: New,
): Booking {
  const deadlines = { expiresAt: holdExpiresAt(new Date(madeAt)), payBy: guestPayBy(madeAt) };
  const held = enter(books, null, { ...wanted, ...deadlines, state: 'held', source: 'widget' }, madeAt);
  const { version } = termsOf({ organization, venue, activity }, language);
  const at = addMinutes(madeAt, 2);
  const accepted = { at, language, version, cancellation: activity.cancellation };
  const priced = { ...held, accepted, ...(promoCode && { promoCode }) };
  const begun = enter(books, held, inCheckout(priced, { guest, answers, language }, new Date(at)), at);
  if (begun.state === 'confirmed') return begun;
  const paidAt = addMinutes(madeAt, 4);
  const payment = { id: paymentIdOf(begun), amount: begun.quote.dueNow, currency: begun.quote.currency };
  return enter(books, begun, confirmWithPayment(begun, 'confirm', payment, paidAt), paidAt);
}

/** Of the payment that Stripe's stand-in is given for it. */
function paymentIdOf({ id }: Pick<Booking, 'id'>): string {
  return `pi_3${id.slice('bkg_'.length)}`;
}

function sellAtCounter(
  books: Books,
  counter: Counter,
  { channel, madeAt }: Visit,
  { guest, language, answers }: Buyer,
  { planVersion: _plan, ...wanted }: New,
): Booking {
  const source = channel === 'walk-in' ? 'walk-in' : 'staff';
  const details = { guest, language, answers, source } as const;
  const booked: Booking = { ...wanted, ...details, state: 'confirmed', confirmedAt: madeAt };
  const confirmed = enter(books, null, addEntries(booked, []), madeAt);
  return channel === 'walk-in' ? payAtCounter(books, counter, confirmed, madeAt) : confirmed;
}

/** What is left to pay, in cash or at the terminal. */
export function payAtCounter(books: Books, counter: Counter, booking: Booking, at: Instant): Booking {
  const { staff, venue, now } = counter;
  const amount = balanceOf(booking);
  if (amount <= 0) return booking;
  const method = booking.id.charCodeAt(booking.id.length - 1) % 3 === 0 ? 'cash' : 'terminal';
  const id = `pay_${booking.id.slice('bkg_'.length)}`;
  const till = method === 'cash' ? tillAt(venue, at, now) : null;
  const payment = {
    kind: 'payment',
    at,
    id,
    method,
    amount,
    by: staff,
    ...(till && { tillId: till }),
  } as const;
  return enter(books, booking, addEntries(booking, [payment]), at);
}

/** The party arrived, and left again if it is over. */
export function welcome(books: Books, booking: Booking, at: Instant, now: Instant): Booking {
  const { endsAt } = booking;
  const here = applyEvent(booking, 'check-in', { checkedInAt: at, expiresAt: endsAt });
  const arrived = enter(books, booking, here, at);
  return endsAt < now ? enter(books, arrived, applyEvent(arrived, 'complete'), endsAt) : arrived;
}
