import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { organizations } from '../../data/organizations.ts';
import { stripeAccounts } from '../../data/stripe-accounts.ts';
import type { Table } from '../../data/table.ts';
import type { AccountRecord } from '../../gateways/payment-accounts.ts';
import type { Payments } from '../../gateways/payments.ts';

export type AccountStatus = NonNullable<Organization['stripeAccount']>;

/** Two who ask at once both read what is true; more than a few at once are not to be expected. */
const attempts = 5;

/**
 * Reads what Stripe says of an organization's account and writes it down if it is news. Null when there is no
 * account. Whoever writes has asked Stripe after the one before them wrote, so that old news never stay.
 * @throws Problem('payment-unavailable')
 */
export async function refreshAccount(
  { table, payments }: { readonly table: Table; readonly payments: Pick<Payments, 'readAccount'> },
  id: OrganizationId,
): Promise<AccountStatus | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const organization = await organizations(table).getLatest(id);
    if (!organization?.stripeAccountId) return null;
    const now = statusOf(await payments.readAccount(organization.stripeAccountId));
    if (isSame(organization.stripeAccount, now)) return now;
    if (await stripeAccounts(table).describe(organization, now)) return now;
  }
  throw new Error('What Stripe says of an account kept changing while it was written down.');
}

export function statusOf(account: AccountRecord): AccountStatus {
  const { stripeAccountId: _known, requirements, ...status } = account;
  return { ...status, requirements: [...requirements] };
}

function isSame(known: AccountStatus | undefined, now: AccountStatus): boolean {
  return (
    known !== undefined &&
    known.chargesEnabled === now.chargesEnabled &&
    known.payoutsEnabled === now.payoutsEnabled &&
    known.detailsSubmitted === now.detailsSubmitted &&
    known.requirements.join() === now.requirements.join()
  );
}
