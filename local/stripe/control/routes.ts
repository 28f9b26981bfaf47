import * as z from 'zod';
import { noSuchObject } from '../fault.ts';
import { type Call, json, type Route } from '../http.ts';
import { arrive, expire } from '../money.ts';
import { perform } from '../pages/pay-routes.ts';
import type { Session } from '../state.ts';
import type { World } from '../world.ts';
import { actsOn, guard, sent } from './act.ts';
import { moneyControls } from './money.ts';

const order = z.enum(['created', 'reverse']).default('created');
const times = z.coerce.number().int().min(1).max(20).default(1);
const outcome = z.object({
  outcome: z.enum(['pay', 'decline', 'later', 'never']),
  after: z.coerce.number().int().min(0).default(0),
});
const outage = z.object({
  count: z.coerce.number().int().min(0),
  status: z.coerce.number().int().min(400).max(599),
});

/** Events that Stripe causes by itself, on request: for the panel's buttons and for tests. */
export function controlRoutes(world: World, waitUntilIdle: () => Promise<void>): readonly Route[] {
  const { state, outbox } = world;
  const act = actsOn(world);
  return [
    {
      method: 'GET',
      path: '/__control/state',
      handle: () =>
        json(200, { ...state, secretKey: undefined, webhookSecret: undefined, replies: undefined }),
    },
    act('/__control/idle', () => waitUntilIdle()),
    act('/__control/outage', (call) => {
      Object.assign(world.outage, outage.parse(sent(call)));
    }),
    act('/__control/webhooks/hold', () => {
      state.holding = true;
    }),
    act('/__control/webhooks/release', (call) => {
      state.holding = false;
      return outbox.release(z.object({ order }).parse(sent(call)).order);
    }),
    act('/__control/events/:id/resend', (call) => {
      const { id = '' } = call.params;
      if (state.events[id] === undefined) throw noSuchObject('event', id, 'id');
      const count = z.object({ times }).parse(sent(call)).times;
      return outbox.send(Array.from({ length: count }, () => id));
    }),
    act('/__control/sessions/:id/events/resend', (call) => {
      const { id } = sessionOf(world, call);
      const ids = Object.values(state.events).flatMap((event) => (event.session === id ? [event.id] : []));
      const backwards = z.object({ order }).parse(sent(call)).order === 'reverse';
      return outbox.send(backwards ? ids.reverse() : ids);
    }),
    act('/__control/sessions/:id/expire', (call) => expire(world, sessionOf(world, call))),
    act('/__control/sessions/:id/arrive', (call) => arrive(world, sessionOf(world, call))),
    ...moneyControls(world, act),
    {
      method: 'POST',
      path: '/__control/sessions/:id/outcome',
      handle: guard(async (call) => {
        const chosen = outcome.parse(sent(call));
        const url = perform(world, sessionOf(world, call), chosen.outcome, chosen.after);
        await world.saved();
        return json(200, { url });
      }),
    },
  ];
}

function sessionOf(world: World, { params: { id = '' } }: Call): Session {
  const session = world.state.sessions[id];
  if (session === undefined) throw noSuchObject('checkout.session', id, 'session');
  return session;
}
