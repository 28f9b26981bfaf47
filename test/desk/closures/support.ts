import { randomBytes } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { closures } from '../../../lambdas/data/desk/closures.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import {
  generateIfThere,
  generateSessions,
} from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { requestGeneration } from '../../../lambdas/usecases/catalogue/sessions/request-generation.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { bookingByLink } from '../../../lambdas/usecases/guest/booking/view-booking.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { details, type Till } from '../../money/payment/support.ts';
import { openShop, type Shop, targetOf } from '../../support/shop.ts';

export const start = new Date('2026-11-22T09:00:00.000Z');
export const tomorrow = '2026-11-23';

/** A session an hour from ten to four. */
const hourly = {
  startTime: '10:00',
  endTime: '16:00',
  slotInterval: 60,
} as const;

type Plan = Omit<Parameters<typeof openShop>[1], 'now'>;

/** A shop with six sessions a day, on a clock stopped at its start. */
export function openHourlyShop(till: Till, plan: Plan = {}): Promise<Shop> {
  till.clock.at = start;
  return openShop(till.table, { now: start, ...plan, activity: { ...withHours(), ...plan.activity } });
}

/** A few days are enough, as generating a season takes long. */
const openDates = [tomorrow, '2026-11-24', ...Array.from({ length: 9 }, (_, day) => `2026-12-0${day + 1}`)];

function withHours(): Partial<Activity> {
  const windows = [{ startTime: hourly.startTime, endTime: hourly.endTime }];
  const customDates = openDates.map((date) => ({ date, windows }));
  return { schedule: { operatingDays: [], ...hourly, customHours: {}, customDates, blockedDates: [] } };
}

/** Another activity of the same venue. */
export async function addActivity(table: Table, shop: Shop, plan: Partial<Activity> = {}): Promise<Shop> {
  const id = `act_${randomBytes(8).toString('hex')}`;
  const other = { ...shop, activity: activity.parse({ ...shop.activity, id, ...plan }) };
  await importActivity(table, other.activity);
  await generateSessions({ table, clock: { now: () => start } }, targetOf(other));
  return other;
}

export function sessionsOn(table: Table, shop: Shop, date = tomorrow): Promise<Session[]> {
  return sessions(table).listByDay(shop.organization.id, shop.activity.id, date);
}

/** The session that begins at this hour, UTC. */
export async function sessionAt(table: Table, shop: Shop, hour: number, date = tomorrow): Promise<Session> {
  const startsAt = `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const found = (await sessionsOn(table, shop, date)).find((session) => session.startsAt === startsAt);
  if (!found) throw new Error(`No session at ${startsAt}.`);
  return found;
}

/** Hours of the day's sessions that cannot be booked. */
export async function closedHours(table: Table, shop: Shop, date = tomorrow): Promise<number[]> {
  const all = await sessionsOn(table, shop, date);
  return all
    .filter(({ status }) => status === 'closed')
    .map(({ startsAt }) => Number(startsAt.slice(11, 13)));
}

export function managerOf({ organization, venue }: Shop): Actor {
  return {
    userId: 'user-1',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Kim Manager',
    email: 'kim@example.com',
    role: 'manager',
    organizationId: organization.id,
    venueIds: [venue.id],
  };
}

/** Seats held, and nothing more. */
export async function held(till: Till, { venue }: Shop, { id: sessionId }: Session, quantity = 2) {
  return createHold(till.deps, {
    key: venue.embedKey,
    sessionId,
    party: [{ unitId: 'player', quantity }],
    idempotencyKey: systemIds.random(),
  });
}

/** A guest on the payment page. */
export async function atTheTill(till: Till, shop: Shop, session: Session, quantity = 2, codes = {}) {
  const { token } = await held(till, shop, session, quantity);
  const checkout = await startCheckout(till.deps, token, { ...details, ...codes });
  if (checkout.next !== 'payment') throw new Error('Nothing to pay.');
  const checkoutSessionId = new URL(checkout.url).pathname.split('/').at(-1) ?? '';
  const { id: bookingId, organizationId } = await bookingByLink(till.deps, token);
  return { token, checkoutSessionId, bookingId, organizationId };
}

/** A booking that is paid for. */
export async function booked(
  till: Till,
  shop: Shop,
  session: Session,
  quantity = 2,
  codes = {},
): Promise<Booking> {
  const paying = await atTheTill(till, shop, session, quantity, codes);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  return bookingByLink(till.deps, paying.token);
}

/** What the stream and the bus make of the closures of a venue, as they are now. */
export async function consumeClosures(till: Till, { organization, venue }: Shop): Promise<void> {
  const { table, clock } = till;
  // Many closures ask for the same sessions: once is enough.
  const due = new Map<string, BusEvent>();
  const bus: Bus = {
    async publish(events) {
      for (const event of events) {
        const { type, detail } = event;
        due.set([type, 'activityId' in detail ? detail.activityId : ''].join(' '), event);
      }
      return [];
    },
  };
  const all = await closures(table).list(organization.id, venue.id);
  const changes = all.map((closure) => ({
    id: closure.id,
    before: null,
    after: { entity: 'CLOSURE', ...closure },
    at: clock.at,
  }));
  await announceChanges({ bus }, changes);
  for (const event of due.values()) {
    if (event.type === 'activity.sessions-due') await generateIfThere({ table, clock }, event.detail);
    else if (event.type === 'venue.sessions-due')
      await requestGeneration({ table, clock, bus }, event.detail);
    else throw new Error(`Not for this consumer: ${event.type}`);
  }
}

const writes = ['PutCommand', 'UpdateCommand', 'DeleteCommand', 'TransactWriteCommand', 'BatchWriteCommand'];

/** The table of a process that dies after so many writes; `died` says whether it came to that. */
export function dying(table: Table, after: number) {
  const life = { died: false };
  const dies = async () => {
    life.died = true;
    throw new Error('The process died.');
  };
  return { life, table: beforeWrites(table, after, dies) };
}

/** A slow caller's table: after this many writes, all of this happens before the next one. */
export function meanwhile(table: Table, after: number, happen: () => Promise<unknown>): Table {
  let happened: Promise<unknown> | undefined;
  return beforeWrites(table, after, () => {
    happened ??= happen();
    return happened;
  });
}

function beforeWrites(table: Table, after: number, first: () => Promise<unknown>): Table {
  let written = 0;
  const send = async (command: object) => {
    if (writes.includes(command.constructor.name) && written++ >= after) await first();
    return table.client.send(command as never);
  };
  return { ...table, client: { send } as unknown as DynamoDBDocumentClient };
}
