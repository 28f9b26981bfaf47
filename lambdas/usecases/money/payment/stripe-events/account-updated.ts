import { refreshAccount } from '../../billing/refresh-account.ts';
import { organizationOfAccount, type StripeEventDeps, type StripeHint } from './subject.ts';

/**
 * Stripe knows more about an organization, asks for more, or its owner disconnected the platform: the status is
 * looked up and written down. The event names the account that it is about; one about the application does not.
 */
export async function onAccountChanged(
  deps: StripeEventDeps,
  { objectId, account = objectId }: StripeHint,
): Promise<void> {
  const organization = await organizationOfAccount(deps, account, undefined);
  if (organization) await refreshAccount(deps, organization.id);
}
