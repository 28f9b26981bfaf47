import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Quote } from '../../../../core/contract/model/price.ts';
import { fractionOf } from '../../../../core/domain/money/money.ts';

/**
 * The platform's share of one payment of a booking, in minor units: of a deposit, the same part as it is of the
 * whole. None on the platform's own account, or where it rounds to nothing.
 */
export function applicationFeeOf(
  { stripeAccountId }: Pick<Organization, 'stripeAccountId'>,
  { currency, platformFee = 0, total }: Quote,
  amount: MinorUnits,
): MinorUnits | undefined {
  if (!stripeAccountId || total === 0) return undefined;
  return Math.min(amount, fractionOf(amount, [platformFee, total], currency)) || undefined;
}
