import { refreshAccount } from '../../billing/refresh-account.ts';
import { organizationOfAccount, type StripeEventDeps, type StripeHint } from './subject.ts';

/** Stripe knows more of an organization, or asks for more: what it says now is written down. */
export async function onAccountUpdated(
  deps: Pick<StripeEventDeps, 'table' | 'payments'>,
  { objectId }: StripeHint,
): Promise<void> {
  const organization = await organizationOfAccount(deps, objectId, undefined);
  if (organization) await refreshAccount(deps, organization.id);
}
