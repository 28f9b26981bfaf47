import { accountOf, reach } from '../accounts.ts';
import { type Answer, type Call, type Route, redirect } from '../http.ts';
import type { AccountLink } from '../state.ts';
import type { World } from '../world.ts';
import { onboardingPage, unknownLink } from './onboarding.ts';

/** The hosted page on which an account's owner identifies themselves to Stripe. */
export function onboardingRoutes(world: World): readonly Route[] {
  return [
    { method: 'GET', path: '/onboarding/:token', handle: (call) => show(world, call) },
    { method: 'POST', path: '/onboarding/:token', handle: (call) => act(world, call) },
  ];
}

/** As at Stripe, a link is good for one visit: the next one is sent to ask for a new link. */
async function show(world: World, call: Call): Promise<Answer> {
  const link = linkOf(world, call);
  if (link === undefined) return unknownLink();
  if (link.visited || link.expiresAt <= world.seconds()) return redirect(link.refreshUrl);
  link.visited = true;
  await world.saved();
  return onboardingPage(call.path, accountOf(world, link.account), link);
}

async function act(world: World, call: Call): Promise<Answer> {
  const link = linkOf(world, call);
  if (link === undefined) return unknownLink();
  const reached = new URLSearchParams(call.body).get('reached');
  const account = accountOf(world, link.account);
  if (reached === 'details' || reached === 'complete') reach(world, account, reached);
  await world.saved();
  return redirect(link.returnUrl);
}

function linkOf({ state }: World, { params: { token = '' } }: Call): AccountLink | undefined {
  return state.accountLinks[token];
}
