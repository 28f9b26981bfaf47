import type { Stripe } from 'stripe';
import type { ConnectedAccount, Fee } from '../state.ts';

/** What Stripe still requires, by the owner's progress. */
const due: Readonly<Record<ConnectedAccount['onboarding'], string[]>> = {
  new: [
    'business_profile.url',
    'business_type',
    'external_account',
    'representative.first_name',
    'tos_acceptance.date',
  ],
  details: ['external_account'],
  complete: [],
};

export function accountObject(account: ConnectedAccount) {
  const { id, created, email, country, metadata, onboarding, standing } = account;
  const complete = onboarding === 'complete' && standing === 'good';
  return {
    id,
    object: 'account',
    business_type: onboarding === 'new' ? null : 'company',
    charges_enabled: complete,
    payouts_enabled: complete,
    details_submitted: onboarding !== 'new',
    country,
    created,
    default_currency: 'usd',
    email,
    metadata,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due[onboarding],
      disabled_reason: disabledReason(account),
      errors: [],
      eventually_due: due[onboarding],
      past_due: due[onboarding],
      pending_verification: [],
    },
    type: 'standard',
  } satisfies Partial<Stripe.Account>;
}

function disabledReason({ onboarding, standing }: ConnectedAccount) {
  if (standing === 'restricted') return 'rejected.other' as const;
  return onboarding === 'complete' ? null : ('requirements.past_due' as const);
}

/** The platform, as events about it name it. */
export function applicationObject() {
  return { id: 'ca_StandIn', object: 'application', name: 'BookingTMS' } satisfies Stripe.Application;
}

export function linkObject({ url, expiresAt }: { url: string; expiresAt: number }, created: number) {
  return {
    object: 'account_link',
    created,
    expires_at: expiresAt,
    url,
  } satisfies Partial<Stripe.AccountLink>;
}

export function feeObject(fee: Fee) {
  return {
    id: fee.id,
    object: 'application_fee',
    account: fee.payer,
    amount: fee.amount,
    amount_refunded: fee.amountRefunded,
    charge: fee.charge,
    created: fee.created,
    currency: fee.currency,
    livemode: false,
    refunded: fee.amountRefunded === fee.amount,
  } satisfies Partial<Stripe.ApplicationFee>;
}
