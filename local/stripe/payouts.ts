import { movementsOf } from './balance.ts';
import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { Payout, State } from './state.ts';
import { payoutObject } from './wire/payouts.ts';
import { emit, type World } from './world.ts';

const day = 24 * 60 * 60;

/** Seconds until a payout is at the bank. */
const onTheWay = 2 * day;

const startOfDay = (seconds: number) => seconds - (seconds % day);

/** Pays out what came in on each day (UTC) that is over, and was not paid out before: one payout a day. */
export function payOutDaily(world: World): void {
  const today = startOfDay(world.seconds());
  if (world.state.paidOutUntil >= today) return;
  payOut(world.state, world.state.paidOutUntil, today);
  world.state.paidOutUntil = today;
}

/** Pays out at once what an account has. */
export function payOutNow(world: World, account: string): void {
  const made = payOut(world.state, world.seconds(), world.seconds() + 1, account);
  if (made.length === 0) throw new StripeFault(400, 'There is nothing on the balance to pay out.');
}

/** Where an account, or all of them, had money at the end of a day, it goes out at that moment. */
function payOut(state: State, from: number, until: number, only?: string): Payout[] {
  const paid = new Set(Object.values(state.payouts).flatMap(({ movements }) => movements));
  const open = movementsOf(state).filter(({ id, account }) => !paid.has(id) && (!only || account === only));
  const made: Payout[] = [];
  const groups = Map.groupBy(open, ({ account, currency }) => `${account} ${currency}`);
  for (const ofAccount of groups.values()) {
    const waiting: typeof ofAccount = [];
    const byDay = Map.groupBy(ofAccount, ({ created }) =>
      only ? from : Math.max(from, startOfDay(created) + day),
    );
    for (const [at, movements] of [...byDay].sort(([a], [b]) => a - b)) {
      waiting.push(...movements);
      const amount = waiting.reduce((sum, each) => sum + each.amount - each.fee, 0);
      const [first] = waiting;
      // A balance below zero waits for the next sales.
      if (!first || amount <= 0 || at > until) continue;
      const payout: Payout = {
        ...{ id: stripeId('po_1'), account: first.account, currency: first.currency, created: at, amount },
        ...{ arrival: startOfDay(at) + onTheWay, failed: false, movements: waiting.map(({ id }) => id) },
      };
      state.payouts[payout.id] = payout;
      made.push(payout);
      waiting.length = 0;
    }
  }
  return made;
}

/** The bank sends a payout back: its money is on the balance again. */
export function failPayout(world: World, payout: Payout): void {
  if (payout.failed) throw new StripeFault(400, `Payout ${payout.id} has failed already.`);
  payout.failed = true;
  const object = payoutObject(payout, world.seconds());
  emit(world, 'payout.failed', { account: payout.account, session: null }, object);
}
