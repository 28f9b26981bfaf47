import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Discrepancy } from '../../../core/domain/audit/discrepancy.ts';
import { transitions } from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { type Command, run, type Script, steps } from './commands.ts';
import { type Floor, openFloor } from './floor.ts';

/** In all files of the model together. */
const allRuns = Number(process.env.MODEL_RUNS ?? 200);
const files = 2;
/** Shrinking a failure ends after this long, in milliseconds, and the shortest story so far is reported. */
const longestShrinking = 60_000;
const path = process.env.MODEL_PATH;
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);

/**
 * Guests, staff, Stripe and time do whatever they like, at the same time. Afterwards no session is oversold, no
 * guest has paid for nothing, and every counter is what the ledgers add up to. `MODEL_RUNS` says how many times
 * (2,000 by night), `MODEL_SEED` and `MODEL_PATH` repeat one of them. `activity`: what it does that is for sale.
 */
export function alwaysAddsUp(name: string, activity: Partial<Activity>): void {
  const runs = Math.ceil(allRuns / files);
  let running: TestTable;
  let shops = 0;
  beforeAll(async () => {
    running = await startTable();
    console.info(`Model of ${name}: seed ${seed}, ${runs} runs.`);
  });
  afterAll(() => running?.close());

  /** A new one after a while: closing the books of a shop looks at every item of the table. */
  async function tableOfRun() {
    if (++shops % shopsPerTable === 0) {
      await running.close();
      running = await startTable();
    }
    return running.table;
  }

  test(
    `whatever happens, in whatever order, seats and money of ${name} add up`,
    async () => {
      const play = async (script: Script) => {
        const floor = await openFloor(await tableOfRun(), { ...activity, cancellation }, { twin: true });
        const model = new Map<string, Booking['state']>();
        for (const step of script) {
          await together(floor, step);
          await follow(floor, model);
        }
        expect(await floor.closeTheBooks()).toEqual([]);
      };
      await fc.assert(fc.asyncProperty(steps, untilShrunk(play)), {
        numRuns: runs,
        seed,
        ...(path !== undefined && { path }),
        reporter: tellStory,
      });
    },
    60 * 60_000,
  );
}

const shopsPerTable = 25;

/** Every script passes once the time to shrink the first failure is over: the shrinking ends there. */
function untilShrunk(play: (script: Script) => Promise<void>) {
  let deadline = Number.POSITIVE_INFINITY;
  return async (script: Script) => {
    if (performance.now() > deadline) return;
    await play(script).catch((error: unknown) => {
      deadline = Math.min(deadline, performance.now() + longestShrinking);
      throw error;
    });
  };
}

/** Fails with the shortest script that went wrong, a line a step, and how to play it again. */
function tellStory({ failed, counterexample, counterexamplePath, errorInstance }: fc.RunDetails<[Script]>) {
  if (!failed) return;
  const [script = []] = counterexample ?? [];
  const story = script.map((step, index) => `${index + 1}. ${step.map(lineOf).join(' | ')}`);
  const again = `MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath} plays it again.`;
  const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error([...story, again, wrong].join('\n'), { cause: errorInstance });
}

const lineOf = ({ kind, guest, session, quantity, choice }: Command) =>
  `${kind} (guest ${guest}, session ${session}, quantity ${quantity}, choice ${choice})`;

/** Cancelled at a growing price. */
const cancellation = {
  tiers: [
    { minutesBefore: 60 * 60, feeBasisPoints: 0 },
    { minutesBefore: 24 * 60, feeBasisPoints: 5000 },
  ],
  rescheduleMinutes: 60,
};

/** All at once; refusals are expected, errors are not. */
async function together(floor: Floor, step: readonly Command[]): Promise<void> {
  const outcomes = await Promise.allSettled(step.map((each) => run(floor, each)));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof Problem)) throw outcome.reason;
  }
}

/** Closures that died half-way leave this until the sessions are generated. */
const followsGeneration: readonly Discrepancy['what'][] = ['closure-not-kept', 'closed-without-closure'];

const all: readonly { from: readonly Booking['state'][]; to: Booking['state'] }[] =
  Object.values(transitions);

/** Between two steps the books balance, and a booking is where the table of transitions can have brought it. */
async function follow(floor: Floor, model: Map<string, Booking['state']>): Promise<void> {
  // A command may have held seats by a clock that another one moved meanwhile.
  await floor.wait(0);
  const books = await floor.books();
  // Refunds wait for as long as the account is disconnected.
  const found = floor.audit(books).filter(({ what }) => what !== 'refund-not-sent');
  expect(found.filter(({ what }) => !(floor.awaitsGeneration && followsGeneration.includes(what)))).toEqual(
    [],
  );
  expect(books.bookings.filter((each) => lostSeatsTooSoon(each, floor.clock.at))).toEqual([]);
  for (const booking of books.bookings) {
    const before = model.get(booking.id);
    if (before) expect(reachableFrom(before)).toContain(booking.state);
    model.set(booking.id, booking.state);
  }
}

/** Seats are kept for money on its way until the session starts: all sessions of the model start within 14 days. */
const lostSeatsTooSoon = ({ state, paymentState, startsAt }: Booking, now: Date) =>
  state === 'expired' && paymentState === 'processing' && startsAt > now.toISOString();

function reachableFrom(state: Booking['state']): Set<Booking['state']> {
  const reached = new Set([state]);
  for (const each of reached) {
    for (const { from, to } of all) if (from.includes(each)) reached.add(to);
  }
  return reached;
}
