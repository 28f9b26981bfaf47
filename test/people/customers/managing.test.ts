import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Guest } from '../../../core/contract/model/guest/booking.ts';
import { type WaitlistEntry, waitlistEntry } from '../../../core/contract/model/guest/waitlist.ts';
import { bookingId } from '../../../core/contract/model/ids.ts';
import { giftCard } from '../../../core/contract/model/money/gift-card.ts';
import { keys, waiting } from '../../../lambdas/data/keys.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { customerVisits } from '../../../lambdas/data/people/customer-visits.ts';
import { customers } from '../../../lambdas/data/people/customers.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { editCustomer } from '../../../lambdas/usecases/people/customers/edit-customer.ts';
import { exportCustomer } from '../../../lambdas/usecases/people/customers/export-customer.ts';
import { exportCustomers } from '../../../lambdas/usecases/people/customers/export-customers.ts';
import { getCustomer } from '../../../lambdas/usecases/people/customers/get-customer.ts';
import { mergeCustomers } from '../../../lambdas/usecases/people/customers/merge/merge-customers.ts';
import { addCustomerNote, deleteCustomerNote } from '../../../lambdas/usecases/people/customers/notes.ts';
import { dying } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { everything } from '../../support/audit.ts';
import type { Shop } from '../../support/shop.ts';
import { ana, type Books, managerAt, openBooks } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till.close());

const ben = { name: 'Ben Best', email: 'ben@example.com', phone: '' };
const page = { limit: 25 };
const names = ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name);
const edit = { ...ana, language: 'en' as const, tags: ['vip'], version: 1 };
const auditOf = async ({ org }: Books) =>
  (await everything(till.table, org)).filter(({ entity }) => entity === 'AUDIT');

/** An entry of a waitlist of this guest. */
async function waits({ org, shop }: Books, guest: Guest, about: Partial<WaitlistEntry>, at: Shop = shop) {
  const startsAt = about.startsAt ?? '';
  const entry = waitlistEntry.parse({
    id: `wai_${systemIds.random()}`,
    organizationId: org,
    venueId: at.venue.id,
    activityId: at.activity.id,
    sessionId: `${at.activity.id}.${startsAt.slice(0, 16).replace(/[-:]/g, '')}Z`,
    date: startsAt.slice(0, 10),
    party: [{ unitId: 'player', quantity: 1 }],
    guestCount: 1,
    guest,
    language: 'en',
    request: 'one',
    createdAt: till.clock.at.toISOString(),
    version: 1,
    ...about,
  });
  const { sessionId, id } = entry;
  const index = { GSI1PK: waiting.partition(org, guest.email), GSI1SK: waiting.sort(sessionId, id) };
  await putItem(till.table, {
    ...keys.waitlistEntry(org, sessionId, id),
    entity: 'WAITLIST_ENTRY',
    ...entry,
    ...index,
  });
}

