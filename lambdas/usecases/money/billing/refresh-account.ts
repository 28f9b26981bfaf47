import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { stripeAccounts } from '../../../data/money/stripe-accounts.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { AccountRecord } from '../../../gateways/payment-accounts.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { resumeRefunds } from './resume-refunds.ts';

export type AccountStatus = NonNullable<Organization['stripeAccount']>;

export interface AccountDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Pick<Payments, 'readAccount'>;
}

/**
 * Reads what Stripe says of an organization's account and writes it down if it is news; an account that the platform
 * cannot read any more is disconnected. Once it can be read again, refunds that waited for it go on. Null when there
 * is no account. Each writer asks Stripe after the write before it, so that old news never stay.
 * @throws Problem('payment-unavailable' | 'conflict')
 */
export function refreshAccount(deps: AccountDeps, id: OrganizationId): Promise<AccountStatus | null> {
  return retryOnConflict<AccountStatus | null>(async () => {
    const organization = await organizations(deps.table).getLatest(id);
    if (!organization?.stripeAccountId) return null;
    const known = organization.stripeAccount;
    const now = await readStatus(deps, organization.stripeAccountId, known);
    if (isSame(known, now)) return now;
    if (!(await stripeAccounts(deps.table).describe(organization, now))) return again;
    if (known?.disconnected && !now.disconnected) await resumeRefunds(deps.table, id, deps.clock.now());
    return now;
  });
}

async function readStatus(
  { payments }: Pick<AccountDeps, 'payments'>,
  stripeAccountId: string,
  known: AccountStatus | undefined,
): Promise<AccountStatus> {
  try {
    return statusOf(await payments.readAccount(stripeAccountId));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'payments-off') throw error;
    const { detailsSubmitted = true, requirements = [] } = known ?? {};
    return {
      chargesEnabled: false,
      payoutsEnabled: false,
      detailsSubmitted,
      requirements,
      disconnected: true,
    };
  }
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
    known.disconnected === now.disconnected &&
    known.requirements.join() === now.requirements.join()
  );
}
