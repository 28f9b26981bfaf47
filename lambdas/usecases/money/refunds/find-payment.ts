import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { PaymentRecord } from '../../../gateways/payment-records.ts';
import type { Payments } from '../../../gateways/payments.ts';

export interface FoundPayment {
  readonly payment: PaymentRecord;
  /** The account it was made on; the platform's own when absent. */
  readonly stripeAccountId?: string | undefined;
}

/**
 * A payment of an organization, on its own account or, from before it had one, on the platform's.
 * @throws Problem('not-found') where neither knows it, Problem('payment-unavailable')
 */
export async function findPayment(
  payments: Pick<Payments, 'readPayment'>,
  { id, stripeAccountId }: Organization,
  paymentIntentId: string,
): Promise<FoundPayment> {
  if (stripeAccountId) {
    const payment = await payments.readPayment(paymentIntentId, stripeAccountId).catch(unknown);
    if (payment) return { payment, stripeAccountId };
  }
  const payment = await payments.readPayment(paymentIntentId);
  if (payment.metadata.organizationId === id) return { payment };
  throw new Problem('not-found', 'payment-unknown');
}

function unknown(error: unknown): null {
  if (error instanceof Problem && error.code === 'not-found') return null;
  throw error;
}
