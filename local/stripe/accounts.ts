import { randomBytes } from 'node:crypto';
import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { AccountLink, ConnectedAccount } from './state.ts';
import { accountObject, applicationObject } from './wire/connect.ts';
import { emit, type World } from './world.ts';

/** As at Stripe, a link is good for minutes. */
const linkSeconds = 5 * 60;

export function openAccount(
  world: World,
  given: Pick<ConnectedAccount, 'email' | 'country' | 'metadata'>,
): ConnectedAccount {
  const id = stripeId('acct_1', 16);
  const made: ConnectedAccount = {
    id,
    created: world.seconds(),
    onboarding: 'new',
    standing: 'good',
    ...given,
  };
  world.state.accounts[id] = made;
  return made;
}

/** An account that was not opened here, such as a demo's, is taken as one that is complete. */
export function accountOf({ state }: Pick<World, 'state'>, id: string): ConnectedAccount {
  const complete = { created: 0, email: null, country: 'US', metadata: {}, onboarding: 'complete' } as const;
  return state.accounts[id] ?? { id, standing: 'good', ...complete };
}

/** The same, kept from now on, so that something can happen to it. */
export function keptAccount(world: World, id: string): ConnectedAccount {
  const account = accountOf(world, id);
  world.state.accounts[id] = account;
  return account;
}

/**
 * Refuses payments to an account whose owner Stripe has not identified yet, or that Stripe has restricted.
 */
export function mustTakeCharges(world: World, id: string | null): void {
  if (id === null) return;
  mustBeActive(world, id);
  const { onboarding, standing } = accountOf(world, id);
  if (onboarding === 'complete' && standing === 'good') return;
  throw new StripeFault(400, `The account ${id} cannot make charges: it is not complete, or restricted.`);
}

/** Every request for an account whose owner has disconnected the platform is refused. */
export function mustBeActive(world: World, id: string | null): void {
  if (id === null || accountOf(world, id).standing !== 'deauthorized') return;
  const message = `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`;
  throw new StripeFault(403, message, { code: 'account_invalid' });
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
  tellUpdated(world, account);
}

/** Stripe restricts an account, its owner disconnects the platform, or either is over. */
export function changeStanding(
  world: World,
  account: ConnectedAccount,
  standing: ConnectedAccount['standing'],
): void {
  account.standing = standing;
  if (standing === 'deauthorized') {
    const about = { account: account.id, session: null };
    emit(world, 'account.application.deauthorized', about, applicationObject());
  } else {
    tellUpdated(world, account);
  }
}

function tellUpdated(world: World, account: ConnectedAccount): void {
  emit(world, 'account.updated', { account: account.id, session: null }, accountObject(account));
}
