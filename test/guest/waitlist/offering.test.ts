import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { waitlistEntryId } from '../../../core/contract/model/ids.ts';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { auditLog } from '../../../lambdas/data/platform/audit.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { offerWaitlistSeats } from '../../../lambdas/usecases/desk/closures/offer-waitlist-seats.ts';
import { removeWaitlistEntry } from '../../../lambdas/usecases/desk/closures/remove-waitlist-entry.ts';
import { importVenue } from '../../../lambdas/usecases/platform/import/import-venue.ts';
import { held, managerOf, meanwhile, openHourlyShop } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { fullSession } from './support.ts';

/** Staff offer free seats to a party of their choice. */

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type Full = Awaited<ReturnType<typeof fullSession>>;

async function entryOf({ shop, session, freed }: Full, name: string) {
  const entries = await waitlist(till.table).list(freed.organizationId, session.id);
  const found = entries.find(({ guest }) => guest.name === name);
  return {
    venueId: shop.venue.id,
    sessionId: session.id,
    entryId: waitlistEntryId.parse(found?.id ?? 'wai_000000000000'),
  };
}

async function offer(full: Full, name: string, table: Table = till.table): Promise<void> {
  return offerWaitlistSeats({ ...till.deps, table }, managerOf(full.shop), await entryOf(full, name));
}

async function auditedOffers({ freed }: Full): Promise<number> {
  const month = till.clock.at.toISOString().slice(0, 7);
  const { items } = await auditLog(till.table).page(freed.organizationId, month, {}, { limit: 50 });
  return items.filter(({ action }) => action === 'offerWaitlistSeats').length;
}

test('a free seat is offered to one party ahead of the line, once', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.join('Bob', 1);
  await full.giveBack(1);
  await offer(full, 'Bob');
  await offer(full, 'Bob');
  expect(await full.statuses()).toEqual({ Ana: 'waiting', Bob: 'offered' });
  expect(await full.seatsLeft()).toBe(0);
  expect(await auditedOffers(full)).toBe(1);
  await expect(offer(full, 'Ana')).rejects.toMatchObject({ code: 'full', message: 'waitlist-no-room' });
});

test('a party that missed its offer gets another one', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  await full.tell();
  const { id } = await full.offerTo('Ana');
  await full.wait(120);
  expect(await full.statuses()).toEqual({ Ana: 'missed' });
  await offer(full, 'Ana');
  expect(await full.statuses()).toEqual({ Ana: 'offered' });
  expect((await full.offerTo('Ana')).id).not.toBe(id);
});

test('no offer to a party that needs more seats, left, or has not confirmed', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 2);
  await full.join('Bob', 1);
  await full.join('Cleo', 1, { confirms: false });
  await full.giveBack(1);
  await removeWaitlistEntry(till.deps, managerOf(full.shop), await entryOf(full, 'Bob'));
  await expect(offer(full, 'Ana')).rejects.toMatchObject({ code: 'full' });
  for (const name of ['Bob', 'Cleo'])
    await expect(offer(full, name)).rejects.toMatchObject({ code: 'wrong-state' });
  expect(await full.seatsLeft()).toBe(1);
});

test('no offer once guests can no longer book', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  const before = till.clock.at;
  till.clock.at = new Date(full.session.startsAt);
  await expect(offer(full, 'Ana')).rejects.toMatchObject({ code: 'cutoff' });
  till.clock.at = before;
});

test('many offers at once for one seat: one party has it', async () => {
  for (let round = 0; round < 3; round++) {
    const full = await fullSession(till);
    for (const name of ['Ana', 'Bob', 'Cleo']) await full.join(name, 1);
    await full.giveBack(1);
    const staff = ['Bob', 'Bob', 'Cleo', 'Ana'].map((name) => offer(full, name));
    await Promise.allSettled([...staff, full.tell()]);
    const statuses = Object.values(await full.statuses()).sort();
    expect(statuses).toEqual(['offered', 'waiting', 'waiting']);
    expect(await full.seatsLeft()).toBe(0);
    expect(await auditedOffers(full)).toBeLessThanOrEqual(1);
  }
});

test('a guest who books just before takes the seat', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  const table = meanwhile(till.table, 0, () => held(till, full.shop, full.session, 1));
  await expect(offer(full, 'Ana', table)).rejects.toMatchObject({ code: 'full' });
  expect(await full.statuses()).toEqual({ Ana: 'waiting' });
  expect(await full.seatsLeft()).toBe(0);
});

test('a party taken off just before gets no offer', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  const entry = await entryOf(full, 'Ana');
  const leave = () => removeWaitlistEntry(till.deps, managerOf(full.shop), entry);
  const left = offer(full, 'Ana', meanwhile(till.table, 0, leave));
  await expect(left).rejects.toMatchObject({ code: 'wrong-state', message: 'waitlist-not-waiting' });
  expect(await full.seatsLeft()).toBe(1);
});

test('another venue finds no such entry, and offers nothing', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  const other = await openHourlyShop(till);
  const entry = await entryOf(full, 'Ana');
  const call = (venueId: typeof entry.venueId) =>
    offerWaitlistSeats(till.deps, managerOf(other), { ...entry, venueId });
  for (const venueId of [entry.venueId, other.venue.id])
    await expect(call(venueId)).rejects.toMatchObject({ code: 'not-found' });
  expect(await full.statuses()).toEqual({ Ana: 'waiting' });
});

test('a manager of another venue of the same organization finds no such entry, by either venue', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  const entry = await entryOf(full, 'Ana');
  const code = systemIds.random().slice(0, 16);
  const place = { id: `ven_${code}`, slug: `branch-${code}`, embedKey: `emb_${code}12345678` };
  const branch = venue.parse({ ...full.shop.venue, ...place });
  await importVenue(till.table, branch);
  const actor = { ...managerOf(full.shop), venueIds: [branch.id] };
  for (const venueId of [entry.venueId, branch.id])
    await expect(offerWaitlistSeats(till.deps, actor, { ...entry, venueId })).rejects.toMatchObject({
      code: 'not-found',
    });
  expect([await full.statuses(), await auditedOffers(full)]).toEqual([{ Ana: 'waiting' }, 0]);
});
