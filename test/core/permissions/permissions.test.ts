import { describe, expect, test } from '@jest/globals';
import { organizationId, venueId } from '../../../core/contract/model/ids.ts';
import { type Permission, permissions } from '../../../core/contract/permissions.ts';
import { type Role, role } from '../../../core/contract/views.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { can, mayGrant } from '../../../core/domain/permissions/can.ts';

const ours = organizationId.parse('org_aaaaaaaaaaaa');
const theirs = organizationId.parse('org_bbbbbbbbbbbb');
const here = venueId.parse('ven_aaaaaaaaaaaa');
const elsewhere = venueId.parse('ven_bbbbbbbbbbbb');

function anActor(as: Role, venueIds: Actor['venueIds'] = 'all'): Actor {
  const who = {
    userId: 'u',
    name: 'Ana',
    email: 'ana@example.com',
    organizationIds: [ours],
    address: '192.0.2.1',
  };
  return { ...who, role: as, organizationId: ours, venueIds };
}

describe('the matrix', () => {
  const rows: [Permission, string][] = [
    // sys, super, org-admin, admin, manager, staff, customer
    ['profile.view', 'xxxxxx-'],
    ['organizations.manage', 'x------'],
    ['organization.view', 'xxxx---'],
    ['organization.edit', '-xx----'],
    ['venues.view', 'xxxxxx-'],
    ['venues.edit', 'xxxx---'],
    ['activities.view', 'xxxxxx-'],
    ['activities.edit', 'xxxxx--'],
    ['bookings.view', 'xxxxxx-'],
    ['bookings.check-in', 'xxxxxx-'],
    ['bookings.walk-in', 'xxxxxx-'],
    ['bookings.create', 'xxxxx--'],
    ['bookings.reschedule', 'xxxxx--'],
    ['bookings.cancel', 'xxxxx--'],
    ['bookings.refund', 'xxxxx--'],
    ['bookings.override', 'xxxxx--'],
    ['bookings.discount', 'xxxxx--'],
    ['customers.view', 'xxxxxx-'],
    ['customers.medical', '-xxxxx-'],
    ['customers.edit', 'xxxxx--'],
    ['customers.export', '-xxxx--'],
    ['customers.erase', '-xxx---'],
    ['assignments.view', 'xxxxxx-'],
    ['assignments.edit', 'xxxxx--'],
    ['staff.view', 'xxxxx--'],
    ['staff.recover', 'xxxx---'],
    ['staff.edit', '-xxx---'],
    ['reports.view', 'xxxxx--'],
    ['embeds.view', 'xxxxx--'],
    ['embeds.edit', '-xxx---'],
    ['integrations.edit', '-xx----'],
    ['audit.view', 'xxxx---'],
  ];

  test.each(rows)('%s: %s', (permission, expected) => {
    const actual = role.options.map((each) => (can(anActor(each), permission) ? 'x' : '-')).join('');
    expect(actual).toBe(expected);
  });

  test('names every permission', () => {
    expect(rows.map(([permission]) => permission).sort()).toEqual([...permissions].sort());
  });
});

test.each<[Role, boolean]>([
  // Even they reach one at a time, by support access.
  ['system-admin', false],
  ['super-admin', false],
  ['org-admin', false],
  ['staff', false],
])('%s in another organization: %s', (as, expected) => {
  expect(can(anActor(as), 'bookings.view', { organizationId: theirs })).toBe(expected);
  expect(can(anActor(as), 'bookings.view', { organizationId: ours })).toBe(true);
});

test('managers and staff reach their own venues only', () => {
  expect(can(anActor('manager', [here]), 'bookings.view', { venueId: here })).toBe(true);
  expect(can(anActor('manager', [here]), 'bookings.view', { venueId: elsewhere })).toBe(false);
  expect(can(anActor('staff', []), 'bookings.view', { venueId: here })).toBe(false);
  expect(can(anActor('org-admin'), 'bookings.view', { organizationId: ours, venueId: elsewhere })).toBe(true);
});

test('no role grants a role at or above itself', () => {
  for (const [index, own] of role.options.entries()) {
    for (const other of role.options.slice(0, index + 1)) expect(mayGrant(anActor(own), other)).toBe(false);
  }
  const granted = role.options.map(
    (own) => role.options.filter((other) => mayGrant(anActor(own), other)).length,
  );
  expect(granted).toEqual([0, 4, 3, 2, 0, 0, 0]);
});

test('an API key may do what its scopes say, in its organization, and grants no roles', () => {
  const key: Actor = { ...anActor('staff'), role: 'integration', scopes: ['bookings.cancel'] };
  expect(can(key, 'bookings.cancel', { organizationId: ours, venueId: here })).toBe(true);
  expect(can(key, 'bookings.cancel', { organizationId: theirs })).toBe(false);
  expect(permissions.filter((permission) => can(key, permission))).toEqual(['bookings.cancel']);
  expect(role.options.filter((each) => mayGrant(key, each))).toEqual([]);
});
