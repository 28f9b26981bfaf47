import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Booking, BookingState } from '../../core/contract/model/guest/booking.ts';
import { type CustomerProfile, customerProfile } from '../../core/contract/model/people/customer.ts';
import { type Contribution, contributionOf } from '../../core/domain/customers/contribution.ts';
import { erasedGuest, eraseFromBooking, isAhead } from '../../core/domain/customers/erased.ts';
import { identityOf, normaliseEmail } from '../../core/domain/customers/identity.ts';
import { firstMatch, searchTerms, searchText } from '../../core/domain/customers/listing.ts';
import { mergeProfiles } from '../../core/domain/customers/merge.ts';
import { normalisePhone } from '../../core/domain/customers/phone.ts';
import { combineTotals, datesOf, noCounters, replaceCounters } from '../../core/domain/customers/totals.ts';
import { bookingItem, storedBooking } from '../../lambdas/data/guest/bookings.ts';
import { aBooking } from '../notify/email/support.ts';

test.each([
  [' Ana@Example.COM ', 'ana@example.com'],
  // What one provider takes for the same mailbox is two people at another.
  ['a.na+games@gmail.com', 'a.na+games@gmail.com'],
])('the address %j is %j', (typed, email) => {
  expect(normaliseEmail(typed)).toBe(email);
});

test.each([
  ['+44 20 7946 0123', 'US', '+442079460123'],
  ['0044 20 7946 0123', 'US', '+442079460123'],
  ['020 7946 0123', 'GB', '+442079460123'],
  ['+44 (0)20 7946 0123', 'GB', '+442079460123'],
  ['(555) 010-0123', 'us', '+15550100123'],
  ['020 7946 0123 ext. 12', 'GB', '+442079460123'],
  ['\u202D+44 20 7946 0123\u202C', 'US', '+442079460123'],
  ['+44 20 7946 0123', '', '+442079460123'],
  ['12345', 'GB', '12345'],
  ['1 555 010 0123', 'US', '+15550100123'],
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['612 345 678', 'ES', '+34612345678'],
  ['02 1234 5678', 'XX', '0212345678'],
  ['', 'GB', ''],
  ['ask at the desk', 'GB', ''],
])('the phone %j in %s is %j', (typed, country, phone) => {
  expect(normalisePhone(typed, country)).toBe(phone);
});

describe('who a guest is', () => {
  const ana = { name: 'Ana Guest', email: 'ana@example.com', phone: '+442079460123' };
  test.each([
    ['the same name in another spelling', { name: ' GUEST,  Aná ' }, true],
    ['a middle name', { name: 'Ana Maria Guest' }, true],
    ['another name on the same phone: a family', { name: 'Ben Guest' }, false],
    ['another phone', { phone: '+442079460124' }, false],
  ])('by phone and name, with %s', (_what, changes, same) => {
    expect(identityOf({ ...ana, ...changes }).person === identityOf(ana).person).toBe(same);
  });

  test.each([
    ['a name of one word', { name: 'Ana' }],
    ['no phone', { phone: '' }],
    ['an extension', { phone: '1234' }],
  ])('not by %s', (_what, changes) => {
    expect(identityOf({ ...ana, ...changes }).person).toBeNull();
  });
});

describe('searching', () => {
  const profile = {
    name: 'Ána Maria O’Guest',
    email: 'ana@example.com',
    otherEmails: ['work@example.org'],
    phone: '+442079460123',
  };
  test.each(['an', 'ÁNA m', 'maria', 'guest', 'ana@', 'work@ex', '+44 20', '442079'])(
    '%j finds her, once',
    (typed) => {
      const text = searchText(typed);
      const found = searchTerms(profile).filter((term) => term.startsWith(text));
      expect(found.length).toBeGreaterThan(0);
      expect(found).toContain(firstMatch(profile, text));
    },
  );

  // One letter, eighteen when it is taken apart; and a syllable of three.
  test.each(['\u{fdfa}', '\u{d55c}'])('of 120 %j no key is too long, and it is found', (letter) => {
    const long = { ...profile, name: letter.repeat(120) };
    const text = searchText(long.name);
    expect(firstMatch(long, text)).toBe(text);
    for (const term of searchTerms(long)) expect(Buffer.byteLength(term)).toBeLessThan(700);
  });

  test.each(['na', 'example', '+33'])('%j does not find her', (typed) => {
    expect(firstMatch(profile, searchText(typed))).toBeUndefined();
  });
});

