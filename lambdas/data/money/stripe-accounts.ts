import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import { is, lacks } from '../conditions.ts';
import { keys } from '../keys.ts';
import { ownsStripeAccount } from '../scope/directory.ts';
import type { Table } from '../table.ts';
import { transact, updateItem, type Write } from '../transaction.ts';

type AccountStatus = NonNullable<Organization['stripeAccount']>;

interface NewAccount {
  readonly stripeAccountId: string;
  readonly status: AccountStatus;
  readonly replaces?: string | undefined;
}

/** The connected account of an organization: which one, and what Stripe says of it. */
export const stripeAccounts = (table: Table) => ({
  /**
   * Gives an organization this account: the first, or in place of one that it disconnected. Answers false when it has
   * another one by now.
   */
  async connect(
    org: OrganizationId,
    { stripeAccountId, status: stripeAccount, replaces }: NewAccount,
    extra: readonly Write[],
  ): Promise<boolean> {
    const outcome = await transact(table, [
      {
        update: keys.organization(org),
        set: { stripeAccountId, stripeAccount },
        only: [replaces ? is('stripeAccountId', replaces) : lacks('stripeAccountId')],
      },
      ownsStripeAccount(stripeAccountId, org),
      ...extra,
    ]);
    return outcome.done;
  },

  /** Writes Stripe's current state, unless a newer write came after the item was read. */
  async describe({ id, stripeAccount: known }: Organization, now: AccountStatus): Promise<boolean> {
    const unchanged = known ? is('stripeAccount', known) : lacks('stripeAccount');
    const write = { update: keys.organization(id), set: { stripeAccount: now }, only: [unchanged] };
    return (await updateItem(table, write)).done;
  },
});
