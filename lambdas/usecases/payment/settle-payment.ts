import type { Booking } from '../../../core/contract/model/booking.ts';
import type { BookingId, OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { is } from '../../data/conditions.ts';
import { organizations } from '../../data/organizations.ts';
import { advance, annotate, rescue } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';
import type { Checkout, Payments } from '../../gateways/payments.ts';
import { log } from '../../runtime/log.ts';
import { giveBack } from './give-back.ts';

export interface SettleDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Payments;
}

export interface PaymentOfBooking {
  readonly organizationId: OrganizationId;
  readonly bookingId: BookingId;
  readonly checkoutSessionId: string;
}

/** A booking that changes this often under our hands is somebody else's to settle. */
const attempts = 5;

/**
 * Brings a booking in line with what Stripe says of its payment, however often and in whatever order it is
 * told: confirmed once; paid too late, its seats are taken again if they are free, else the money goes back.
 */
export async function settlePayment(deps: SettleDeps, input: PaymentOfBooking): Promise<void> {
  const organization = await organizations(deps.table).get(input.organizationId);
  if (!organization) throw new Error('A payment for an organization that does not exist.');
  const checkout = await deps.payments.readCheckout(input.checkoutSessionId, organization.stripeAccountId);
  if (checkout.status !== 'complete') return;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const booking = await bookings(deps.table).get(input.organizationId, input.bookingId);
    if (!booking) {
      log('payment-without-booking', { bookingId: input.bookingId });
      throw new Error('A payment for a booking that does not exist.');
    }
    if (await settled(deps, booking, checkout, organization)) return;
  }
  throw new Error('The booking kept changing while its payment was settled.');
}

/** One try. False: the booking changed meanwhile, look again. */
async function settled(
  deps: SettleDeps,
  booking: Booking,
  checkout: Checkout,
  organization: Organization,
): Promise<boolean> {
  if (checkout.paymentStatus === 'unpaid') return markProcessing(deps, booking, checkout);
  if (isSettledBy(booking, checkout)) return true;
  if (!isAmountDue(booking, checkout)) {
    log('payment-mismatch', { bookingId: booking.id, paid: checkout.amountTotal, due: booking.quote.dueNow });
    return giveBack(deps, booking, checkout, organization);
  }
  if (expiring.includes(booking.state)) return confirm(deps, booking, checkout);
  if (booking.state === 'expired' && !booking.stripePaymentIntentId)
    return comeBack(deps, booking, checkout, organization);
  return giveBack(deps, booking, checkout, organization);
}

/** This very payment has been dealt with: it pays for the seats, or it has gone back. */
function isSettledBy(booking: Booking, { paymentIntentId }: Checkout): boolean {
  if (booking.stripePaymentIntentId !== paymentIntentId) return false;
  return booking.confirmedAt !== undefined || booking.stripeRefundId !== undefined;
}

function isAmountDue({ quote }: Booking, { amountTotal, currency }: Checkout): boolean {
  return amountTotal === quote.dueNow && currency === quote.currency;
}

async function markProcessing({ table }: SettleDeps, booking: Booking, checkout: Checkout): Promise<boolean> {
  if (booking.state !== 'pending' || booking.paymentState === 'processing') return true;
  if (booking.stripeCheckoutSessionId !== checkout.checkoutSessionId) return true;
  const changes = { paymentState: 'processing' };
  return (await annotate(table, booking, changes, [is('version', booking.version)])).done;
}

async function confirm({ table, clock }: SettleDeps, booking: Booking, checkout: Checkout): Promise<boolean> {
  return (await advance(table, booking, 'confirm', paidBy(checkout, clock))).done;
}

/** Paid too late. */
async function comeBack(
  deps: SettleDeps,
  booking: Booking,
  checkout: Checkout,
  organization: Organization,
): Promise<boolean> {
  const outcome = await rescue(deps.table, booking, paidBy(checkout, deps.clock));
  if (outcome.done) {
    log('late-payment-rescued', { bookingId: booking.id });
    return true;
  }
  if (!outcome.seatsGone) return false;
  log('late-payment-refunded', { bookingId: booking.id });
  return giveBack(deps, booking, checkout, organization);
}

function paidBy({ paymentIntentId, checkoutSessionId }: Checkout, clock: Clock) {
  return {
    paymentState: 'paid',
    stripePaymentIntentId: paymentIntentId,
    stripeCheckoutSessionId: checkoutSessionId,
    confirmedAt: toInstant(clock.now()),
  };
}
