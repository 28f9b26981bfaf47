import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { sessions as sessionsIn } from '../../lambdas/data/catalogue/sessions.ts';
import { openShop, type Shop, sessionsOf } from '../../test/support/shop.ts';
import type { Latency, Load } from '../results.ts';
import { type Bare, learnBare, sendDay, sendHold, sendRefusedHold } from '../support/bare.ts';
import { ask, dayRequest, holdRequest } from '../support/requests.ts';
import { type Rush, rush } from '../support/rush.ts';
import { usualActivity } from '../support/shop.ts';
import { openStage, type Stage } from '../support/stage.ts';

export interface LoadOptions {
  readonly buyers: number;
  readonly rounds: number;
  /** Of each kind in a round; on one session at most as many as have room. */
  readonly orders: number;
}

const seats = 500;

/** One session has room for this many parties of four. */
const mostParties = seats / 4;

type Kind = Pick<Latency, 'what' | 'where'>;

/** The same load on our functions and on the bare engine, in turns, so that a disturbance affects both. */
export async function measureLoad(options: LoadOptions): Promise<Load> {
  const stage = await openStage();
  try {
    const hall = await openHall(stage);
    const turns = (what: Kind['what'], where: Kind['where']) => takeTurns(hall, { what, where }, options);
    const holds = await turns('hold', 'spread');
    const others = [
      await turns('hold', 'on one session'),
      await turns('hold', 'on a full session'),
      await turns('day view', 'spread'),
      await turns('day view', 'on one session'),
    ];
    return {
      buyers: options.buyers,
      holds: { ours: holds.ours.map(speed), bare: holds.bare.map(speed) },
      latencies: [holds, ...others].map(({ kind, ours, bare }) => ({
        ...kind,
        ours: ours.flatMap(({ took }) => took),
        bare: bare.flatMap(({ took }) => took),
      })),
    };
  } finally {
    await stage.close();
  }
}

const speed = ({ perSecond }: Rush) => perSecond;

interface Hall {
  readonly stage: Stage;
  readonly shop: Shop;
  readonly bare: Bare;
  readonly sessions: readonly Session[];
  /** Sessions without bookings. */
  readonly fresh: readonly Session[];
  /** A session whose seats are all held by unexpired bookings. */
  readonly full: Session;
}

/** A venue with sessions for months, from tomorrow on. */
async function openHall(stage: Stage): Promise<Hall> {
  const now = new Date();
  const shop = await openShop(stage.table, {
    now,
    activity: { ...usualActivity, capacity: seats, maxPlayers: seats },
  });
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  const all = await sessionsOf(stage.table, shop, tomorrow, 85);
  const [full, ...others] = all;
  if (!full) throw new Error('The venue has no sessions.');
  await fill(stage, full);
  const [sessions, fresh] = [others.slice(0, others.length / 2), others.slice(others.length / 2)];
  return { stage, shop, sessions, fresh, full, bare: await learnBare(stage.table, shop, pick(sessions, 0)) };
}

async function fill({ table }: Stage, session: Session): Promise<void> {
  const taken = { capacityRemaining: 0, capacityHeld: session.capacityTotal };
  await sessionsIn(table).replace({ ...session, ...taken, version: session.version + 1 });
}

/** The first turn of each warms up, and does not count. */
async function takeTurns(hall: Hall, kind: Kind, options: LoadOptions) {
  const { buyers, rounds } = options;
  const orders = kind.where === 'spread' ? options.orders : Math.min(options.orders, mostParties);
  const ours: Rush[] = [];
  const bare: Rush[] = [];
  for (let round = 0; round <= rounds; round++) {
    const visits = visitsOf(hall, kind, round, orders);
    const [our, theirs] = [ourWay(hall, kind, visits), bareWay(hall, kind, visits)];
    ours.push(await rush(buyers, orders, our));
    bare.push(await rush(buyers, orders, theirs));
  }
  return { kind, ours: ours.slice(1), bare: bare.slice(1) };
}

/** The session of each order. On one session: a new one for each round, and another for the bare engine. */
function visitsOf({ sessions, fresh, full }: Hall, { where }: Kind, round: number, orders: number) {
  if (where === 'on a full session')
    return Array.from({ length: orders }, () => ({ our: full, their: full }));
  const one = where === 'on one session';
  return Array.from({ length: orders }, (_, order) => ({
    our: one ? pick(fresh, 2 * round) : pick(sessions, order),
    their: one ? pick(fresh, 2 * round + 1) : pick(sessions, order),
  }));
}

function pick(sessions: readonly Session[], index: number): Session {
  const found = sessions[index % sessions.length];
  if (!found) throw new Error('The venue has no sessions.');
  return found;
}

type Visits = ReturnType<typeof visitsOf>;
type Serve = (order: number) => Promise<unknown>;

const isRefused = (status: number) => status === 409;

function ourWay({ stage, shop }: Hall, { what, where }: Kind, visits: Visits): Serve {
  const events = visits.map(({ our }) => (what === 'hold' ? holdRequest(shop, our) : dayRequest(shop, our)));
  const invoke = what === 'hold' ? stage.booking : stage.availability;
  const expected = where === 'on a full session' ? isRefused : undefined;
  return inTurn(events, (event) => ask(invoke, event, expected));
}

function bareWay({ stage: { table }, bare }: Hall, { what, where }: Kind, visits: Visits): Serve {
  if (what === 'hold') {
    const transactions = visits.map(({ their }) => bare.hold(their));
    const send = where === 'on a full session' ? sendRefusedHold : sendHold;
    return inTurn(transactions, (input) => send(table, input));
  }
  const queries = visits.map(() => bare.day());
  return inTurn(queries, (input) => sendDay(table, input));
}

/** Everything is prepared before the clock starts: only sending is timed. */
function inTurn<T>(made: readonly T[], send: (one: T) => Promise<unknown>): Serve {
  return async (order) => {
    const one = made[order];
    if (one !== undefined) await send(one);
  };
}