describe('a member who works at some venues only', () => {
  /** Ana has visited this venue and the branch, Ben only the branch. */
  async function twoVenues() {
    const books = await openBooks(till);
    const branch = await books.branch();
    const { id } = await books.known();
    const there = await books.known({}, { in: branch });
    const other = await books.known(ben, { in: branch });
    const manager = managerAt(books.admin, books.shop.venue.id);
    return { ...books, books, branch, id, there, other, manager };
  }

  test('sees only visitors and visits of those venues in lists, searches and spreadsheets', async () => {
    const { books, list, deps, branch, id, manager, admin } = await twoVenues();
    expect(names(await list())).toEqual(['Ana Guest', 'Ben Best']);
    expect(names(await list({}, manager))).toEqual(['Ana Guest']);
    expect(names(await list({ search: 'ben' }, manager))).toEqual([]);
    expect(names(await list({ venueId: branch.venue.id }))).toEqual(['Ana Guest', 'Ben Best']);
    await expect(list({ venueId: branch.venue.id }, manager)).rejects.toMatchObject({ code: 'not-found' });
    const both = managerAt(admin, books.shop.venue.id, branch.venue.id);
    expect(names(await list({}, both))).toEqual(['Ana Guest', 'Ben Best']);

    const whole = await getCustomer(deps, both, { customerId: id, ...page });
    expect(whole.customer.totals).toMatchObject({ bookings: 2, spent: 5000 });
    expect(whole.history.items.map(({ venueId }) => venueId)).toEqual(
      expect.arrayContaining([books.shop.venue.id, branch.venue.id]),
    );
    const part = await getCustomer(deps, manager, { customerId: id, ...page });
    expect(part.customer).toMatchObject({
      venueIds: [books.shop.venue.id],
      totals: { bookings: 1, spent: 2500 },
    });
    expect(part.history.items).toHaveLength(1);
    const { text } = await exportCustomers(deps, manager, {});
    expect(text).toContain('(+44) 20 7946 0123');
    expect(text).toContain('25.00,USD');
    const { text: german } = await exportCustomers(deps, manager, { locale: 'de-DE' });
    expect(german).toContain('25,00;USD');
    expect(text).toContain(',2026-11-23 12:00:00,UTC\r\n');
    for (const seen of [JSON.stringify(part), text]) {
      expect(seen).not.toContain(branch.venue.id);
      expect(seen).not.toContain('Ben');
    }
  });

  test('sees the waitlists of those venues, with what became of each offer', async () => {
    const { books, deps, branch, id, manager } = await twoVenues();
    await waits(books, ana, { status: 'waiting', startsAt: '2026-11-25T12:00:00.000Z' });
    const offered = { status: 'offered', bookingId: bookingId.parse('bkg_000000000000') } as const;
    await waits(books, ana, { ...offered, startsAt: '2026-11-26T12:00:00.000Z' });
    await waits(books, ana, { status: 'left', startsAt: '2026-11-24T12:00:00.000Z' }, branch);
    await waits(books, ben, { status: 'waiting', startsAt: '2026-11-27T12:00:00.000Z' });
    const seenBy = async (actor: typeof manager) => {
      const { waitlist } = await getCustomer(deps, actor, { customerId: id, ...page });
      // Neither the request's key nor what the guest typed.
      expect(JSON.stringify(waitlist)).not.toMatch(/request|guest"|@/);
      return waitlist.map(({ status, startsAt }) => [startsAt.slice(8, 10), status]);
    };
    expect(await seenBy(manager)).toEqual([
      ['26', 'missed'],
      ['25', 'waiting'],
    ]);
    expect(await seenBy(books.admin)).toEqual([
      ['26', 'missed'],
      ['25', 'waiting'],
      ['24', 'left'],
    ]);
  });

  test('cannot open, edit, merge, export or annotate customers of other venues', async () => {
    const { deps, manager, id, other } = await twoVenues();
    const beyond = { customerId: other.id };
    const asked = [
      getCustomer(deps, manager, { ...beyond, ...page }),
      editCustomer(deps, manager, { ...edit, ...beyond }),
      addCustomerNote(deps, manager, { ...beyond, text: 'Hello' }),
      exportCustomer(deps, manager, other.id),
    ];
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'not-found' });
    const merge = mergeCustomers(deps, manager, { customerId: id, otherId: other.id });
    await expect(merge).rejects.toMatchObject({ code: 'forbidden' });
    await expect(exportCustomer(deps, manager, id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('cannot export a customer with a gift card or waitlist entry at another venue', async () => {
    const { books, deps, branch, manager } = await twoVenues();
    const { id } = await books.known({ ...ben, email: 'bea@example.com' });
    expect((await exportCustomer(deps, manager, id)).giftCards).toEqual([]);
    const card = giftCard.parse({
      id: `gft_${systemIds.random()}`,
      organizationId: books.org,
      venueId: branch.venue.id,
      code: 'ABCD-EFGH-JKLM-NPQR',
      currency: 'USD',
      initialAmount: 5000,
      balance: 5000,
      status: 'active',
      origin: 'purchase',
      buyer: { name: 'Bea', email: 'bea@example.com' },
      language: 'en',
      createdAt: till.clock.at.toISOString(),
      version: 1,
    });
    await giftCards(till.table).create(card);
    await expect(exportCustomer(deps, manager, id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('reads the notes of members of the same venues and of all venues', async () => {
    const { books, deps, manager, admin, branch, id } = await twoVenues();
    const elsewhere = managerAt(admin, branch.venue.id);
    const write = (actor: typeof admin, text: string) => {
      till.clock.at = new Date(till.clock.at.getTime() + 1000);
      return addCustomerNote(deps, actor, { customerId: id, text });
    };
    await write(admin, 'For all');
    const theirs = await write(elsewhere, 'For the branch');
    await write(manager, 'For here');
    const read = async (actor: typeof admin) =>
      (await getCustomer(deps, actor, { customerId: id, ...page })).notes.map(({ text }) => text);
    expect(await read(manager)).toEqual(['For all', 'For here']);
    expect(await read(elsewhere)).toEqual(['For all', 'For the branch']);
    const remove = (actor: typeof admin) =>
      deleteCustomerNote(deps, actor, { customerId: id, noteId: theirs.id });
    await expect(remove(manager)).rejects.toMatchObject({ code: 'not-found' });
    await remove(elsewhere);
    expect(await read(admin)).toEqual(['For all', 'For here']);
    expect(JSON.stringify(await auditOf(books))).not.toContain('For');
  });
});

test('lists and histories are paged: each entry comes once and in order, for any page size', async () => {
  const books = await openBooks(till);
  const branch = await books.branch();
  const who = ['Zoe Abc', 'Émile Abc', 'abel abc', 'Ömer Abc', 'Bo Xyz'];
  for (const [index, name] of who.entries()) {
    const guest = { name, email: `abc${index}@example.com`, phone: '' };
    await books.known(guest, index % 2 ? { in: branch } : {});
    await books.known(guest, { in: branch, hour: 14 });
  }
  const both = managerAt(books.admin, books.shop.venue.id, branch.venue.id);
  for (const actor of [books.admin, both]) {
    for (const question of [{}, { search: 'ab' }]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const asked = { ...question, limit: 2, ...(cursor && { cursor }) };
        const { items, next }: Awaited<ReturnType<Books['list']>> = await books.list(asked, actor);
        expect(items.length).toBeLessThanOrEqual(2);
        seen.push(...items.map(({ name }) => name));
        cursor = next;
      } while (cursor);
      const expected = question.search ? who : ['abel abc', 'Bo Xyz', 'Émile Abc', 'Ömer Abc', 'Zoe Abc'];
      expect(question.search ? seen.toSorted() : seen).toEqual(
        question.search ? expected.toSorted() : expected,
      );
    }
  }
  const [first] = (await books.list()).items;
  if (!first) throw new Error('No customer.');
  const turn = (cursor?: string) => getCustomer(books.deps, both, { customerId: first.id, limit: 1, cursor });
  const { history: latest } = await turn();
  const { history: before } = await turn(latest.next ?? '');
  expect([...latest.items, ...before.items].map(({ startsAt }) => startsAt.slice(11, 13))).toEqual([
    '14',
    '12',
  ]);
  expect(before.next).toBeNull();
  const beyond = ['VISIT', 'ab\u{10ffff}a', Buffer.from([0x61, 0x62, 0xff, 0xfe])];
  for (const cursor of ['!', ...beyond.map((each) => Buffer.from(each).toString('base64url'))]) {
    await expect(books.list({ search: 'ab', cursor })).rejects.toMatchObject({ code: 'invalid-input' });
  }
});

test('a spreadsheet too large or slow for one answer continues where it ended', async () => {
  const books = await openBooks(till);
  for (const name of ['Ana', 'Bea', 'Cy', 'Dora', 'Eli']) {
    await books.known({ name, email: `${name}@example.com`, phone: '' });
  }
  const { deps, admin } = books;
  const whole = await exportCustomers(deps, admin, {});
  const rows = ({ text }: { text: string }) => text.trim().split('\r\n').slice(1);
  expect([rows(whole).length, whole.next]).toEqual([5, null]);
  for (const bounds of [
    { rows: 3, pages: 9, pageSize: 2 },
    { rows: 9, pages: 2, pageSize: 2 },
  ]) {
    const first = await exportCustomers(deps, admin, {}, bounds);
    const rest = await exportCustomers(deps, admin, { cursor: first.next ?? '' }, bounds);
    expect([rows(first).length, rows(rest).length, rest.next]).toEqual([4, 1, null]);
    expect([...rows(first), ...rows(rest)]).toEqual(rows(whole));
  }
});

describe('an edit', () => {
  test('moves a customer in the lists; the old address still finds them, and so does a tag', async () => {
    const books = await openBooks(till);
    const { id } = await books.known();
    const changed = { name: 'Ana Vega', email: 'Vega@example.com', phone: '020 7946 9999' };
    const row = await editCustomer(books.deps, books.admin, {
      ...edit,
      ...changed,
      marketing: true,
      customerId: id,
    });
    expect(row).toMatchObject({ name: 'Ana Vega', email: 'vega@example.com', tags: ['vip'], version: 2 });
    expect(row.marketing).toEqual({ agreed: true, at: till.clock.at.toISOString() });
    expect((await books.list({ search: 'guest' })).items).toEqual([]);
    expect(names(await books.list({ search: 'vega' }))).toEqual(['Ana Vega']);
    expect(names(await books.list({ tag: 'vip' }))).toEqual(['Ana Vega']);
    expect(names(await books.list({ tag: 'school' }))).toEqual([]);
    for (const email of [ana.email, 'vega@example.com']) {
      expect((await books.known({ email, phone: '' }, { hour: 13 })).id).toBe(id);
    }
    const deeds = await auditOf(books);
    expect(deeds.map(({ action, after }) => [action, after])).toEqual([
      ['editCustomer', { fields: ['name', 'email', 'phone', 'marketing', 'tags'] }],
    ]);
  });

  test('of an old version is a conflict, and so is an address that another customer has', async () => {
    const books = await openBooks(till);
    const [{ id }] = [await books.known(), await books.known(ben, { hour: 13 })];
    const asked = (changes: object) =>
      editCustomer(books.deps, books.admin, { ...edit, ...changes, customerId: id });
    await expect(asked({ email: ben.email })).rejects.toMatchObject({
      code: 'conflict',
      errors: [{ field: 'email' }],
    });
    await asked({ name: 'Ana One' });
    await expect(asked({ name: 'Ana Two' })).rejects.toMatchObject({ code: 'conflict' });
    expect(names(await books.list())).toEqual(['Ana One', 'Ben Best']);
  });

  test('that would leave too many addresses is refused, so every address keeps its customer', async () => {
    const books = await openBooks(till);
    const { id } = await books.known();
    const otherEmails = Array.from({ length: 20 }, (_, index) => `ana${index}@example.com`);
    await updateItem(till.table, { update: keys.customer(books.org, id), set: { otherEmails }, only: [] });
    const asked = (email: string) =>
      editCustomer(books.deps, books.admin, { ...edit, email, customerId: id });
    await expect(asked('new@example.com')).rejects.toMatchObject({
      code: 'conflict',
      errors: [{ field: 'email' }],
    });
    const row = await asked('ana7@example.com');
    expect(row.otherEmails.toSorted()).toEqual(
      [ana.email, ...otherEmails].filter((email) => email !== row.email).toSorted(),
    );
  });
});

describe('merging two customers', () => {
  async function twoOfThem() {
    const books = await openBooks(till);
    const [one, other] = [await books.known(), await books.known(ben, { hour: 13 })];
    const note = (customerId: typeof one.id, text: string) =>
      addCustomerNote(books.deps, books.admin, { customerId, text });
    await note(one.id, 'One');
    await note(other.id, 'Other');
    const merge = () => mergeCustomers(books.deps, books.admin, { customerId: one.id, otherId: other.id });
    return { books, one, other, merge };
  }

  async function expectOne({ books, one, other }: Awaited<ReturnType<typeof twoOfThem>>) {
    const { customer, notes, history } = await getCustomer(books.deps, books.admin, {
      customerId: one.id,
      ...page,
    });
    expect(customer).toMatchObject({
      name: 'Ana Guest',
      otherEmails: [ben.email],
      totals: { bookings: 2, spent: 5000 },
    });
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['One', 'Other']);
    expect(history.items).toHaveLength(2);
    expect(names(await books.list())).toEqual(['Ana Guest']);
    expect(names(await books.list({ search: ben.email }))).toEqual(['Ana Guest']);
    expect(await customerVisits(till.table).list(books.org, other.id)).toEqual([]);
    expect(await customers(till.table).get(books.org, other.id)).toMatchObject({
      status: 'merged',
      mergedInto: one.id,
    });
    expect(await customers(till.table).get(books.org, one.id)).toMatchObject({ absorbing: [] });
    const left = (await everything(till.table, other.id)).map(({ entity }) => entity);
    expect(left).toEqual(['CUSTOMER']);
  }

  test('joins bookings, notes, totals and addresses; a retry answers the same even later', async () => {
    const all = await twoOfThem();
    const { books, one, other, merge } = all;
    await merge();
    await Promise.all([books.told(other.booking), merge()]);
    await Promise.all([
      books.finishChange(other.id),
      books.told(other.booking),
      books.finishChange(one.id),
    ]).catch(() => undefined);
    await books.finishChange(other.id);
    await expectOne(all);
    expect((await books.known(ben, { hour: 14 })).id).toBe(one.id);
  });

  test.each([0, 1, 2, 4, 5, 6, 7, 8])('is finished by a retry after a crash at %i writes', async (writes) => {
    const all = await twoOfThem();
    await all.merge();
    await all.books.finishChange(all.other.id, dying(till.table, writes).table).catch(() => undefined);
    await all.books.finishChange(all.other.id);
    await expectOne(all);
  });

  test('in a chain of three ends at the remaining customer, in any order', async () => {
    const { books, one, other, merge } = await twoOfThem();
    const third = await books.known({ name: 'Cy Cole', email: 'cy@example.com', phone: '' }, { hour: 14 });
    await mergeCustomers(books.deps, books.admin, { customerId: other.id, otherId: third.id });
    await merge();
    const awaited = async () => {
      const stays = await customers(till.table).get(books.org, one.id);
      return stays?.status === 'active' && stays.absorbing;
    };
    expect(await awaited()).toEqual([other.id, third.id]);
    await books.finishChange(other.id);
    expect(await awaited()).toEqual([third.id]);
    await books.finishChange(third.id);
    expect(await awaited()).toEqual([]);
    const { customer } = await getCustomer(books.deps, books.admin, { customerId: one.id, ...page });
    expect(customer.totals).toMatchObject({ bookings: 3, spent: 7500 });
    expect(names(await books.list())).toEqual(['Ana Guest']);
  });
});