const payment = (amount: number) => ({
  kind: 'payment' as const,
  at: '2026-11-22T12:05:00.000Z',
  id: `pi_${amount}`,
  method: 'cash' as const,
  amount,
});

const dispute = (amount: number) => ({
  kind: 'dispute' as const,
  at: '2026-11-22T12:06:00.000Z',
  id: 'dp_1',
  amount,
});

test.each<[BookingState, Partial<Booking>, Partial<Contribution>]>([
  ['held', { confirmedAt: undefined }, { bookings: 0, spent: 0, attends: false }],
  ['expired', { confirmedAt: undefined, ledger: [payment(500)] }, { bookings: 0, spent: 500 }],
  ['confirmed', { ledger: [payment(500)] }, { bookings: 1, visits: 0, spent: 500, attends: true }],
  ['completed', { ledger: [payment(500), dispute(500)] }, { visits: 1, spent: 0 }],
  ['completed', { ledger: [payment(500), dispute(200)] }, { spent: 300 }],
  ['completed', { ledger: [payment(500), dispute(500), dispute(-500)] }, { spent: 500 }],
  ['checked_in', {}, { visits: 1, attends: true }],
  ['completed', {}, { bookings: 1, visits: 1, attends: true }],
  ['no_show', {}, { bookings: 1, visits: 0, noShows: 1, attends: false }],
  ['cancelled', {}, { bookings: 1, cancelled: 1, attends: false }],
  ['cancelled', { confirmedAt: undefined }, { bookings: 0, cancelled: 0 }],
])('a booking that is %s with %j adds %j', (state, changes, expected) => {
  const booking = { ...aBooking({ state, ledger: [] }), ...changes } as Booking;
  expect(contributionOf(booking)).toMatchObject(expected);
});

describe('two who are one', () => {
  const profile = (changes: Partial<CustomerProfile>) =>
    customerProfile.parse({
      id: 'cus_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      name: 'Ana Guest',
      email: 'ana@example.com',
      phone: '',
      language: 'en',
      venueIds: [],
      createdAt: '2026-01-01T00:00:00.000Z',
      version: 1,
      revision: 1,
      ...changes,
    });
  const numbered = (from: number, to: number, text: (number: number) => string) =>
    Array.from({ length: to - from }, (_, index) => text(from + index));
  const tags = (from: number, to: number) => numbered(from, to, (number) => `tag${number}`);
  const emails = (from: number, to: number) => numbered(from, to, (number) => `a${number}@example.com`);
  const ben = { email: 'ben@example.com' };
  const now = '2026-11-22T09:00:00.000Z';

  test('have all tags and addresses of both, each once', () => {
    const one = profile({ tags: tags(0, 12), otherEmails: emails(0, 12) });
    const other = profile({ ...ben, tags: tags(11, 20), otherEmails: emails(11, 19) });
    const merged = mergeProfiles(one, other, now);
    expect(merged.tags).toEqual(tags(0, 20));
    expect(merged.otherEmails.toSorted()).toEqual([...emails(0, 19), ben.email].toSorted());
  });

  test.each<[string, Partial<CustomerProfile>]>([
    ['too-many-tags', { tags: tags(11, 21) }],
    ['too-many-emails', { otherEmails: emails(11, 20) }],
  ])('are not merged when they have %s: none disappears', (message, changes) => {
    const one = profile({ tags: tags(0, 12), otherEmails: emails(0, 12) });
    const merge = () => mergeProfiles(one, profile({ ...ben, ...changes }), now);
    expect(merge).toThrow(expect.objectContaining({ code: 'conflict', message }));
  });
});

