import { randomBytes } from 'node:crypto';
import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { AccountLink, ConnectedAccount } from './state.ts';
import { accountObject } from './wire-connect.ts';
import { emit, type World } from './world.ts';

/** As at Stripe, a link is good for minutes. */
const linkSeconds = 5 * 60;

export function openAccount(
  world: World,
  given: Pick<ConnectedAccount, 'email' | 'country' | 'metadata'>,
): ConnectedAccount {
  const id = stripeId('acct_1', 16);
  const made: ConnectedAccount = { id, created: world.seconds(), onboarding: 'new', ...given };
  world.state.accounts[id] = made;
  return made;
}

/** An account that nobody opened here, such as a demo's, is taken as one that is complete. */
export function accountOf({ state }: World, id: string): ConnectedAccount {
  const complete = { created: 0, email: null, country: 'US', metadata: {}, onboarding: 'complete' } as const;
  return state.accounts[id] ?? { id, ...complete };
}

/** Nobody can pay an account whose owner Stripe does not know yet. */
export function mustTakeCharges(world: World, id: string | null): void {
  if (id === null || accountOf(world, id).onboarding === 'complete') return;
  throw new StripeFault(400, `The account ${id} cannot make charges until its onboarding is complete.`);
}

export function addLink(world: World, given: Pick<AccountLink, 'account' | 'returnUrl' | 'refreshUrl'>) {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = world.seconds() + linkSeconds;
  world.state.accountLinks[token] = { ...given, expiresAt, visited: false };
  return { url: `${world.url}/onboarding/${token}`, expiresAt };
}

/** Its owner got this far, and Stripe says so. */
export function reach(world: World, account: ConnectedAccount, onboarding: 'details' | 'complete'): void {
  if (account.onboarding === 'complete') return;
  account.onboarding = onboarding;
  emit(world, 'account.updated', { account: account.id, session: null }, accountObject(account));
}
