import { describe, expect, test } from '@jest/globals';
import { organizationId, venueId } from '../../../core/contract/model/ids.ts';
import { type Member, type MemberRole, memberRole } from '../../../core/contract/model/people/member.ts';
import { newPassword } from '../../../core/contract/model/people/password.ts';
import { type Role, role } from '../../../core/contract/views.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import {
  keepsAnOwner,
  mayAppoint,
  mayManage,
  mayRecover,
  maySeeMember,
} from '../../../core/domain/permissions/may-manage.ts';
import {
  formatMemberships,
  formatThoseWithRoom,
  type Memberships,
  parseMemberships,
} from '../../../core/domain/permissions/memberships.ts';

const ours = organizationId.parse('org_aaaaaaaaaaaa');
const theirs = organizationId.parse('org_bbbbbbbbbbbb');
const here = venueId.parse('ven_aaaaaaaaaaaa');
const there = venueId.parse('ven_bbbbbbbbbbbb');

function anActor(as: Actor['role'], venueIds: Actor['venueIds'] = 'all'): Actor {
  const who = { userId: 'me', name: 'Ana', email: 'ana@example.com', organizationIds: [ours] };
  return { ...who, address: '192.0.2.1', role: as, organizationId: ours, venueIds };
}

type Known = Pick<Member, 'organizationId' | 'userId' | 'role' | 'venueIds' | 'status'>;

const aMember = (as: MemberRole, more: Partial<Member> = {}): Known => ({
  organizationId: ours,
  userId: 'them',
  role: as,
  venueIds: 'all',
  status: 'active',
  ...more,
});

describe('who may change whom, and give which role', () => {
  const rows: [Role, string][] = [
    // super-admin, org-admin, admin, manager, staff
    ['system-admin', 'xxxxx'],
    ['super-admin', '-xxxx'],
    ['org-admin', '--xxx'],
    ['admin', '---xx'],
    ['manager', '-----'],
    ['staff', '-----'],
    ['customer', '-----'],
  ];

  test('is decided for every role', () => {
    expect(rows.map(([name]) => name)).toEqual(role.options);
  });

  test.each(rows)('%s: %s', (name, marks) => {
    const actor = anActor(name);
    const appoints = name === 'system-admin' ? '-----' : marks;
    const decided = (may: (as: MemberRole) => boolean) =>
      memberRole.options.map((as) => (may(as) ? 'x' : '-')).join('');
    expect(decided((as) => mayManage(actor, aMember(as)))).toBe(marks);
    expect(decided((as) => mayAppoint(actor, as))).toBe(appoints);
    expect(decided((as) => mayManage(actor, aMember(as, { userId: 'me' })))).toBe('-----');
    expect(decided((as) => mayManage(actor, aMember(as, { organizationId: theirs })))).toBe('-----');
  });

  test('is never an API key', () => {
    const key = { ...anActor('integration'), scopes: ['staff.edit', 'staff.recover', 'staff.view'] as const };
    expect(mayManage(key, aMember('staff'))).toBe(false);
    expect(mayAppoint(key, 'staff')).toBe(false);
    expect(maySeeMember(key, aMember('staff'))).toBe(true);
  });
});

test.each<[string, Role, Actor['venueIds'], Member['venueIds'], boolean]>([
  ['a manager sees who shares a venue', 'manager', [here], [here, there], true],
  ['a manager sees no members of another venue', 'manager', [here], [there], false],
  ['a manager sees who is everywhere', 'manager', [here], 'all', true],
  ['an administrator sees all members', 'admin', 'all', [there], true],
  ['staff see no members', 'staff', [here], [here], false],
])('%s', (_, as, venueIds, theirVenues, expected) => {
  expect(maySeeMember(anActor(as, venueIds), aMember('staff', { venueIds: theirVenues }))).toBe(expected);
});