describe('totals', () => {
  const start = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const contribution: fc.Arbitrary<Contribution> = fc.record({
    bookings: fc.nat(1),
    visits: fc.nat(1),
    noShows: fc.nat(1),
    cancelled: fc.nat(1),
    spent: fc.nat(10_000),
    startsAt: start.map((date) => date.toISOString()),
    attends: fc.boolean(),
  });
  const now = '2026-06-01T00:00:00.000Z';
  const totalsOf = (all: readonly Contribution[]) => ({
    ...all.reduce((sum, each) => replaceCounters(sum, null, each), noCounters),
    ...datesOf(all, now),
  });

  test('one booking in place of what it was before is that booking alone, whatever came between', () => {
    const lives = fc.array(fc.array(contribution, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(lives, (all) => {
        const steps = all.flatMap((life) =>
          life.map((after, index) => [life[index - 1] ?? null, after] as const),
        );
        const followed = steps.reduce(
          (sum, [before, after]) => replaceCounters(sum, before, after),
          noCounters,
        );
        const last = all.flatMap((life) => life.slice(-1));
        const { firstVisit: _a, lastVisit: _b, upcoming: _c, ...counters } = totalsOf(last);
        expect(followed).toEqual(counters);
      }),
    );
  });

  test('of one customer, or of three merged in any order, at any number of venues: the same', () => {
    const three = fc.tuple(...[0, 1, 2].map(() => fc.array(contribution, { maxLength: 6 })));
    fc.assert(
      fc.property(three, ([a = [], b = [], c = []]) => {
        const whole = combineTotals([totalsOf([...a, ...b, ...c])], now);
        expect(combineTotals([totalsOf([...c, ...b]), totalsOf(a)], now)).toEqual(whole);
        expect(combineTotals([totalsOf(b), totalsOf([...a, ...c])], now)).toEqual(whole);
        expect(combineTotals([c, a, b].map(totalsOf), now)).toEqual(whole);
      }),
    );
  });

  test('future visits become past ones as time passes, without a recount', () => {
    const kept = totalsOf(
      ['2026-03-01', '2026-07-01', '2026-08-01'].map((date) => ({
        ...noCounters,
        startsAt: `${date}T12:00:00.000Z`,
        attends: true,
      })),
    );
    const at = (moment: string) => {
      const { firstVisit, lastVisit, nextVisit } = combineTotals([kept], moment);
      return [firstVisit, lastVisit, nextVisit].map((each) => each?.slice(5, 7));
    };
    expect(at(now)).toEqual(['03', '03', '07']);
    expect(at('2026-07-15T00:00:00.000Z')).toEqual(['03', '07', '08']);
    expect(at('2026-09-01T00:00:00.000Z')).toEqual(['03', '08', undefined]);
    expect(combineTotals([totalsOf([])], now)).toEqual(noCounters);
  });
});

test.each<[BookingState, Partial<Booking>, boolean]>([
  ['held', {}, true],
  ['pending', {}, true],
  ['confirmed', {}, true],
  ['confirmed', { endsAt: '2026-11-20T20:30:00.000Z' }, false],
  ['checked_in', {}, true],
  ['completed', {}, false],
  ['no_show', {}, false],
  ['cancelled', {}, false],
  ['expired', {}, false],
  ['expired', { expiresAt: '2026-11-22T12:20:00.000Z' }, true],
])('that a booking is still ahead, %s with %j: %p', (state, changes, ahead) => {
  expect(isAhead(aBooking({ state, ...changes }), '2026-11-22T12:06:00.000Z')).toBe(ahead);
});

test('an erased booking can be read, and only its guest has changed', () => {
  const booking = aBooking({
    groupName: 'Ana’s 10th',
    notes: [
      {
        id: 'n1',
        text: 'Ana is allergic',
        author: { userId: 'u1', name: 'Sam' },
        at: '2026-11-22T12:06:00.000Z',
      },
    ],
    answers: [{ questionId: 'team', values: ['Anas'] }],
  });
  const { notes: _notes, groupName: _name, ...rest } = booking;
  const erased = storedBooking.parse(bookingItem(eraseFromBooking(booking)));
  expect(erased).toEqual({ ...rest, guest: erasedGuest, answers: [] });
});
