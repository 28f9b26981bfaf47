import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { withDisputes } from '../../../core/domain/booking/payments/disputes.ts';
import { contributionOf } from '../../../core/domain/customers/contribution.ts';
import {
  combineTotals,
  datesOf,
  noCounters,
  replaceCounters,
} from '../../../core/domain/customers/totals.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { customerVisits } from '../../../lambdas/data/people/customer-visits.ts';
import { customers } from '../../../lambdas/data/people/customers.ts';
import type { BusEvent } from '../../../lambdas/gateways/bus.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { refundAtDesk } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { bookingByLink } from '../../../lambdas/usecases/guest/booking/view-booking.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { dying, held, sessionAt } from '../../desk/closures/support.ts';
import { card, putCard } from '../../model/support/floor.ts';
import { details, startTill, type Till } from '../../money/payment/support.ts';
import { record } from '../../notify/stream/support/record.ts';
import { everything } from '../../support/audit.ts';
import { ana, type Books, openBooks } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till.close());

/** All list entries in the table of one organization. */
const linesOf = async ({ org }: Books) =>
  (await everything(till.table, org)).filter(({ entity }) => entity === 'CUSTOMER_LINE');

const deskOf = ({ deps, shop }: Books) => ({ ...deps, venues: { get: async () => shop.venue } });

type StaffBooking = Parameters<typeof createStaffBooking>[1];

/** A walk-in at noon. */
async function atTheDoor(books: Books, how: Pick<StaffBooking, 'payment' | 'giftCardCode'>) {
  const { id: sessionId } = await sessionAt(till.table, books.shop, 12);
  return createStaffBooking(deskOf(books), {
    actor: books.admin,
    venueId: books.shop.venue.id,
    sessionId,
    party: [{ unitId: 'player', quantity: 1 }],
    guest: details.guest,
    answers: [],
    source: 'walk-in',
    idempotencyKey: 'walk-in-0123456789',
    ...how,
  });
}

describe('the customer of a booking', () => {
  test('the same address is the same customer, listed once and found by every search', async () => {
    const books = await openBooks(till);
    const first = await books.known();
    const again = await books.known(
      { name: 'A. G.', email: ' ANA@example.com'.trim(), phone: '' },
      { hour: 13 },
    );
    expect(again.id).toBe(first.id);
    const { items } = await books.list();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...ana,
      id: first.id,
      phone: '+442079460123',
      totals: { bookings: 2, visits: 0, spent: 5000, nextVisit: first.booking.startsAt },
    });
    for (const search of ['ana g', 'guest', 'ANA@', '+44 20 7946']) {
      expect((await books.list({ search })).items.map(({ id }) => id)).toEqual([first.id]);
    }
    expect((await books.list({ search: 'ben' })).items).toEqual([]);
  });

  test('another address with the same phone and name is the same customer; another name is not', async () => {
    const books = await openBooks(till);
    const { id } = await books.known();
    const work = { email: 'work@example.org' };
    expect((await books.known({ ...work, name: 'Guest, Ana' })).id).toBe(id);
    expect((await books.known({ ...work, name: 'Another Name', phone: '' })).id).toBe(id);
    expect((await books.known({ email: 'ben@example.com', name: 'Ben Guest' })).id).not.toBe(id);
    expect((await books.list()).items.map(({ otherEmails }) => otherEmails)).toEqual([
      ['work@example.org'],
      [],
    ]);
  });

  test('two simultaneous first bookings get one customer', async () => {
    const books = await openBooks(till);
    const both = await Promise.all([books.paid(), books.paid({ email: 'Ana@example.com' }, { hour: 13 })]);
    const more = await Promise.all([books.paid({}, { hour: 14 }), books.paid({}, { hour: 11 })]);
    await Promise.all([...both, ...both, ...more].map((booking) => books.told(booking)));
    expect(new Set(await Promise.all([...both, ...more].map(books.whose))).size).toBe(1);
    const { items } = await books.list();
    expect(items.map(({ totals }) => totals)).toEqual([
      expect.objectContaining({ bookings: 4, spent: 10_000 }),
    ]);
    expect(await linesOf(books)).toHaveLength(2 * (1 + 6));
  });

  test('a hold has no customer; a hold with details and a walk-in have one', async () => {
    const books = await openBooks(till);
    const session = await sessionAt(till.table, books.shop, 12);
    const { token } = await held(till, books.shop, session, 1);
    const hold = await bookingByLink(till.deps, token);
    await books.told(hold);
    expect(await customerVisits(till.table).ofBooking(books.org, hold.id)).toBeNull();
    const walkIn = await atTheDoor(books, { payment: { method: 'cash' } });
    await books.told(walkIn);
    expect((await books.list()).items[0]).toMatchObject({
      name: 'Ana Guest',
      totals: { bookings: 1, spent: 2500 },
    });
  });

  test('a guest who corrects their address keeps the booking', async () => {
    const books = await openBooks(till);
    const ben = await books.known({ name: 'Ben', email: 'ben@example.com', phone: '' });
    const { booking, id } = await books.known({}, { hour: 13 });
    await books.change(booking, (before) => ({
      after: { ...before, guest: { ...ana, email: 'ben@example.com' } },
    }));
    await books.told(booking);
    expect(await books.whose(booking)).toBe(ben.id);
    const totals = Object.fromEntries(
      (await books.list()).items.map((each) => [each.id, each.totals.bookings]),
    );
    expect(totals).toEqual({ [ben.id]: 2, [id]: 0 });
  });
});

