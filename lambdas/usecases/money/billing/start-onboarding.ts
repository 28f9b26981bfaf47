import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { stripeAccounts } from '../../../data/money/stripe-accounts.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { BillingDeps } from './deps.ts';
import { refreshAccount, statusOf } from './refresh-account.ts';

/**
 * A link to where the organization's owner tells Stripe who they are. The first time opens the account, and
 * so does the first time after the owner disconnected the platform; every other time leads back to it. Stripe is asked by a key of the organization's, so that a crash before the account
 * is written down, and two who ask at once, still make one.
 * @throws Problem('invalid-input') for a return address that is not the portal's;
 * Problem('suspended' | 'forbidden' | 'payment-unavailable' | 'conflict')
 */
export async function startStripeOnboarding(
  deps: BillingDeps,
  actor: Actor,
  { returnUrl }: { readonly returnUrl: string },
): Promise<{ url: string }> {
  checkReturnUrl(returnUrl, deps.siteUrl);
  const { id } = await activeOrganization(organizations(deps.table), actor);
  const organization = await organizations(deps.table).getLatest(id);
  if (!organization) throw new Problem('forbidden', 'organization-gone');
  const payments = await deps.payments();
  const status = await refreshAccount({ ...deps, payments }, id);
  const stripeAccountId =
    status && !status.disconnected && organization.stripeAccountId
      ? organization.stripeAccountId
      : await openAccount(deps, payments, actor, organization);
  // The portal shows what is still missing, and the way to go on: the place to come back to in either case.
  const url = await payments.createOnboardingLink({ stripeAccountId, returnUrl, refreshUrl: returnUrl });
  return { url };
}

function checkReturnUrl(url: string, siteUrl: string): void {
  if (new URL(url).origin === new URL(siteUrl).origin) return;
  const detail = 'return-to-portal';
  throw new Problem('invalid-input', detail, [fieldProblem('returnUrl', detail)]);
}

async function openAccount(
  { table, clock, ids }: BillingDeps,
  payments: Payments,
  actor: Actor,
  { id, ownerEmail, stripeAccountId: replaces }: Organization,
): Promise<string> {
  const account = await payments.createAccount({ organizationId: id, email: ownerEmail, replaces });
  const { stripeAccountId } = account;
  const audit = auditWrite({
    organizationId: id,
    actor,
    action: 'startStripeOnboarding',
    resource: { kind: 'stripe-account', id: stripeAccountId },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
  const described = { stripeAccountId, status: statusOf(account), replaces };
  if (await stripeAccounts(table).connect(id, described, [audit])) return stripeAccountId;
  const now = await organizations(table).getLatest(id);
  if (now?.stripeAccountId && now.stripeAccountId !== replaces) return now.stripeAccountId;
  throw new Problem('conflict', 'stripe-account-taken');
}
