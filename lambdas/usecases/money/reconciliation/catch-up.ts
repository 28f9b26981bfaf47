import { bookingId, giftCardId, groupId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { openRefunds } from '../../../data/guest/open-refunds.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import type { PaymentRecord } from '../../../gateways/payment-records.ts';
import { log } from '../../../runtime/log.ts';
import { followSubject } from '../payment/stripe-events/follow-payment.ts';
import { findPayment } from '../refunds/find-payment.ts';
import { dayOf } from './day.ts';
import type { ReconcileDeps } from './reconcile-day.ts';

/** Banks may send a refund back up to 30 days after Stripe calls it succeeded; some time for delays. */
const refundDays = 45;

/** From the first question of a bank to its last decision. */
const disputeDays = 180;

/**
 * Follows every refund and dispute of an organization that can still change, whatever its age: an event of Stripe's
 * may have been lost. Refunds that Stripe made and the bank kept are left out: they were noted when they were made.
 * @throws Problem('payment-unavailable')
 */
export async function catchUp(
  deps: ReconcileDeps,
  organization: Organization,
  date: LocalDate,
): Promise<void> {
  let caughtUp = 0;
  for (const id of await paymentsToLookAt(deps, organization, date)) {
    const payment = await read(deps, organization, id);
    if (!payment) continue;
    const subject = {
      organizationId: organization.id,
      bookingId: bookingId.safeParse(payment.metadata.bookingId).data,
      groupId: groupId.safeParse(payment.metadata.groupId).data,
      giftCardId: giftCardId.safeParse(payment.metadata.giftCardId).data,
    };
    if (await followSubject(deps, subject, payment)) caughtUp += 1;
  }
  if (caughtUp > 0) {
    log('reconciliation-caught-up', { organizationId: organization.id, date, payments: caughtUp });
  }
}

async function paymentsToLookAt(
  { table, payments }: ReconcileDeps,
  { id, stripeAccountId }: Organization,
  date: LocalDate,
): Promise<ReadonlySet<string>> {
  const { to } = dayOf(date);
  const since = (days: number) => ({ from: dayOf(addDays(date, -days)).from, to, stripeAccountId });
  const [cards, open, refunds, disputes] = await Promise.all([
    giftCards(table).list(id),
    openRefunds(table).list(id),
    payments.listRefunds(since(refundDays)),
    payments.listDisputes(since(disputeDays)),
  ]);
  const unfinished = refunds.filter(
    ({ status, paymentMetadata }) => status !== 'succeeded' && paymentMetadata.organizationId === id,
  );
  const all = [
    ...open.map(({ of }) => of),
    ...unfinished.map(({ paymentIntentId }) => paymentIntentId),
    ...disputes.map(({ paymentIntentId }) => paymentIntentId),
    // A booking may have given money back to a card since: it makes good what is missing.
    ...cards.flatMap(({ shortfall = 0, stripePaymentIntentId: own = '' }) => (shortfall > 0 ? [own] : [])),
  ];
  return new Set(all.filter((payment) => payment !== ''));
}

/** Null for a payment that is not the organization's: one account may take money for other business too. */
async function read(
  { payments }: ReconcileDeps,
  organization: Organization,
  paymentIntentId: string,
): Promise<PaymentRecord | null> {
  const found = await findPayment(payments, organization, paymentIntentId).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  });
  return found?.payment.metadata.organizationId === organization.id ? found.payment : null;
}
