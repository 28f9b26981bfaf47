import { describe, expect, test } from '@jest/globals';
import type { FlagKind, GuestFlag } from '../../core/contract/model/guest/guest-flag.ts';
import { organizationId } from '../../core/contract/model/ids.ts';
import type { Permission } from '../../core/contract/permissions.ts';
import { flagRequest } from '../../core/contract/schemas/people/customers.ts';
import type { Role } from '../../core/contract/views.ts';
import { isCurrent, mergeFlags, visibleFlags, withFlag } from '../../core/domain/customers/flags.ts';
import { banOf } from '../../core/domain/customers/listing.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { endOfDate } from '../../core/domain/schedule/wall-clock.ts';

const now = '2026-11-30T23:30:00.000Z';
const flag = (kind: FlagKind, changes: Partial<GuestFlag> = {}): GuestFlag => ({
  kind,
  note: `About ${kind}`,
  ...changes,
});
const over = { until: '2026-11-30', endsAt: '2026-11-30T23:30:00.000Z' };
const lasting = { until: '2026-12-31', endsAt: '2027-01-01T00:00:00.000Z' };

function as(role: Actor['role'], scopes?: readonly Permission[]): Actor {
  const organization = organizationId.parse('org_aaaaaaaaaaaa');
  const who = { userId: 'u', name: 'Kim', email: 'kim@example.com', address: '192.0.2.1' };
  return {
    ...who,
    role,
    organizationId: organization,
    organizationIds: [organization],
    venueIds: 'all',
    ...(scopes && { scopes }),
  };
}

const all = [flag('vip'), flag('medical'), flag('banned')];
const kinds = (actor: Actor, flags: readonly GuestFlag[] = all) =>
  visibleFlags(flags, actor, now).map(({ kind }) => kind);

describe('who sees which flags, a ban first', () => {
  test.each<[Role, string]>([
    ['super-admin', 'banned medical vip'],
    ['org-admin', 'banned medical vip'],
    ['admin', 'banned medical vip'],
    ['manager', 'banned medical vip'],
    // At the door an allergy that is not seen helps no one.
    ['staff', 'banned medical vip'],
    ['system-admin', 'banned vip'],
    ['customer', ''],
  ])('%s: %s', (role, expected) => {
    expect(kinds(as(role)).join(' ')).toBe(expected);
  });

  test.each<[readonly Permission[], string]>([
    [['bookings.view'], ''],
    [['bookings.view', 'customers.view'], 'banned vip'],
    [['bookings.view', 'customers.medical'], ''],
    [['customers.view', 'customers.medical'], 'banned medical vip'],
  ])('an API key with %p: %s', (scopes, expected) => {
    expect(kinds(as('integration', scopes)).join(' ')).toBe(expected);
  });
});

test('a flag is shown until its last date has ended where it was set, and its end is kept from its reader', () => {
  const ended = flag('vip', over);
  expect(kinds(as('staff'), [ended, flag('banned', lasting)])).toEqual(['banned']);
  expect(visibleFlags([flag('vip', lasting)], as('staff'), now)).toEqual([
    { kind: 'vip', note: 'About vip', until: '2026-12-31' },
  ]);
  expect([over, lasting, {}].map((each) => isCurrent(each, now))).toEqual([false, true, true]);
});

test.each([
  ['2026-12-31', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z'],
  ['2026-12-31', 'America/Los_Angeles', '2027-01-01T08:00:00.000Z'],
  // Clocks change on these days.
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
])('%s ends in %s at %s', (date, timeZone, expected) => {
  expect(endOfDate(date, timeZone)).toBe(expected);
});

test('a customer has one flag of a kind', () => {
  const changed = flag('medical', { note: 'Nuts and eggs' });
  expect(withFlag(all, changed)).toEqual([flag('vip'), flag('banned'), changed]);
});

test.each<[string, object, boolean]>([
  ['a VIP without a note', { kind: 'vip' }, true],
  ['a medical note', { kind: 'medical', note: 'Nuts' }, true],
  ['a medical flag that says nothing', { kind: 'medical', note: ' ' }, false],
  ['a ban without a reason', { kind: 'banned' }, false],
  ['a date that does not exist', { kind: 'vip', until: '2026-02-30' }, false],
  ['a note that is too long', { kind: 'vip', note: 'x'.repeat(301) }, false],
  ['an end of the caller’s own', { kind: 'vip', endsAt: now }, false],
])('%s', (_, request, isValid) => {
  const { success, data } = flagRequest.safeParse({ ...request, version: 1 });
  expect(success && !('endsAt' in data)).toBe(isValid || 'endsAt' in request);
});

describe('merged customers', () => {
  test('keep the notes of both, each once, and the later end', () => {
    const one = [flag('medical', { note: 'Nuts', ...lasting }), flag('vip', lasting), flag('banned', over)];
    const later = { until: '2027-06-30', endsAt: '2027-07-01T00:00:00.000Z' };
    const other = [flag('medical', { note: 'Asthma', ...later }), flag('vip')];
    expect(mergeFlags(one, other, now)).toEqual([
      flag('medical', { note: 'Nuts\nAsthma', ...later }),
      flag('vip'),
    ]);
    expect(mergeFlags(other, one, now).map(({ until }) => until)).toEqual(['2027-06-30', undefined]);
    expect(mergeFlags([], [flag('banned', lasting)], now)).toEqual([flag('banned', lasting)]);
  });

  test('are not merged when a note would be cut', () => {
    const long = (letter: string) => [flag('medical', { note: letter.repeat(500) })];
    expect(() => mergeFlags(long('a'), long('b'), now)).toThrow(
      expect.objectContaining({ code: 'conflict', message: 'flag-notes-too-long' }),
    );
    expect(mergeFlags(long('a'), long('a'), now)).toEqual(long('a'));
  });
});

test('a ban is found by every address and a whole phone number, and nothing is without one', () => {
  const ana = { email: 'ana@example.com', otherEmails: ['a@example.org'], phone: '+442079460123' };
  const bans = [ana.email, 'a@example.org'];
  expect(banOf({ ...ana, flags: all })).toEqual({ bans: [...bans, ana.phone] });
  const ends = [flag('banned', lasting)];
  expect(banOf({ ...ana, phone: '4711', flags: ends })).toEqual({ bans, banEndsAt: lasting.endsAt });
  expect(banOf({ ...ana, flags: [flag('vip')] })).toEqual({ bans: [] });
});
