import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Quote } from '../../../../core/contract/model/price.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { CheckoutRequest, CheckoutView } from '../../../../core/contract/views.ts';
import { checkAnswers } from '../../../../core/domain/booking/answers.ts';
import { addEntries, applyEvent, endUnpaid } from '../../../../core/domain/booking/change.ts';
import { checkoutDeadlines, mayBeginCheckout } from '../../../../core/domain/booking/deadlines.ts';
import { giftCardEntries, giftCardPart } from '../../../../core/domain/booking/payments/ledger.ts';
import { expiring } from '../../../../core/domain/booking/states.ts';
import { questionsAsked } from '../../../../core/domain/catalogue/shown.ts';
import { isSale } from '../../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { commitBooking } from '../../../data/guest/change-booking.ts';
import type { CausedTransition } from '../../../data/transition-conditions.ts';
import { findCodes } from '../../guest/availability/find-codes.ts';
import { keptRates, quoteSale, type Seller } from '../../guest/availability/quote-sale.ts';
import { acceptTerms } from '../../guest/booking/accept-terms.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { refuseBanned } from '../../guest/booking/refuse-banned.ts';
import { bookingByLink } from '../../guest/booking/view-booking.ts';
import { applyPayment } from './apply-payment.ts';
import { onEitherAccount } from './on-either-account.ts';
import { openSeller } from './open-seller.ts';
import type { PaymentDeps } from './payment-deps.ts';
import { openPaymentPage, orderLines } from './payment-page.ts';
import { checkReturnUrl, sellerOnSites } from './return-url.ts';

/**
 * Takes the guest's details, a promo code's use and a gift card's balance, and opens a page to pay on; all of it
 * stays taken until that page has closed. Nothing to pay now: the booking is confirmed at once. The hold keeps the
 * rates it was quoted at; only the codes change its price.
 * @throws Problem('price-changed') with the quote, when the guest was shown another total; Problem('forbidden') for a
 * guest who is banned
 */
export async function startCheckout(
  deps: PaymentDeps,
  token: string,
  request: CheckoutRequest,
): Promise<CheckoutView> {
  const booking = await bookingByLink(deps, token);
  if (booking.groupId && booking.state === 'pending') throw new Problem('wrong-state', 'paid-with-group');
  const seller = await openSeller(deps.table, booking);
  checkReturnUrl(request.returnUrl, await sellerOnSites(deps.table, booking, seller.venue), deps.siteUrl);
  const wrongAnswers = checkAnswers(questionsAsked(seller.venue, seller.activity), request.answers);
  const [first] = wrongAnswers;
  if (first) throw new Problem('invalid-input', first.detail, wrongAnswers);
  if (await paidMeanwhile(deps, booking, seller)) return { next: 'confirmed' };
  await refuseBanned(deps.table, seller.venue, request.guest, deps.clock.now());
  const pending = await toPending(deps, booking, seller, request);
  if (pending.state === 'confirmed') return { next: 'confirmed' };
  const { returnUrl } = request;
  const lines = orderLines(pending, seller.activity.name);
  return openPaymentPage(deps, {
    booking: pending,
    seller,
    token,
    returnUrl,
    amount: pending.quote.dueNow,
    lines,
  });
}

/**
 * A second try closes the first page, so that no guest can pay twice; what was paid there is applied. After a transfer
 * that failed, the guest may pay anew.
 */
async function paidMeanwhile(
  deps: PaymentDeps,
  booking: Booking,
  { organization }: Seller,
): Promise<boolean> {
  if (booking.state === 'confirmed') return true;
  if (booking.state !== 'pending' || !booking.stripeCheckoutSessionId) return false;
  const { organizationId, id: bookingId, stripeCheckoutSessionId: checkoutSessionId } = booking;
  const payments = await deps.payments();
  const checkout = await onEitherAccount(organization, (account) =>
    payments.expireCheckout(checkoutSessionId, account),
  );
  if (checkout.status !== 'complete') return false;
  await applyPayment({ ...deps, payments }, { organizationId, bookingId, checkoutSessionId });
  return checkout.paymentStatus !== 'failed';
}

