import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlagKind } from '../../../core/contract/model/guest/guest-flag.ts';
import type { CustomerId } from '../../../core/contract/model/ids.ts';
import type { Permission } from '../../../core/contract/permissions.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { activities } from '../../../lambdas/data/catalogue/activities.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { guestFlags } from '../../../lambdas/data/guest/guest-flags.ts';
import { customers } from '../../../lambdas/data/people/customers.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { viewInFull } from '../../../lambdas/usecases/desk/bookings/desk-booking.ts';
import { rescheduleAtDesk } from '../../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { getAgenda } from '../../../lambdas/usecases/desk/get-agenda.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { editCustomer } from '../../../lambdas/usecases/people/customers/edit-customer.ts';
import { eraseCustomer } from '../../../lambdas/usecases/people/customers/erasure/erase-customer.ts';
import { exportCustomer } from '../../../lambdas/usecases/people/customers/export-customer.ts';
import {
  removeCustomerFlag,
  setCustomerFlag,
} from '../../../lambdas/usecases/people/customers/flags/change-flags.ts';
import { getCustomer } from '../../../lambdas/usecases/people/customers/get-customer.ts';
import { mergeCustomers } from '../../../lambdas/usecases/people/customers/merge/merge-customers.ts';
import { booked, dying, held, sessionAt } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { everything } from '../../support/audit.ts';
import { ana, type Books, managerAt, openBooks } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till.close());

const tomorrow = '2026-11-23';
const ben = { name: 'Ben Best', email: 'ben@example.com', phone: '' };
const nuts = { kind: 'medical' as const, note: 'Nuts: has a pen with her' };
const ban = { kind: 'banned' as const, note: 'Broke the safe' };
const page = { limit: 25 };

interface Flag {
  readonly kind: FlagKind;
  readonly note?: string;
  readonly until?: string;
}

/** Sets a flag on the customer as they are now. */
async function flag(books: Books, id: CustomerId, { note = '', ...rest }: Flag, actor: Actor = books.admin) {
  const customer = await customers(till.table).get(books.org, id);
  return setCustomerFlag(books.deps, actor, {
    customerId: id,
    note,
    version: customer?.version ?? 0,
    ...rest,
  });
}

const unflag = (books: Books, customerId: CustomerId, kind: FlagKind) =>
  removeCustomerFlag(books.deps, books.admin, { customerId, kind });

/** What an agenda of tomorrow says of each guest: `Ana: medical`. */
async function onTheDay({ shop, admin }: Books, actor: Actor = admin, table: Table = till.table) {
  const deps = {
    organizations: { get: async () => shop.organization },
    venues: venues(table),
    activities: activities(table),
    sessions: sessions(table),
    bookings: bookings(table),
    guestFlags: guestFlags(table),
    clock: till.clock,
  };
  const { days } = await getAgenda(deps as never, actor, { venueId: shop.venue.id, from: tomorrow, days: 1 });
  return days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.bookings.map(({ guest, flags = [] }) => {
        const kinds = flags.map(({ kind, note }) => (kind === 'medical' ? `${kind} ${note}` : kind));
        return [guest?.name.split(' ')[0], ...kinds].join(': ');
      }),
    ),
  );
}

const atTheDoor = (books: Books): Actor => ({
  ...managerAt(books.admin, books.shop.venue.id),
  role: 'staff',
});

const keyWith = ({ admin }: Books, ...scopes: Permission[]): Actor => ({
  ...admin,
  role: 'integration',
  scopes,
});

