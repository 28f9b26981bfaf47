import type { RouteOutput } from '../../../../../core/contract/routes.ts';

/** `incomplete`: there is an account, but it cannot take payments or pay out yet. */
export type StripeState = 'none' | 'disconnected' | 'incomplete' | 'ready';

export function stripeState({ account }: RouteOutput<'getStripeAccount'>): StripeState {
  if (!account) return 'none';
  if (account.disconnected) return 'disconnected';
  return account.chargesEnabled && account.payoutsEnabled ? 'ready' : 'incomplete';
}

const things = ['bank', 'terms', 'identity', 'business', 'owners', 'other'] as const;

type Thing = (typeof things)[number];

/**
 * What Stripe's fields are about: it names them one by one (`individual.dob.day`, `external_account`), and asks for
 * them itself.
 */
export function missingThings(requirements: readonly string[]): readonly Thing[] {
  const found = new Set(requirements.map(thingOf));
  return things.filter((thing) => found.has(thing));
}

function thingOf(field: string): Thing {
  if (/^(external_account|bank_account)/.test(field)) return 'bank';
  if (field.startsWith('tos_acceptance')) return 'terms';
  if (/^(individual|person_|representative)/.test(field)) return 'identity';
  if (/^(owners|directors|executives)/.test(field)) return 'owners';
  if (/^(business|company|settings)/.test(field)) return 'business';
  return 'other';
}
