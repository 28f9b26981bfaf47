import { groupByLink } from '../../guest/groups/group-by-link.ts';
import type { PaymentDeps } from '../payment/payment-deps.ts';
import { applyGroupPayment } from './apply-group-payment.ts';

/**
 * When the guest of a group returns from payment: asks Stripe without waiting for the webhook. Either this request or
 * the webhook applies it first; the other finds nothing left to do.
 */
export async function verifyGroupCheckout(deps: PaymentDeps, token: string): Promise<void> {
  const { group } = await groupByLink(deps, token);
  const { organizationId, id: groupId, pages } = group;
  const checkoutSessionId = pages.at(-1)?.checkoutSessionId;
  if (!checkoutSessionId) return;
  const payments = await deps.payments();
  await applyGroupPayment({ ...deps, payments }, { organizationId, groupId, checkoutSessionId });
}