describe('a flag', () => {
  test('is shown with its customer and bookings, before and after them made, until it is removed', async () => {
    const books = await openBooks(till);
    const { id, booking } = await books.known();
    await books.known(ben, { hour: 13 });
    expect(await onTheDay(books)).toEqual(['Ana', 'Ben']);
    const row = await flag(books, id, nuts);
    expect(row).toMatchObject({ flags: [nuts], version: 2 });
    expect(await onTheDay(books)).toEqual([`Ana: medical ${nuts.note}`, 'Ben']);
    await books.known({}, { hour: 14 });
    await flag(books, id, { kind: 'vip' });
    const both = `Ana: medical ${nuts.note}: vip`;
    expect(await onTheDay(books, atTheDoor(books))).toEqual([both, 'Ben', both]);
    const drawer = await viewInFull(books.deps, booking, atTheDoor(books));
    expect(drawer.flags).toEqual([nuts, { kind: 'vip', note: '' }]);
    expect((await books.list({ search: 'ana' })).items[0]?.flags).toEqual(drawer.flags);
    await unflag(books, id, 'vip');
    await unflag(books, id, 'medical');
    expect(await onTheDay(books)).toEqual(['Ana', 'Ben', 'Ana']);
    expect(await viewInFull(books.deps, booking, books.admin)).not.toHaveProperty('flags');
    expect(await marks(books)).toEqual([]);
  });

  test('ends with its last date at the venue', async () => {
    const books = await openBooks(till, { venue: { timeZone: 'America/New_York' } });
    const { id } = await books.known({}, { hour: 17 });
    await flag(books, id, { kind: 'vip', until: '2026-11-22' });
    const found = await customers(till.table).get(books.org, id);
    expect(found && 'flags' in found && found.flags).toMatchObject([{ endsAt: '2026-11-23T05:00:00.000Z' }]);
    till.clock.at = new Date('2026-11-23T04:59:59.999Z');
    expect((await getCustomer(books.deps, books.admin, { customerId: id, ...page })).customer.flags).toEqual([
      { kind: 'vip', note: '', until: '2026-11-22' },
    ]);
    till.clock.at = new Date('2026-11-23T05:00:00.000Z');
    expect((await getCustomer(books.deps, books.admin, { customerId: id, ...page })).customer.flags).toEqual(
      [],
    );
    expect(await onTheDay(books)).toEqual(['Ana']);
  });

  test('stays with a booking that is moved', async () => {
    const books = await openBooks(till);
    const { id, booking } = await books.known();
    await flag(books, id, nuts);
    const { id: sessionId } = await sessionAt(till.table, books.shop, 15);
    const target = { actor: books.admin, venueId: books.shop.venue.id, bookingId: booking.id };
    await rescheduleAtDesk({ ...books.deps, venues: venues(till.table) }, target, { sessionId });
    await books.told(booking);
    expect(await onTheDay(books)).toEqual([`Ana: medical ${nuts.note}`]);
    expect(await marks(books)).toHaveLength(1);
  });

  test('of an old version is a conflict; one that is not there is removed without a trace', async () => {
    const books = await openBooks(till);
    const { id } = await books.known();
    await flag(books, id, nuts);
    const late = { customerId: id, ...ban, version: 1 };
    await expect(setCustomerFlag(books.deps, books.admin, late)).rejects.toMatchObject({ code: 'conflict' });
    await unflag(books, id, 'vip');
    expect(await customers(till.table).get(books.org, id)).toMatchObject({ flags: [nuts], version: 2 });
    const deeds = (await everything(till.table, books.org)).filter(({ entity }) => entity === 'AUDIT');
    expect(deeds.map(({ action, after }) => [action, after])).toEqual([
      ['setCustomerFlag', { fields: ['medical'] }],
    ]);
    // The audit log outlives an erasure.
    expect(JSON.stringify(deeds)).not.toContain('pen with her');
  });

  test.each([1, 2, 3])('is finished by the consumer after a crash at %i writes', async (writes) => {
    const books = await openBooks(till);
    const { id } = await books.known();
    const { table } = dying(till.table, writes);
    const request = { customerId: id, ...ban, version: 1 };
    await setCustomerFlag({ ...books.deps, table }, books.admin, request).catch(() => undefined);
    await books.finishChange(id);
    expect(await onTheDay(books)).toEqual(['Ana: banned']);
    await expect(books.paid({}, { hour: 14 })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('who may see and change flags', () => {
  test('staff see all and change none; an API key sees medical notes with their own scope only', async () => {
    const books = await openBooks(till);
    const { id, booking } = await books.known();
    await flag(books, id, nuts);
    await flag(books, id, { kind: 'vip' });
    await expect(flag(books, id, ban, atTheDoor(books))).rejects.toMatchObject({ code: 'not-found' });
    const door = keyWith(books, 'bookings.view');
    const reader = keyWith(books, 'bookings.view', 'customers.view', 'customers.edit', 'customers.export');
    const medic = keyWith(books, 'bookings.view', 'customers.view', 'customers.medical');
    expect(await onTheDay(books, door)).toEqual(['Ana']);
    expect(await onTheDay(books, reader)).toEqual(['Ana: vip']);
    expect(await onTheDay(books, medic)).toEqual([`Ana: medical ${nuts.note}: vip`]);
    for (const shown of [
      await getCustomer(books.deps, reader, { customerId: id, ...page }),
      await exportCustomer(books.deps, reader, id),
      await viewInFull(books.deps, booking, reader),
      await books.list({}, reader),
    ]) {
      expect(JSON.stringify(shown)).not.toContain('pen with her');
    }
    await expect(flag(books, id, { ...nuts, note: 'None' }, reader)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const removal = { customerId: id, kind: 'medical' as const };
    await expect(removeCustomerFlag(books.deps, reader, removal)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await flag(books, id, ban, reader)).flags.map(({ kind }) => kind)).toEqual(['banned', 'vip']);
  });

  test('a venue where the customer never was sees nothing and changes nothing', async () => {
    const books = await openBooks(till);
    const branch = await books.branch();
    const { id } = await books.known();
    const elsewhere = managerAt(books.admin, branch.venue.id);
    await expect(flag(books, id, ban, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    const removal = { customerId: id, kind: 'vip' as const };
    await expect(removeCustomerFlag(books.deps, elsewhere, removal)).rejects.toMatchObject({
      code: 'not-found',
    });
    const other = await openBooks(till);
    await expect(flag(other, id, ban)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('someone who is banned', () => {
  async function banned() {
    const books = await openBooks(till);
    const { id } = await books.known();
    await flag(books, id, ban);
    const session = await sessionAt(till.table, books.shop, 14);
    const online = (guest: object) =>
      booked(till, books.shop, session, 1, {
        guest: { name: 'Cy Cole', email: 'cy@example.com', phone: '', ...guest },
      });
    return { books, id, online };
  }

  test('cannot book online by address or phone, however it is written; others can', async () => {
    const { books, online } = await banned();
    const refused = { code: 'forbidden', detail: 'not-bookable-online' };
    await expect(online({ email: 'ANA@example.com' })).rejects.toMatchObject(refused);
    await expect(online({ phone: '0044 (0)20 7946 0123' })).rejects.toMatchObject(refused);
    await online({ phone: '+44 20 7946 0124' });
    const elsewhere = await openBooks(till);
    await elsewhere.paid();
    expect(books.org).not.toBe(elsewhere.org);
  });

  test('cannot join a waitlist', async () => {
    const { books } = await banned();
    const full = await sessionAt(till.table, books.shop, 15);
    await held(till, books.shop, full, full.capacityRemaining);
    const wait = {
      key: books.shop.venue.embedKey,
      language: 'en' as const,
      sessionId: full.id,
      party: [{ unitId: 'player', quantity: 1 }],
      idempotencyKey: systemIds.random(),
    };
    await expect(joinWaitlist(till.deps, { ...wait, guest: ana })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await joinWaitlist(till.deps, { ...wait, guest: ben });
  });

  test('can again once the ban is over or removed, and a new address is banned with it', async () => {
    const { books, id, online } = await banned();
    const edit = { ...ana, email: 'new@example.com', language: 'en' as const, tags: [] };
    await editCustomer(books.deps, books.admin, { ...edit, customerId: id, version: 2 });
    for (const email of ['new@example.com', ana.email]) {
      await expect(online({ email })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await flag(books, id, { ...ban, until: '2026-11-22' });
    till.clock.at = new Date('2026-11-23T00:00:00.000Z');
    await online({ email: ana.email });
    await flag(books, id, ban);
    await unflag(books, id, 'banned');
    await online({ email: ana.email });
  });
});

describe('a customer who goes', () => {
  test('into another one leaves flags, marks and the ban there', async () => {
    const books = await openBooks(till);
    const [one, other] = [await books.known(), await books.known(ben, { hour: 13 })];
    await flag(books, one.id, nuts);
    await flag(books, other.id, { ...nuts, note: 'Asthma' });
    await flag(books, other.id, ban);
    await mergeCustomers(books.deps, books.admin, { customerId: one.id, otherId: other.id });
    await books.finishChange(one.id);
    await books.finishChange(other.id);
    const flags = `: banned: medical ${nuts.note}\nAsthma`;
    expect(await onTheDay(books)).toEqual([`Ana${flags}`, `Ben${flags}`]);
    expect((await marks(books)).map(({ customerId }) => customerId)).toEqual([one.id, one.id]);
    for (const guest of [ana, ben]) {
      await expect(books.paid(guest, { hour: 14 })).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  test('into one without flags marks the bookings of that one too', async () => {
    const books = await openBooks(till);
    const [one, other] = [await books.known(), await books.known(ben, { hour: 13 })];
    await flag(books, other.id, { kind: 'vip' });
    await mergeCustomers(books.deps, books.admin, { customerId: one.id, otherId: other.id });
    await books.finishChange(one.id);
    await books.finishChange(other.id);
    expect(await onTheDay(books)).toEqual(['Ana: vip', 'Ben: vip']);
  });

  test('for good is exported with all flags, and leaves none', async () => {
    const books = await openBooks(till);
    const { id } = await books.known();
    await flag(books, id, nuts);
    await flag(books, id, ban);
    expect((await exportCustomer(books.deps, books.admin, id)).profile.flags).toEqual([nuts, ban]);
    till.clock.at = new Date('2026-12-01T09:00:00.000Z');
    await eraseCustomer(books.deps, books.admin, id);
    await books.finishChange(id);
    const left = await everything(till.table, books.org);
    expect(
      left.filter(({ entity }) => ['FLAGGED_VISIT', 'CUSTOMER_LINE', 'CUSTOMER_BAN'].includes(entity)),
    ).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(/pen with her|Broke the safe/);
  });
});

test('the agenda reads as often for many bookings as for few, and once more for a guest with flags', async () => {
  const books = await openBooks(till);
  const { id } = await books.known();
  const few = await readsOf(books);
  for (const hour of [12, 13, 14, 15]) {
    await books.known({ ...ben, email: `b${hour}@example.com` }, { hour });
  }
  expect(await readsOf(books)).toBe(few);
  await flag(books, id, nuts);
  await books.known({}, { hour: 15 });
  expect(await readsOf(books)).toBe(few + 1);
});

/** Requests to the table for an agenda of tomorrow. */
async function readsOf(books: Books): Promise<number> {
  let reads = 0;
  const { client } = till.table;
  const counting = new Proxy(client, {
    get: (of, name) => {
      if (name !== 'send') return Reflect.get(of, name);
      return (...asked: Parameters<typeof client.send>) => {
        reads += 1;
        return client.send(...asked);
      };
    },
  });
  await onTheDay(books, books.admin, { ...till.table, client: counting });
  return reads;
}

async function marks({ org }: Books) {
  return (await everything(till.table, org)).filter(({ entity }) => entity === 'FLAGGED_VISIT');
}