describe('the password of another member', () => {
  const place = (as: MemberRole) => ({ organizationId: theirs, role: as, venueIds: 'all' as const });
  const known = (...organizations: Memberships['organizations']): Memberships => ({
    operator: false,
    organizations: [{ ...place('staff'), organizationId: ours }, ...organizations],
  });

  test.each<[string, Role, Memberships, readonly MemberRole[], boolean]>([
    ['of one’s own staff', 'admin', known(), [], true],
    ['of a person who works elsewhere too', 'admin', known(place('staff')), [], false],
    ['of a person who is below the actor there too', 'admin', known(place('staff')), ['org-admin'], true],
    ['of a person who is the actor’s equal there', 'org-admin', known(place('admin')), ['admin'], false],
    ['of an operator of the platform', 'super-admin', { ...known(), operator: true }, [], false],
    ['of an operator, by another', 'system-admin', { ...known(), operator: true }, [], false],
    ['by an operator, wherever they work', 'system-admin', known(place('super-admin')), [], true],
    ['by a member of the same role', 'staff', known(), [], false],
  ])('%s', (_, as, memberships, own, expected) => {
    expect(mayRecover(anActor(as), aMember('staff'), memberships, own.map(place))).toBe(expected);
  });
});

test.each<[string, Known[], Pick<Member, 'role' | 'status'> | null, boolean]>([
  ['the last owner goes', [aMember('org-admin')], null, false],
  ['the last owner becomes less', [aMember('org-admin')], { role: 'admin', status: 'active' }, false],
  ['the last owner is kept out', [aMember('org-admin')], { role: 'org-admin', status: 'disabled' }, false],
  ['another member is removed, where there is no owner', [aMember('admin')], null, true],
  ['another owner stays', [aMember('org-admin'), aMember('super-admin', { userId: 'x' })], null, true],
  [
    'another owner is disabled',
    [aMember('org-admin'), aMember('org-admin', { userId: 'x', status: 'disabled' })],
    null,
    false,
  ],
])('an organization keeps an owner: %s', (_, members, change, expected) => {
  expect(keepsAnOwner(members, 'them', change)).toBe(expected);
});

describe('memberships', () => {
  const both: Memberships = {
    operator: true,
    organizations: [
      { organizationId: ours, role: 'admin', venueIds: 'all' },
      { organizationId: theirs, role: 'manager', venueIds: [here, there] },
    ],
  };

  test('are read as they were written', () => {
    const text = formatMemberships(both);
    expect(text).toBe(
      'platform:system-admin;org_aaaaaaaaaaaa:admin:all;org_bbbbbbbbbbbb:manager:ven_aaaaaaaaaaaa,ven_bbbbbbbbbbbb',
    );
    expect(parseMemberships(text)).toEqual(both);
    expect(parseMemberships('')).toEqual({ operator: false, organizations: [] });
  });

  test.each([
    'org_aaaaaaaaaaaa:root:all',
    'org_aaaaaaaaaaaa:system-admin:all',
    'org_aaaaaaaaaaaa:staff:all',
    'org_aaaaaaaaaaaa:staff:',
    'org_aaaaaaaaaaaa:admin:ven_aaaaaaaaaaaa',
    'org_aaaaaaaaaaaa:admin:all:more',
    'org_aaaaaaaaaaaa:manager:ven_aaaaaaaaaaaa,every',
    'org:admin:all',
    'platform:root',
    'org_aaaaaaaaaaaa:admin:all;nonsense',
  ])('with bad values give no access: %s', (text) => {
    expect(parseMemberships(text)).toBeNull();
  });

  test('have to fit into a cookie', () => {
    const venueIds = Array.from({ length: 100 }, (_, index) =>
      venueId.parse(`ven_${String(index).padStart(12, '0')}`),
    );
    const small = { organizationId: theirs, role: 'admin' as const, venueIds: 'all' as const };
    const organizations = [small, { organizationId: ours, role: 'staff' as const, venueIds }];
    expect(() => formatMemberships({ operator: false, organizations })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        errors: [expect.objectContaining({ field: 'venueIds' })],
      }),
    );
    // Once they are in the table, what has room still holds, and what ended is not in the way.
    expect(formatThoseWithRoom({ operator: false, organizations })).toBe(`${theirs}:admin:all`);
  });
});

test.each([
  ['Correct-Horse-7', []],
  ['correct horse', ['password-rules']],
  ['Short-1', ['password-rules']],
  ['', ['password-rules']],
  [' Correct-Horse-7', ['password-spaces']],
  [' correct horse', ['password-rules', 'password-spaces']],
  ['CorrectHorse77§', ['password-rules']],
])('a new password says what it lacks: %j', (text, expected) => {
  const found = newPassword.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
  expect(found).toEqual(expected);
});
