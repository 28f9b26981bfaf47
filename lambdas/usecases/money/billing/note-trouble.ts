import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { paymentsOff } from '../payment/charged-account.ts';
import { type AccountDeps, refreshAccount } from './refresh-account.ts';

/**
 * Runs a request to Stripe for an organization. Where Stripe says that the account cannot be used, its status is
 * looked up and written down, so that the owner is told at once and not when Stripe's event arrives.
 * @throws Problem('payments-off') where the account takes no charges, else what `request` throws
 */
export async function recordingTrouble<T>(
  deps: AccountDeps,
  id: OrganizationId,
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Problem && (error.code === 'payments-off' || error.code === 'payment-unavailable')) {
      const status = await refreshAccount(deps, id).catch(() => null);
      if (status?.chargesEnabled === false) throw paymentsOff();
    }
    throw error;
  }
}
