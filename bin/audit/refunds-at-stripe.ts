import type { Books } from '../../core/domain/audit/books.ts';
import { stripeRefundsOf } from '../../core/domain/booking/payments/ledger.ts';
import { Problem } from '../../core/domain/problem.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { Payments } from '../../lambdas/gateways/payments.ts';
import { findPayment } from '../../lambdas/usecases/money/refunds/find-payment.ts';

/** The ids of all refunds that Stripe has of the payments that bookings gave money back of: one request a payment. */
export async function refundsAtStripe(
  table: Table,
  { bookings }: Books,
  payments: Pick<Payments, 'readPayment'>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const booking of bookings) {
    const organization = await organizations(table).get(booking.organizationId);
    if (!organization) continue;
    for (const payment of new Set(stripeRefundsOf(booking).map(({ of }) => of))) {
      const known = await findPayment(payments, organization, payment).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'not-found') return null;
        throw error;
      });
      for (const { refundId } of known?.payment.refunds ?? []) found.add(refundId);
    }
  }
  return found;
}
