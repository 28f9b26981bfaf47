import type { Organization } from '../../../core/contract/model/organization.ts';
import { Problem } from '../../../core/domain/problem.ts';

/**
 * The account that a guest of the organization pays; absent for the platform's own.
 * @throws Problem('payment-unavailable') while Stripe does not know the account's owner well enough
 */
export function chargedAccount({ stripeAccountId, stripeAccount }: Organization): string | undefined {
  if (stripeAccount?.chargesEnabled !== false) return stripeAccountId;
  throw new Problem(
    'payment-unavailable',
    'This venue cannot take payments yet. Nothing was charged: try again later, or ask the venue.',
  );
}