describe('totals', () => {
  /** As stored, and as counted from the bookings. */
  async function expectTrue(books: Books, id: Awaited<ReturnType<Books['whose']>>) {
    const visits = await customerVisits(till.table).list(books.org, id);
    const theirs = await Promise.all(visits.map(({ bookingId }) => books.read({ id: bookingId })));
    const now = till.clock.at.toISOString();
    const kept = combineTotals(await customers(till.table).totalsOf(books.org, id), now);
    const contributions = theirs.map(contributionOf);
    const counters = contributions.reduce((sum, each) => replaceCounters(sum, null, each), noCounters);
    expect(kept).toEqual(combineTotals([{ ...counters, ...datesOf(contributions, now) }], now));
    return kept;
  }

  const told = (first: Booking, second: Booking) => [
    [first, second],
    [second, first],
    [first, first, second],
    [second, first, second, first],
    [second, second],
  ];

  test.each([0, 1, 2, 3, 4])('are the same in any order of events, repeated or not (%i)', async (order) => {
    const books = await openBooks(till);
    const [first, second] = [await books.paid(), await books.paid({}, { hour: 13 })];
    await books.told(first);
    await books.become(first, 'checked_in');
    await books.become(second, 'no_show');
    for (const booking of told(first, second)[order] ?? []) await books.told(booking);
    await books.become(first, 'completed');
    await Promise.all([books.told(first), books.told(second), books.told(first)]);
    const id = await books.whose(second);
    expect(await expectTrue(books, id)).toMatchObject({ bookings: 2, visits: 1, noShows: 1, spent: 5000 });
  });

  test('follow the bookings, as do the first and last visit', async () => {
    const books = await openBooks(till);
    const theirs: Booking[] = [];
    for (const hour of [11, 12, 14]) theirs.push((await books.known({}, { hour })).booking);
    const [first, , last] = theirs as [Booking, Booking, Booking];
    const id = await books.whose(first);
    till.clock.at = new Date(last.startsAt);
    await books.become(last, 'no_show');
    await books.told(last);
    expect(await expectTrue(books, id)).toMatchObject({ lastVisit: theirs[1]?.startsAt, noShows: 1 });
    await books.become(last, 'confirmed');
    await books.become(first, 'cancelled');
    await Promise.all([books.told(last), books.told(first)]);
    const totals = { bookings: 3, cancelled: 1, firstVisit: theirs[1]?.startsAt, lastVisit: last.startsAt };
    expect(await expectTrue(books, id)).toMatchObject(totals);
  });

  test('leave out disputed payments until the dispute is won', async () => {
    const books = await openBooks(till);
    const { booking, id } = await books.known();
    for (const [held, spent] of [
      [2500, 0],
      [0, 2500],
    ] as const) {
      await books.change(booking, (before) => {
        const after = withDisputes(
          before,
          [{ id: 'dp_1', held, isLost: false }],
          till.clock.at.toISOString(),
        );
        return after && { after };
      });
      await books.told(booking);
      expect(await expectTrue(books, id)).toMatchObject({ spent });
    }
  });

  test('follow refunds by staff, also when all of it goes back to a gift card', async () => {
    const books = await openBooks(till);
    const { org, shop, admin } = books;
    await putCard(till.table, org, shop.venue.id);
    const giftCardCode = card as GiftCard['code'];
    const booking = await atTheDoor(books, { giftCardCode, payment: { method: 'venue' } });
    await books.told(booking);
    expect((await books.list()).items[0]?.totals.spent).toBe(2000);
    const target = { actor: admin, venueId: shop.venue.id, bookingId: booking.id };
    const goodwill = { amount: 500, idempotencyKey: 'sorry', reason: 'Cold' };
    const change = await record(till.table, keys.booking(org, booking.id), () =>
      refundAtDesk(deskOf(books), target, goodwill),
    );
    const publish = async (events: readonly BusEvent[]) => {
      for (const { detail } of events) if ('refundId' in detail) await books.told({ id: detail.bookingId });
      return [];
    };
    await announceChanges({ bus: { publish } }, [change]);
    expect((await books.list()).items[0]?.totals.spent).toBe(1500);
  });

  test.each([0, 1, 2, 3, 4])('a crash after %i writes is repaired by the next run', async (writes) => {
    const books = await openBooks(till);
    const booking = await books.paid();
    const { life, table } = dying(till.table, writes);
    await books.told(booking, table).catch(() => undefined);
    await books.told(booking);
    const id = await books.whose(booking);
    expect(await expectTrue(books, id)).toMatchObject({ bookings: 1, spent: 2500 });
    expect((await books.list({ search: 'guest' })).items).toHaveLength(1);
    expect(await linesOf(books)).toHaveLength(2 * (1 + 6));
    expect(life.died).toBe(writes < 4);
  });
});
