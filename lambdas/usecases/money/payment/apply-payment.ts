import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { addEntries } from '../../../../core/domain/booking/change.ts';
import { offerExpiresAt } from '../../../../core/domain/booking/deadlines.ts';
import {
  awaitsMoney,
  confirmWithPayment,
  failPayment,
  interpretPayment,
  offerTime,
  type Payment,
  paymentEntry,
  returnPayment,
} from '../../../../core/domain/booking/payments/incoming-payment.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { type Commit, commitBooking, type Decision } from '../../../data/guest/change-booking.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { Checkout, Payments } from '../../../gateways/payments.ts';
import { log } from '../../../runtime/log.ts';
import { nearestSessions } from '../../guest/booking/nearest-sessions.ts';
import { onEitherAccount } from './on-either-account.ts';

export interface ApplyPaymentDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Pick<Payments, 'readCheckout'>;
}

export interface PaymentOfBooking {
  readonly organizationId: OrganizationId;
  readonly bookingId: BookingId;
  readonly checkoutSessionId: string;
}

/**
 * Brings a booking in line with what Stripe says of its payment, whatever the number and order of events:
 * confirmed once; paid too late, its seats are taken again if they are free; if not, the guest may choose another
 * time, and the money is refunded when there is none or the guest does not choose one.
 */
export async function applyPayment(deps: ApplyPaymentDeps, input: PaymentOfBooking): Promise<void> {
  const organization = await organizations(deps.table).get(input.organizationId);
  if (!organization) throw new Error('A payment for an organization that does not exist.');
  const checkout = await onEitherAccount(organization, (account) =>
    deps.payments.readCheckout(input.checkoutSessionId, account),
  );
  if (checkout.status !== 'complete') return;
  await retryOnConflict(async () => {
    const booking = await bookings(deps.table).get(input.organizationId, input.bookingId);
    if (!booking) {
      log('payment-without-booking', { bookingId: input.bookingId });
      throw new Error('A payment for a booking that does not exist.');
    }
    return (await isApplied(deps, booking, checkout)) ? undefined : again;
  });
}

/** One attempt. False when the booking or a counter changed meanwhile: read again. */
async function isApplied(deps: ApplyPaymentDeps, booking: Booking, checkout: Checkout): Promise<boolean> {
  const now = toInstant(deps.clock.now());
  const isLatest = booking.stripeCheckoutSessionId === checkout.checkoutSessionId;
  const decision = decidePayment(booking, checkout, { now, isLatest });
  if (!decision) return true;
  const commit = await commitBooking(deps.table, { ...decision, before: booking, now });
  if (commit.done) return true;
  if (!isTooLate(decision, commit)) return false;
  const after = await comeTooLate(deps.table, booking, paymentOf(checkout), { now, lost: commit.reason });
  return (await commitBooking(deps.table, { before: booking, after, now })).done;
}

type Lost = Extract<Commit, { done: false }>['reason'];

/** The seats, room or gift card of an expired booking have been used elsewhere, or its session is closed. */
function isTooLate({ admission }: NonNullable<Decision>, commit: Extract<Commit, { done: false }>): boolean {
  return admission === 'staff' && commit.reason !== 'changed';
}

interface Moment {
  readonly now: Instant;
  /** No newer page was opened for the booking since. */
  readonly isLatest: boolean;
}

/** What Stripe says of a page, and of the booking's part of what was paid there, means for the booking. */
export function decidePayment(booking: Booking, checkout: Checkout, { now, isLatest }: Moment): Decision {
  if (checkout.paymentStatus === 'unpaid') return isLatest ? processing(booking, now) : null;
  if (checkout.paymentStatus === 'failed') return isLatest ? failed(booking, now) : null;
  const payment = paymentOf(checkout);
  const meaning = interpretPayment(booking, payment, now);
  switch (meaning.kind) {
    case 'known':
      return null;
    case 'confirm':
      return { transition: bySystem('confirm'), after: confirmWithPayment(booking, 'confirm', payment, now) };
    case 'rescue':
      return {
        transition: bySystem('rescue'),
        after: confirmWithPayment(booking, 'rescue', payment, now),
        admission: 'staff',
      };
    case 'balance':
      return { after: addEntries(booking, [paymentEntry(payment, now)]) };
    case 'return':
      log('payment-returned', { bookingId: booking.id, reason: meaning.reason });
      return { after: returnPayment(booking, payment, meaning.reason, now) };
  }
}

const bySystem = (event: 'confirm' | 'rescue') => ({ event, by: 'system' }) as const;

export function paymentOf({ paymentIntentId, checkoutSessionId, amountTotal, currency }: Checkout): Payment {
  return { id: paymentIntentId ?? checkoutSessionId, amount: amountTotal, currency };
}

function processing(booking: Booking, now: Instant): Decision {
  const { state, paymentState } = booking;
  if (state !== 'pending' || paymentState === 'processing') return null;
  return { after: awaitsMoney(booking, now) };
}

/** The seats wait until their time runs out: the guest may try again. */
function failed(booking: Booking, now: Instant): Decision {
  const { state, paymentState } = booking;
  if (state !== 'pending' || paymentState === 'failed') return null;
  return { after: failPayment(booking, now) };
}

/**
 * The booking with an offer of another time while there is one; else the money goes back. So it does when the gift
 * card paid for something else meanwhile: what is left would buy no other time either.
 */
export async function comeTooLate(
  table: Table,
  before: Booking,
  payment: Payment,
  { now, lost }: { readonly now: Instant; readonly lost: Lost },
): Promise<Booking> {
  const others = lost === 'gift-card' ? [] : await nearestSessions(table, before, new Date(now));
  log(others.length > 0 ? 'late-payment-offered' : 'late-payment-refunded', { bookingId: before.id });
  return others.length > 0
    ? offerTime(before, payment, now, offerExpiresAt(now))
    : returnPayment(before, payment, 'too-late', now);
}
