import type { Stripe } from 'stripe';
import type { AccountRecord, PaymentAccounts } from '../payment-accounts.ts';
import { askStripe, idempotent } from './requests.ts';

/**
 * Accounts with their own Stripe dashboard, whose owner pays Stripe's fees and is responsible to Stripe: what
 * direct charges require. https://docs.stripe.com/connect/migrate-to-controller-properties
 */
const controller = {
  stripe_dashboard: { type: 'full' },
  fees: { payer: 'account' },
  losses: { payments: 'stripe' },
  requirement_collection: 'stripe',
} as const satisfies Stripe.AccountCreateParams.Controller;

export function stripeAccounts(stripe: Stripe): PaymentAccounts {
  return {
    createAccount: ({ organizationId, email, replaces = '' }) =>
      askStripe(async () => {
        const parameters = { controller, email, metadata: { organizationId } };
        // A crash before the account is stored must not leave the organization with two.
        return recordOf(
          await stripe.accounts.create(
            parameters,
            idempotent(`account-${organizationId}-${replaces}`, parameters),
          ),
        );
      }),
    readAccount: (id) => askStripe(async () => recordOf(await stripe.accounts.retrieve(id))),
    createOnboardingLink: ({ stripeAccountId, returnUrl, refreshUrl }) =>
      askStripe(async () => {
        const link = await stripe.accountLinks.create({
          account: stripeAccountId,
          type: 'account_onboarding',
          return_url: returnUrl,
          refresh_url: refreshUrl,
        });
        return link.url;
      }),
  };
}

function recordOf(account: Stripe.Account): AccountRecord {
  const { past_due, currently_due } = account.requirements ?? {};
  return {
    stripeAccountId: account.id,
    chargesEnabled: account.charges_enabled === true,
    payoutsEnabled: account.payouts_enabled === true,
    detailsSubmitted: account.details_submitted === true,
    requirements: [...new Set([...(past_due ?? []), ...(currently_due ?? [])])],
  };
}