async function toPending(
  { table, clock }: PaymentDeps,
  before: Booking,
  seller: Seller,
  request: CheckoutRequest,
): Promise<Booking> {
  const now = clock.now();
  if (!isOpen(before, now)) throw refusal(before, now);
  const found = await findCodes(table, before, request, toInstant(now));
  const lines = before.quote.lines.filter(isSale);
  const rates = keptRates(before, seller);
  const quote = quoteSale(seller, lines, rates, { ...found, staffDiscount: before.discount });
  if (request.expectedTotal !== undefined && request.expectedTotal !== quote.total) throw otherPrice(quote);
  const accepted = await acceptTerms(table, seller, request.language, toInstant(now));
  const { promoCode: _code, giftCardCode: _card, ...rest } = before;
  const priced: Booking = {
    ...rest,
    quote,
    rates,
    accepted,
    ...(found.promoCode && { promoCode: found.promoCode.code }),
    ...(found.giftCard && { giftCardCode: found.giftCard.code }),
  };
  if (quote.dueNow > 0 && !mayBeginCheckout(before, now)) throw await outOfTime(table, before, now);
  return commit({ table, before, after: inCheckout(priced, request, now), promoCode: found.promoCode, now });
}

/** No payment would be heard of before the booking's last moment: its seats go back at once, to be booked again. */
async function outOfTime(table: PaymentDeps['table'], before: Booking, now: Date): Promise<Problem> {
  const at = toInstant(now);
  const transition = { event: 'expire', by: 'system' } as const;
  const { done } = await commitBooking(table, {
    before,
    transition,
    after: endUnpaid(before, 'expire', at),
    now: at,
  });
  return done ? timeIsUp() : justChanged();
}

/** In payment until the page has closed, or confirmed where nothing is due now. */
export function inCheckout(
  priced: Booking,
  { guest, answers, language }: Pick<CheckoutRequest, 'guest' | 'answers' | 'language'>,
  now: Date,
): Booking {
  const at = toInstant(now);
  const { seatsExpireAt } = checkoutDeadlines(now);
  const expiresAt = later(priced.expiresAt, seatsExpireAt);
  const checkouts = (priced.checkouts ?? 0) + 1;
  const details = { guest, answers, language, paymentState: 'unpaid' as const, expiresAt, checkouts };
  const pending = applyEvent(priced, 'start-checkout', details);
  const paying = addEntries(pending, giftCardEntries(pending, giftCardPart(pending.quote), at));
  return paying.quote.dueNow === 0 ? applyEvent(paying, 'confirm', { confirmedAt: at }) : paying;
}

/** Staff may have given a guest days to pay. */
function later(expiresAt: Instant | undefined, other: Instant): Instant {
  return expiresAt && expiresAt > other ? expiresAt : other;
}

function isOpen({ state, expiresAt = '' }: Booking, now: Date): boolean {
  return expiring.includes(state) && expiresAt > toInstant(now);
}

interface Written {
  readonly table: PaymentDeps['table'];
  readonly before: Booking;
  readonly after: Booking;
  readonly promoCode: PromoCode | undefined;
  readonly now: Date;
}

async function commit({ table, before, after, promoCode, now }: Written): Promise<Booking> {
  // A session that was closed meanwhile is not sold, also not to guests who hold its seats.
  const onlyIfOpen = !before.soldWhileClosed;
  const change = { before, after, now: toInstant(now), promoCode, onlyIfOpen };
  const written = await commitBooking(table, { ...change, transition: checkoutOf(after) });
  if (written.done) return written.booking;
  if (written.reason !== 'changed') throw refusalOf(written, after.seats, now);
  if (written.booking?.state === 'confirmed') return written.booking;
  throw refusal(written.booking, now);
}

/** Where nothing is due the same request confirms the booking. */
function checkoutOf({ state }: Booking): CausedTransition {
  return state === 'confirmed'
    ? { event: 'confirm', by: 'system' }
    : { event: 'start-checkout', by: 'guest' };
}

function otherPrice(quote: Quote): Problem {
  const detail = 'price-changed';
  return new Problem('price-changed', detail, [], { quote });
}

function refusal(booking: Booking | null, now: Date): Problem {
  if (!booking) return new Problem('invalid-link', 'booking-gone');
  const ranOut = booking.state === 'expired' || (booking.expiresAt ?? '') <= toInstant(now);
  if (ranOut && booking.state !== 'confirmed') {
    return timeIsUp();
  }
  if (expiring.includes(booking.state)) return justChanged();
  return new Problem('wrong-state', 'not-payable');
}

function timeIsUp(): Problem {
  return new Problem('hold-expired', 'hold-ended');
}

function justChanged(): Problem {
  return new Problem('conflict', 'booking-changed-elsewhere');
}
