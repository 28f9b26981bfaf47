import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { waitlistEntryId } from '../../../core/contract/model/ids.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { removeWaitlistEntry } from '../../../lambdas/usecases/desk/closures/remove-waitlist-entry.ts';
import { listWaitlistOfDay } from '../../../lambdas/usecases/guest/waitlist/list-waitlist.ts';
import { signLink } from '../../../lambdas/usecases/scope/links.ts';
import { held, managerOf, openHourlyShop, sessionAt, tomorrow } from '../../desk/closures/support.ts';
import { openPage, startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { fullSession, join } from './support.ts';

/** What staff do with a waitlist: they see a day of it, and take parties off. */

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type Full = Awaited<ReturnType<typeof fullSession>>;

async function remove({ shop, session }: Full, name: string): Promise<void> {
  const entries = await waitlist(till.table).list(shop.organization.id, session.id);
  const id =
    entries.find(({ guest }) => guest.name === name)?.id ?? waitlistEntryId.parse('wai_000000000000');
  const of = { venueId: shop.venue.id, sessionId: session.id, entryId: id };
  return removeWaitlistEntry(till.deps, managerOf(shop), of);
}

test('a party is taken off the list, once and for all', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.join('Bob', 1);
  await remove(full, 'Ana');
  await remove(full, 'Ana');
  expect(await full.statuses()).toEqual({ Ana: 'left', Bob: 'waiting' });
  await full.giveBack(1);
  await full.tell();
  expect(await full.statuses()).toEqual({ Ana: 'left', Bob: 'offered' });
});

test('an unconfirmed party no longer counts against its network', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1, { confirms: false, address: '203.0.113.7' });
  await remove(full, 'Ana');
  expect(await full.statuses()).toEqual({ Ana: 'left' });
});

test('seats offered to it are released, and offered to the next', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.join('Bob', 1);
  await full.giveBack(1);
  await full.tell();
  expect(await full.seatsLeft()).toBe(0);
  await remove(full, 'Ana');
  expect(await full.seatsLeft()).toBe(1);
  await full.tell();
  expect(await full.statuses()).toEqual({ Ana: 'left', Bob: 'offered' });
});

test('a party that is paying, or has paid, is not taken off', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await full.giveBack(1);
  await full.tell();
  const { organizationId, id: bookingId } = await full.offerTo('Ana');
  const link = { organizationId, bookingId };
  await openPage(till, await signLink(await till.deps.linkSecret(), link, new Date('2027-01-01')));
  await expect(remove(full, 'Ana')).rejects.toMatchObject({ code: 'wrong-state', message: 'waitlist-taken' });
  expect(await full.statuses()).toEqual({ Ana: 'offered' });
});

test('another venue finds no such entry', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1);
  await expect(remove(full, 'Absent')).rejects.toMatchObject({ code: 'not-found' });
  const other = await openHourlyShop(till);
  await expect(remove({ ...full, shop: other }, 'Ana')).rejects.toMatchObject({ code: 'not-found' });
  expect(await full.statuses()).toEqual({ Ana: 'waiting' });
});

test('a day lists its sessions by start, and in each who came first', async () => {
  const full = await fullSession(till);
  const { shop, session } = full;
  const afternoon = await sessionAt(till.table, shop, 13);
  for (let seat = 0; seat < afternoon.capacityTotal; seat++) await held(till, shop, afternoon, 1);
  await full.join('Ana', 1);
  await join(till, shop.venue.embedKey, afternoon.id, { name: 'Cleo', quantity: 1 });
  await full.join('Bob', 1);
  const see = (date: string) =>
    listWaitlistOfDay(till.deps, managerOf(shop), { venueId: shop.venue.id, date });
  const { entries } = await see(tomorrow);
  expect(entries.map(({ guest, sessionId }) => [guest.name, sessionId])).toEqual([
    ['Ana', session.id],
    ['Bob', session.id],
    ['Cleo', afternoon.id],
  ]);
  expect((await see('2026-11-24')).entries).toEqual([]);
  const other = await openHourlyShop(till);
  const elsewhere = { venueId: other.venue.id, date: tomorrow };
  expect((await listWaitlistOfDay(till.deps, managerOf(other), elsewhere)).entries).toEqual([]);
});
