import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { activities } from '../../../lambdas/data/catalogue/activities.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { auditWrite } from '../../../lambdas/data/platform/audit.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { requestGeneration } from '../../../lambdas/usecases/catalogue/sessions/request-generation.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { record } from '../../notify/stream/support/record.ts';
import { openShop, type Shop, targetOf } from '../../support/shop.ts';

const start = new Date('2026-11-22T09:00:00.000Z');

/** A clock that a test moves. */
export function aClock(at = start) {
  const clock = { at, now: () => clock.at, wait: (minutes: number) => moved(minutes) };
  const moved = (minutes: number) => {
    clock.at = new Date(clock.at.getTime() + minutes * 60_000);
  };
  return clock;
}

/** A bus that keeps its events. */
function aBus() {
  const told: BusEvent[] = [];
  const bus: Bus = {
    async publish(events) {
      told.push(...events);
      return [];
    },
  };
  return { bus, told };
}

/** A shop of its own, and what guests, managers and the bus do there. */
export async function setup(table: Table, plan: Omit<Parameters<typeof openShop>[1], 'now'> = {}) {
  const clock = aClock();
  const shop = await openShop(table, { now: start, ...plan });
  return { clock, ...(await inShop(table, shop, clock)) };
}

export async function inShop(table: Table, shop: Shop, clock: ReturnType<typeof aClock>) {
  const { bus, told } = aBus();
  const deps = { table, clock, bus, ids: systemIds };
  const guest = {
    ...deps,
    linkSecret: async () => 'a secret for tests',
    siteUrl: 'https://bookings.example',
    payments: async () => {
      throw new Error('No payment is expected here.');
    },
  };
  const { organizationId, venueId, id } = shop.activity;
  return {
    shop,
    deps,
    told,
    manager: managerOf(shop),
    where: { venueId, activityId: id },
    generate: (through: Table = table, owner?: string) =>
      generateSessions({ table: through, clock }, targetOf(shop), owner),
    all: () => sessions(table).listFrom(organizationId, id, '2026-11-20T00:00:00.000Z'),
    at: async (startsAt: string) =>
      (await sessions(table).listFrom(organizationId, id, startsAt)).find(
        (session) => session.startsAt === startsAt,
      ),
    hold: async ({ id: sessionId }: Session, quantity = 1, more: { buyOut?: true } = {}) =>
      (
        await createHold(guest, {
          key: shop.venue.embedKey,
          sessionId,
          party: [{ unitId: 'player', quantity }],
          idempotencyKey: systemIds.random(),
          ...more,
        })
      ).token,
    letGo: (token: string) => releaseHold(guest, token),
    edit: (changes: Partial<Activity>, how?: 'describe') => editActivity(table, shop, changes, how),
    /** What the stream and the bus make of what happens to the activity or to the venue. */
    announced: async (happen: () => Promise<unknown>, of: 'activity' | 'venue' = 'activity') => {
      const key =
        of === 'activity' ? keys.activity(organizationId, venueId, id) : keys.venue(organizationId, venueId);
      const { bus: heard, told: events } = aBus();
      await announceChanges({ bus: heard }, [await record(table, key, happen)]);
      return events;
    },
    /** Processes the events on the bus. */
    deliver: async (events: readonly BusEvent[]) => {
      for (const event of events) {
        if (event.type === 'activity.sessions-due') await generateSessions({ table, clock }, event.detail);
        else if (event.type === 'venue.sessions-due') await requestGeneration(deps, event.detail);
        else throw new Error(`Not for this consumer: ${event.type}`);
      }
    },
  };
}

/** As a manager edits the activity; its sessions are only asked for, or not even that. */
export async function editActivity(
  table: Table,
  shop: Shop,
  changes: Partial<Activity>,
  how: 'replace' | 'describe' = 'replace',
): Promise<void> {
  const { organizationId, venueId, id } = shop.activity;
  const current = await activities(table).getLatest(organizationId, venueId, id);
  if (!current) throw new Error('no activity');
  const next = { ...current, ...changes, version: current.version + 1 };
  await activities(table)[how](next, anAudit(shop));
}

export function managerOf({ organization, venue }: Shop): Actor {
  return {
    userId: 'user-1',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Maya',
    email: 'maya@example.com',
    role: 'admin',
    organizationId: organization.id,
    venueIds: [venue.id],
  };
}

function anAudit(shop: Shop) {
  return auditWrite({
    organizationId: shop.organization.id,
    actor: managerOf(shop),
    action: 'editSalesSettings',
    resource: { kind: 'activity', id: shop.activity.id },
    at: start.toISOString(),
    id: systemIds.random(),
  });
}

/** Compares sessions of different shops by content, without ids. */
export function compared(all: readonly Session[]) {
  return all.map(({ id: _id, activityId: _a, venueId: _v, organizationId: _o, ...rest }) => rest);
}

const writing = ['PutCommand', 'UpdateCommand', 'DeleteCommand', 'BatchWriteCommand', 'TransactWriteCommand'];

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Record<string, unknown>;
}

/** The same table, with a callback before each write. */
export function watched(table: Table, before: (name: string, input: Command['input']) => unknown): Table {
  const client = new Proxy(table.client, {
    get(real, name) {
      if (name !== 'send') return Reflect.get(real, name);
      return async (command: Command) => {
        const { name: kind } = command.constructor;
        if (writing.includes(kind)) await before(kind, command.input);
        return real.send(command as never);
      };
    },
  });
  return { ...table, client };
}

/** A process that dies once it has written so often. */
export function dyingAfter(table: Table, writes: number): Table {
  let written = 0;
  const client = new Proxy(table.client, {
    get(real, name) {
      if (name !== 'send') return Reflect.get(real, name);
      return async (command: Command) => {
        if (written >= writes) throw new Error('The process has died.');
        if (writing.includes(command.constructor.name)) written += 1;
        return real.send(command as never);
      };
    },
  });
  return { ...table, client };
}
