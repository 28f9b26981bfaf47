import { stripeId } from './ids.ts';
import type { Outbox } from './outbox.ts';
import type { Delivery, Session, State } from './state.ts';
import { sessionObject } from './wire/objects.ts';

/** The state that the stand-in's parts share. */
export interface World {
  readonly state: State;
  /** The host's clock, in seconds. */
  readonly seconds: () => number;
  /** Where the stand-in is reached. */
  readonly url: string;
  readonly outbox: Outbox;
  /** How many requests to the API will still fail, and with which status: to test the product's reaction. */
  readonly outage: { count: number; status: number };
  readonly saved: () => Promise<void>;
}

/** The subject of an event: its account, and the checkout session that caused it, if any. */
export interface About {
  readonly account: string | null;
  readonly session: string | null;
}

/** Records that something happened to `object`, and has it told to the webhook. */
export function emit(
  world: World,
  type: string,
  { account, session }: About,
  object: Record<string, unknown>,
): void {
  const event = { id: stripeId('evt_'), account, created: world.seconds(), type, session, object };
  world.state.events[event.id] = event;
  world.outbox.add(event);
  forgetOldest(world.state);
}

/** The whole state is written at every change: a longer history would make each order slower than the last. */
export const mostEvents = 1000;

/** Forgets the oldest events, with their deliveries; never one that is still to be told. */
function forgetOldest({ events, deliveries }: State): void {
  const tooMany = Object.keys(events).slice(0, -mostEvents);
  if (tooMany.length === 0) return;
  const isOpen = ({ status }: Delivery) => status === 'held' || status === 'waiting';
  const open = new Set(Object.values(deliveries).flatMap((each) => (isOpen(each) ? [each.event] : [])));
  const forgotten = new Set(tooMany.filter((id) => !open.has(id)));
  for (const id of forgotten) delete events[id];
  for (const { id, event } of Object.values(deliveries)) if (forgotten.has(event)) delete deliveries[id];
}

export function emitForSession(world: World, type: string, session: Session): void {
  const about = { account: session.account, session: session.id };
  emit(world, type, about, sessionObject(session, payUrl(world, session)));
}

export function payUrl(world: World, session: Session): string {
  return `${world.url}/pay/${session.id}`;
}
