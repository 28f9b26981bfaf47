import type * as z from 'zod';
import type { stripeAccountView } from '../../../../core/contract/schemas/money/billing.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { BillingDeps } from './deps.ts';
import { refreshAccount } from './refresh-account.ts';

/**
 * Whether the actor's organization can take payments, as Stripe says at this moment: an owner who comes back
 * from onboarding does not wait for a webhook. Disconnected: the account of before, which has to be connected anew.
 * @throws Problem('suspended' | 'forbidden' | 'payment-unavailable')
 */
export async function getStripeAccount(
  deps: Pick<BillingDeps, 'table' | 'clock' | 'payments'>,
  actor: Actor,
): Promise<z.output<typeof stripeAccountView>> {
  const organization = await activeOrganization(organizations(deps.table), actor);
  const account = await refreshAccount({ ...deps, payments: await deps.payments() }, organization.id);
  return account ? { connected: !account.disconnected, account } : { connected: false };
}
