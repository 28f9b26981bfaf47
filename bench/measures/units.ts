import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Bus } from '../../lambdas/gateways/bus.ts';
import type { Push } from '../../lambdas/gateways/push.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { followChanges } from '../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { setup, startTill, type Till } from '../../test/money/payment/support.ts';
import { sessionsOf } from '../../test/support/shop.ts';
import type { Consumption, Count, Operation, OperationUnits } from '../results.ts';
import { meterOf } from '../support/capacity-meter.ts';
import { bookingChange, follow, sessionChange } from '../support/following.ts';
import { addActivity, usualActivity } from '../support/shop.ts';
import { buy, look, mend, type Place } from './unit-steps.ts';

/** What every operation consumes of the table, through the use cases that the functions call. */
export async function measureUnits(): Promise<OperationUnits> {
  const till = await startTill();
  try {
    return await countAll(till);
  } finally {
    await till.close();
  }
}

/** Guests before the measurement: a function is usually warm when a guest calls it. */
const warmingUp = 2;

const uncounted: Count = (_, action) => action();

async function countAll(till: Till): Promise<OperationUnits> {
  const found = new Map<Operation, Consumption>();
  const meter = meterOf(till.table);
  const count: Count = async (operation, action) => {
    const { consumed, answer } = await meter.measure(action);
    found.set(operation, consumed);
    return answer;
  };
  const place = await setup(till, { activity: usualActivity });
  await generate(till, place, count);
  for (let guest = 0; guest < warmingUp; guest++) await buy(till, place, uncounted);
  await look(till, place, count);
  const bought = await buy(till, place, count);
  await push(till, place, bought, count);
  await mend(till, place, count);
  return found;
}

async function generate({ table, clock }: Till, { shop }: Place, count: Count): Promise<void> {
  const target = await addActivity(table, shop);
  await count('generate 90 days', () => generateSessions({ table, clock }, target));
  await count('regenerate unchanged', () => generateSessions({ table, clock }, target));
  const listed = await sessionsOf(table, shop, clock.now(), 60);
  await followChanges(
    { table, clock, push: silentPush, bus: silentBus },
    listed.map((session) => sessionChange(session, clock.now())),
  );
}

/** One sale of seats, sent to the open widgets. */
async function push(
  { table, clock }: Till,
  { shop, session }: Place,
  booking: Booking,
  count: Count,
): Promise<void> {
  const now = clock.now();
  const changes = [sessionChange(session, now), bookingChange(booking, now)];
  const tell = () => followChanges({ table, clock, push: silentPush, bus: silentBus }, changes);
  await count('follow a venue', () => follow(table, shop, { first: 0, widgets: 1, now }));
  await count('push, 1 follower', tell);
  await follow(table, shop, { first: 1, widgets: 999, now });
  await count('push, 1,000 followers', tell);
}

/** The messages themselves cost API Gateway, not the table. */
const silentPush: Push = { send: async () => 'sent', close: async () => {} };
const silentBus: Bus = { publish: async () => [] };
