import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import { returnParameters } from '../../../../core/contract/return-parameters.ts';
import type { CheckoutView } from '../../../../core/contract/views.ts';
import { checkoutDeadlines } from '../../../../core/domain/booking/deadlines.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { commitBooking } from '../../../data/guest/change-booking.ts';
import type { OrderLine } from '../../../gateways/payments.ts';
import type { Seller } from '../../guest/availability/quote-sale.ts';
import { recordingTrouble } from '../billing/note-trouble.ts';
import { applicationFeeOf } from './application-fee.ts';
import { chargedAccount } from './charged-account.ts';
import type { PaymentDeps } from './payment-deps.ts';
import { returnUrlWith } from './return-url.ts';

export interface PageOrder {
  readonly booking: Booking;
  readonly seller: Seller;
  /** The guest's link: they come back with it. */
  readonly token: string;
  readonly returnUrl: string;
  /** Minor units. */
  readonly amount: MinorUnits;
  readonly lines: readonly OrderLine[];
}

/** Opens a page to pay on, and remembers which it is. @throws Problem('payment-unavailable' | 'payments-off' | 'conflict') */
export async function openPaymentPage(deps: PaymentDeps, order: PageOrder): Promise<CheckoutView> {
  const { booking, seller, amount, lines, token, returnUrl } = order;
  const { guest } = booking;
  if (!guest) throw new Error('A booking that is paid for has a guest.');
  const { pageExpiresAt } = checkoutDeadlines(deps.clock.now());
  const payments = await deps.payments();
  const back = { [returnParameters.booking]: token };
  const { organization } = seller;
  const open = () =>
    payments.startCheckout({
      organizationId: booking.organizationId,
      bookingId: booking.id,
      reference: booking.reference,
      sellerName: seller.venue.name,
      currency: booking.quote.currency,
      lines,
      total: amount,
      customerEmail: guest.email,
      expiresAt: new Date(pageExpiresAt),
      successUrl: returnUrlWith(returnUrl, back),
      cancelUrl: returnUrlWith(returnUrl, { ...back, [returnParameters.payment]: 'abandoned' }),
      language: booking.language,
      allowsDelay: seller.venue.delayedPayments,
      stripeAccountId: chargedAccount(organization),
      applicationFeeAmount: applicationFeeOf(organization, booking.quote, amount),
      idempotencyKey: `${booking.id}-${booking.version}`,
    });
  const started = await recordingTrouble({ ...deps, payments }, organization.id, open);
  await rememberPage(deps, booking, started.checkoutSessionId);
  return { next: 'payment', url: started.url, expiresAt: pageExpiresAt };
}

/** Unless another try has opened a newer page meanwhile: then this one is never shown. */
async function rememberPage({ table, clock }: PaymentDeps, before: Booking, stripeCheckoutSessionId: string) {
  const after = { ...before, stripeCheckoutSessionId };
  const commit = await commitBooking(table, { before, after, now: toInstant(clock.now()) });
  if (!commit.done) throw new Problem('conflict', 'booking-changed-elsewhere');
}

/** What is sold, as the payment page lists it; the guest has seen the quote before. */
export function orderLines({ quote }: Booking, title: string): OrderLine[] {
  return quote.lines
    .filter(({ included }) => !included)
    .map(({ label, quantity, unitAmount }) => ({ name: `${title}: ${label}`, quantity, unitAmount }));
}
