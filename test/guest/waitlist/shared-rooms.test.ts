import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { offerResource, offerSeats } from '../../../lambdas/usecases/guest/waitlist/offer-seats.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { held, meanwhile } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { record } from '../../notify/stream/support/record.ts';
import { auditSeats } from '../../support/audit.ts';
import { master, type SharedMaster, shareMaster } from '../../support/shared-master.ts';
import { confirm } from './support.ts';

let till: Till;
let here: SharedMaster;
const start = new Date('2026-11-22T09:00:00.000Z');
beforeAll(async () => {
  till = await startTill();
  till.clock.at = start;
  here = await shareMaster(till.table, start);
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

async function join({ id: sessionId }: Session, name: string, table = till.table) {
  const joined = await joinWaitlist(
    { ...till.deps, table },
    {
      key: here.vault.venue.embedKey,
      sessionId,
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name, email: `${name}@example.com`, phone: '' },
      language: 'en',
      idempotencyKey: systemIds.random(),
    },
  );
  await confirm(till, joined.token);
  return joined;
}

async function statuses({ organizationId, id }: Session) {
  const entries = await waitlist(till.table).list(organizationId, id);
  return Object.fromEntries(entries.map(({ guest, status }) => [guest.name, status]));
}

/** What the stream and the bus make of the game master's day while something happens. */
async function told(happen: () => Promise<unknown>): Promise<BusEvent[]> {
  const { organization, venue } = here.vault;
  const key = keys.resourceDay(organization.id, venue.id, master, here.noon.startsAt.slice(0, 10));
  const events: BusEvent[] = [];
  const bus: Bus = {
    async publish(published) {
      events.push(...published);
      return [];
    },
  };
  await announceChanges({ bus }, [await record(till.table, key, happen)]);
  for (const event of events)
    if (event.type === 'resource.freed') await offerResource(till.deps, event.detail);
  return events;
}

test('a party may wait for a session whose room another activity has, and is offered it when the room is free', async () => {
  const { token } = await held(till, here.vault, here.noon);
  await expect(held(till, here.attic, here.halfPast)).rejects.toMatchObject({ code: 'resource-busy' });
  expect((await join(here.halfPast, 'Ana')).position).toBe(1);
  const events = await told(() => releaseHold(till.deps, token));
  expect(events).toMatchObject([{ type: 'resource.freed', detail: { holder: here.noon.id } }]);
  expect(await statuses(here.halfPast)).toEqual({ Ana: 'offered' });
});

test('a party that was passed over because another activity had the room is offered the seats later', async () => {
  const shop = await shareMaster(till.table, start);
  here = shop;
  const whole = await held(till, shop.attic, shop.halfPast, 10);
  await join(shop.halfPast, 'Ana');
  await releaseHold(till.deps, whole.token);
  const { token } = await held(till, shop.vault, shop.noon);
  const { organizationId, venueId, id: sessionId } = shop.halfPast;
  await offerSeats(till.deps, { organizationId, venueId, sessionId });
  expect(await statuses(shop.halfPast)).toEqual({ Ana: 'waiting' });
  await told(() => releaseHold(till.deps, token));
  expect(await statuses(shop.halfPast)).toEqual({ Ana: 'offered' });
});

test('where the room comes free at the moment of joining, there is nothing to wait for', async () => {
  here = await shareMaster(till.table, start);
  const { token } = await held(till, here.vault, here.noon);
  const table = meanwhile(till.table, 0, () => releaseHold(till.deps, token));
  await expect(join(here.halfPast, 'Ana', table)).rejects.toMatchObject({ code: 'conflict' });
  expect(await statuses(here.halfPast)).toEqual({});
});

test('taking the room sends no message', async () => {
  here = await shareMaster(till.table, start);
  const { noon, vault } = here;
  expect(await told(() => held(till, vault, noon))).toEqual([]);
});
