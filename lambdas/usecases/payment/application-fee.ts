import type { MinorUnits } from '../../../core/contract/model/money.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { shareOf } from '../../../core/domain/money/money.ts';

/** The platform's share of a payment, in minor units; none on the platform's own account, or where it rounds to nothing. */
export function applicationFeeOf(
  { stripeAccountId, applicationFeeBasisPoints }: Organization,
  amount: MinorUnits,
): MinorUnits | undefined {
  if (!stripeAccountId) return undefined;
  return shareOf(amount, applicationFeeBasisPoints) || undefined;
}
