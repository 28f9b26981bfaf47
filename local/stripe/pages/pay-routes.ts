import { StripeFault } from '../fault.ts';
import { type Answer, type Call, type Route, redirect } from '../http.ts';
import { decline, pay, payLater } from '../money.ts';
import type { Session } from '../state.ts';
import type { World } from '../world.ts';
import { closedPage, payPage, unknownPage } from './pay.ts';

/** The hosted page. Like Stripe's, it is reached by the session's id alone and needs no script. */
export function payRoutes(world: World): readonly Route[] {
  return [
    { method: 'GET', path: '/pay/:id', handle: (call) => show(world, call) },
    { method: 'POST', path: '/pay/:id', handle: (call) => act(world, call) },
  ];
}

function show(world: World, { params, query }: Call): Answer {
  const session = world.state.sessions[params.id ?? ''];
  if (session === undefined) return unknownPage();
  if (session.status !== 'open') return closedPage(session);
  return payPage(session, query === 'declined', world.seconds());
}

async function act(world: World, { params, body }: Call): Promise<Answer> {
  const session = world.state.sessions[params.id ?? ''];
  if (session === undefined) return unknownPage();
  // A second click, or a page that lay open too long.
  if (session.status !== 'open') return closedPage(session);
  const form = new URLSearchParams(body);
  const location = perform(world, session, form.get('outcome') ?? '', Number(form.get('after') ?? 0));
  await world.saved();
  return redirect(location);
}

/** Carries out the guest's choice, and answers where the guest goes next. */
export function perform(world: World, session: Session, outcome: string, after: number): string {
  if (outcome === 'decline') {
    decline(world, session);
    return `/pay/${session.id}?declined`;
  }
  if (outcome === 'pay') pay(world, session);
  else if (outcome === 'later' || outcome === 'never') payLater(world, session, after, outcome === 'later');
  else throw new StripeFault(400, 'Choose one of pay, decline, later and never.');
  return session.successUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}
