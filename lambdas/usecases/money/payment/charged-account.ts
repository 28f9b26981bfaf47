import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';

/**
 * The account that a guest of the organization pays; absent for the platform's own.
 * @throws Problem('payments-off') while Stripe takes no charges for the account
 */
export function chargedAccount({ stripeAccountId, stripeAccount }: Organization): string | undefined {
  if (stripeAccount?.chargesEnabled !== false) return stripeAccountId;
  throw paymentsOff();
}

export function paymentsOff(): Problem {
  return new Problem('payments-off', 'payments-off');
}
