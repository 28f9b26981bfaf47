import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OrganizationId } from '../../core/contract/model/ids.ts';
import type { MemberRole } from '../../core/contract/model/people/member.ts';
import type { Organization } from '../../core/contract/model/platform/organization.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { sessionIdOf } from '../../core/domain/schedule/session-id.ts';
import { assignments } from '../../lambdas/data/desk/assignments.ts';
import { members } from '../../lambdas/data/people/members.ts';
import { users } from '../../lambdas/data/people/users.ts';
import { auditLog } from '../../lambdas/data/platform/audit.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { usages } from '../../lambdas/data/scope/usage.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { type Accounts, cognitoAccounts } from '../../lambdas/gateways/accounts.ts';
import type { EmailMessage } from '../../lambdas/gateways/email.ts';
import { cognitoUserPool } from '../../lambdas/gateways/user-pool.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import type { MemberDeps } from '../../lambdas/usecases/people/members/deps.ts';
import { editMember, removeMember, setDisabled } from '../../lambdas/usecases/people/members/edit-member.ts';
import { listMembers, memberInSight } from '../../lambdas/usecases/people/members/find-member.ts';
import { greetMember } from '../../lambdas/usecases/people/members/greet-member.ts';
import { sendInvitation } from '../../lambdas/usecases/people/members/invitation.ts';
import { inviteMember } from '../../lambdas/usecases/people/members/invite-member.ts';
import { resendInvitation, setMemberPassword } from '../../lambdas/usecases/people/members/recover-member.ts';
import { syncAccount } from '../../lambdas/usecases/people/members/sync-account.ts';
import { endSessions } from '../../lambdas/usecases/people/sign-in/end-sessions.ts';
import { readPreferences } from '../../lambdas/usecases/people/sign-in/preferences.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { startUserPool, type TestUserPool } from './support/user-pool.ts';

let pool: TestUserPool;
let database: TestTable;
let accounts: Accounts;
let poolClient: CognitoIdentityProviderClient;
let deps: Parameters<typeof removeMember>[0];
let shop: Shop;
let other: Shop;
let owner: Actor;
let sent = 0;
const given = 'Given-By-Shop-7';
const mail: EmailMessage[] = [];
const mailTo = (email: string) => mail.filter(({ to }) => to.address === email);

beforeAll(async () => {
  [pool, database] = await Promise.all([startUserPool(), startTable()]);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CognitoIdentityProviderClient({ endpoint: pool.url, region: 'us-east-1', credentials });
  poolClient = client;
  accounts = cognitoAccounts(pool.id, client);
  const { table } = database;
  deps = {
    organizations: organizations(table),
    venues: venues(table),
    members: members(table),
    assignments: assignments(table),
    audit: auditLog(table),
    users: users(table),
    accounts,
    clock: { now: () => new Date() },
    ids: systemIds,
    siteUrl: 'https://book.example',
    mailer: {
      async send(message: EmailMessage) {
        mail.push(message);
        return 'sent';
      },
    },
  };
});

afterAll(async () => {
  await database.close();
  await pool.close();
});

beforeEach(async () => {
  [shop, other] = await Promise.all([createShop(), createShop()]);
  owner = anActor('org-admin');
});

/** A venue that sells nothing. */
function createShop(more: Partial<Organization> = {}): Promise<Shop> {
  const plan = { now: new Date(), organization: more, activity: { status: 'draft' as const } };
  return openShop(database.table, plan);
}

function anActor(role: Actor['role'], more: Partial<Actor> = {}): Actor {
  const { id } = shop.organization;
  const who = { userId: 'someone', name: 'Ana', email: 'ana@example.com', address: '192.0.2.1' };
  return { ...who, role, organizationId: id, organizationIds: [id], venueIds: 'all', ...more };
}

const ofOther = (): Actor => ({ ...owner, organizationId: other.organization.id });

const address = () => `person-${++sent}@example.com`;

const invite = (email = address(), role: MemberRole = 'staff', at = shop, actor = owner) =>
  inviteMember(deps, actor, { email, name: 'Ivy', role, venueIds: role === 'staff' ? [at.venue.id] : [] });

/** The claims of a person's next token. */
async function said(userId: string) {
  const account = await accounts.find(userId);
  return account && [account.memberships, await users(database.table).generation(userId)];
}

const text = (place: Shop, role: MemberRole) =>
  `${place.organization.id}:${role}:${role === 'staff' ? place.venue.id : 'all'}`;

describe('adding a member', () => {
  test('writes one log entry, counts towards the plan, and sets the claims of their tokens', async () => {
    const { userId, email } = await invite();
    expect((await said(userId))?.[0]).toBe(text(shop, 'staff'));
    const { id } = shop.organization;
    expect((await usages(database.table).get(id)).members).toBe(1);
    const month = new Date().toISOString().slice(0, 7);
    const { items } = await auditLog(database.table).page(id, month, {}, { limit: 10 });
    expect(items).toEqual([
      expect.objectContaining({
        action: 'inviteMember',
        resource: { kind: 'member', id: userId },
        after: expect.objectContaining({ email, role: 'staff' }),
        address: '192.0.2.1',
      }),
    ]);
  });

  test('who is in the organization already is refused by name and changes nothing', async () => {
    const { userId, email } = await invite();
    await expect(invite(email.toUpperCase(), 'admin')).rejects.toMatchObject({
      code: 'conflict',
      errors: [{ field: 'email' }],
    });
    expect((await said(userId))?.[0]).toBe(text(shop, 'staff'));
  });

  test('beyond the plan leaves no account behind', async () => {
    const starter = await createShop({ limits: { members: 0 } });
    const actor = { ...owner, organizationId: starter.organization.id };
    const email = address();
    await expect(invite(email, 'admin', starter, actor)).rejects.toMatchObject({ code: 'plan-limit' });
    expect(await accounts.find(email)).toBeNull();
  });

  test('beyond the plan keeps an account that another organization adds at the same moment', async () => {
    const starter = await createShop({ limits: { members: 0 } });
    const actor = { ...owner, organizationId: starter.organization.id };
    const email = address();
    const create: typeof accounts.create = async (person) => {
      const made = await accounts.create(person);
      await invite(email, 'admin', other, ofOther());
      return made;
    };
    const invitation = { email, name: 'Ivy', role: 'admin' as const, venueIds: [] };
    const late = inviteMember({ ...deps, accounts: { ...accounts, create } }, actor, invitation);
    await expect(late).rejects.toMatchObject({ code: 'plan-limit' });
    expect((await accounts.find(email))?.memberships).toBe(text(other, 'admin'));
  });

  test.each([
    ['without a venue', []],
    ['at a venue of another organization', ['other']],
  ])('%s for a role limited to venues is refused at the field', async (_, wish) => {
    const venueIds = wish.map(() => other.venue.id);
    const invitation = { email: address(), name: 'Ivy', role: 'manager' as const, venueIds };
    await expect(inviteMember(deps, owner, invitation)).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'venueIds' }],
    });
    expect(await accounts.find(invitation.email)).toBeNull();
  });

  test('who is an operator is refused', async () => {
    const email = address();
    await pool.addPerson(email, 'Correct-Horse-7', { 'custom:memberships': 'platform:system-admin' });
    await expect(invite(email)).rejects.toMatchObject({ code: 'conflict', errors: [{ field: 'email' }] });
  });

  test('of one’s own role is forbidden', async () => {
    await expect(invite(address(), 'org-admin')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('reading members', () => {
  test('of another organization finds none', async () => {
    const { userId } = await invite();
    for (const asked of [
      memberInSight(deps, ofOther(), userId),
      removeMember(deps, ofOther(), userId),
      setDisabled(deps, ofOther(), userId, true),
      setMemberPassword(deps, ofOther(), userId, 'Another-Horse-8'),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await listMembers(deps, ofOther(), { limit: 10 })).items).toEqual([]);
  });

  test('shows a manager the members of the same venues, page by page', async () => {
    const ids = (found: { items: { userId: string }[] }) => found.items.map(({ userId }) => userId);
    const [one, two] = [await invite(), await invite(address(), 'admin')];
    const manager = anActor('manager', { venueIds: [shop.venue.id] });
    expect(ids(await listMembers(deps, manager, { limit: 10 })).sort()).toEqual(
      [one.userId, two.userId].sort(),
    );
    const elsewhere = anActor('manager', { venueIds: [other.venue.id] });
    expect(ids(await listMembers(deps, elsewhere, { limit: 10 }))).toEqual([two.userId]);
    await expect(memberInSight(deps, elsewhere, one.userId)).rejects.toMatchObject({ code: 'not-found' });
    const first = await listMembers(deps, owner, { limit: 1 });
    const second = await listMembers(deps, owner, { limit: 1, cursor: first.next ?? '' });
    expect([...ids(first), ...ids(second)].sort()).toEqual([one.userId, two.userId].sort());
  });
});

describe('changing a member', () => {
  test('above oneself, or to one’s own role, is forbidden; so is changing oneself', async () => {
    const { userId, version } = await invite(address(), 'admin');
    const admin = anActor('admin');
    const edit = { userId, name: 'Ivy', role: 'staff' as const, venueIds: [shop.venue.id], version };
    await expect(editMember(deps, admin, edit)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(editMember(deps, owner, { ...edit, role: 'org-admin' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(removeMember(deps, { ...owner, userId }, userId)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('who is the last owner is refused', async () => {
    const operator = anActor('system-admin');
    const { userId } = await invite(address(), 'org-admin', shop, anActor('super-admin'));
    await expect(removeMember(deps, operator, userId)).rejects.toMatchObject({ code: 'in-use' });
    await expect(setDisabled(deps, operator, userId, true)).rejects.toMatchObject({ code: 'in-use' });
  });

  test('who leaves is taken off the sessions to come', async () => {
    const { userId } = await invite();
    const { organizationId, venueId, id } = shop.activity;
    const sessionId = sessionIdOf(id, new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString());
    const seats = assignments(database.table);
    const value = { organizationId, venueId, sessionId, userId, assignedAt: '2026-11-22T09:00:00.000Z' };
    const audit = { put: { PK: 'ORG#none', SK: userId }, only: [] };
    expect(await seats.add(value, audit)).toBe(true);
    await removeMember(deps, owner, userId);
    const whole = { from: '2026-01-01T00:00:00.000Z', to: '9999-01-01T00:00:00.000Z' };
    expect(await seats.listOfMember(organizationId, userId, whole)).toEqual([]);
  });

  test('ends the tokens with old claims, and no others', async () => {
    const { userId, version } = await invite();
    const before = await said(userId);
    const edit = { userId, name: 'Ivy Renamed', role: 'staff' as const, venueIds: [shop.venue.id], version };
    await editMember(deps, owner, edit);
    expect(await said(userId)).toEqual(before);
    expect((await accounts.find(userId))?.name).toBe('Ivy Renamed');
    await editMember(deps, owner, { ...edit, role: 'admin', version: version + 1 });
    const [memberships, generation] = (await said(userId)) ?? [];
    expect(memberships).toBe(text(shop, 'admin'));
    expect(generation).toBeGreaterThan(Number(before?.[1]));
    expect(generation).toBe((await accounts.find(userId))?.generation);
  });

  test('a password given by one employer stops working once the person has a second employer', async () => {
    const kept = 'Kept-By-Shop-8';
    const door = cognitoUserPool(pool.clientId, poolClient);
    for (const state of ['invited', 'ready'] as const) {
      const { userId, email } = await invite();
      await setMemberPassword(deps, owner, userId, given);
      if (state === 'ready') {
        const answer = await door.signIn(email, given);
        if (!('challenge' in answer)) throw new Error('Nothing was asked.');
        await door.answerNewPassword(answer.challenge, kept);
      }
      await invite(email, 'admin', other, ofOther());
      for (const password of [given, kept]) {
        await expect(door.signIn(email, password)).rejects.toMatchObject({ code: 'wrong-credentials' });
      }
      expect(await users(database.table).givenPassword(userId)).toBeNull();
    }
  });

  test.each<[string, (userId: string, email: string) => Promise<unknown>]>([
    [
      'while an invitation is sent again',
      async (userId, email) => {
        const setFirstPassword: Accounts['setFirstPassword'] = async (...asked) => {
          await accounts.setFirstPassword(...asked);
          await setMemberPassword(deps, owner, userId, given);
        };
        await setMemberPassword(deps, owner, userId, 'Given-Before-6');
        await resendInvitation({ ...deps, accounts: { ...accounts, setFirstPassword } }, owner, userId);
        await invite(email, 'admin', other, ofOther());
      },
    ],
    [
      'while another organization adds them',
      async (userId, email) => {
        const create: MemberDeps['members']['create'] = async (...asked) => {
          await setMemberPassword(deps, owner, userId, given);
          return deps.members.create(...asked);
        };
        const invitation = { email, name: 'Ivy', role: 'admin' as const, venueIds: [] };
        await inviteMember({ ...deps, members: { ...deps.members, create } }, ofOther(), invitation);
      },
    ],
    [
      'by one who could not see yet that another organization has added them',
      async (userId, email) => {
        let isAdded = false;
        const setFirstPassword: Accounts['setFirstPassword'] = async (...asked) => {
          if (!isAdded) await invite(email, 'admin', other, ofOther());
          isAdded = true;
          await accounts.setFirstPassword(...asked);
        };
        const late = setMemberPassword(
          { ...deps, accounts: { ...accounts, setFirstPassword } },
          owner,
          userId,
          given,
        );
        await expect(late).rejects.toMatchObject({ code: 'forbidden' });
      },
    ],
  ])('so does a password given %s', async (_, race) => {
    const { userId, email } = await invite();
    await race(userId, email);
    const door = cognitoUserPool(pool.clientId, poolClient);
    await expect(door.signIn(email, given)).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(await users(database.table).givenPassword(userId)).toBeNull();
  });

  test('adding an existing member again takes nothing from them', async () => {
    const { userId, email } = await invite();
    const fromOther = { organizationId: other.organization.id, mark: 'mark' };
    await users(database.table).givePassword(userId, fromOther);
    const before = await said(userId);
    await expect(invite(email)).rejects.toMatchObject({ code: 'conflict' });
    expect(await users(database.table).givenPassword(userId)).toEqual(fromOther);
    expect(await said(userId)).toEqual(before);
  });

  test('when two requests end a person’s sessions, the slower spares sessions begun afterwards', async () => {
    const { userId } = await invite();
    let meanwhile = async () => {
      meanwhile = async () => undefined;
      const clock = { now: () => new Date(Date.now() + 60_000) };
      await endSessions({ ...deps, clock }, userId);
    };
    const set: Accounts['set'] = async (...asked) => {
      await meanwhile();
      await accounts.set(...asked);
    };
    await endSessions({ ...deps, accounts: { ...accounts, set } }, userId);
    const { generation } = (await accounts.find(userId)) ?? {};
    expect(generation).toBe(await users(database.table).generation(userId));
  });

  test('an employer cannot reset the password of a person who also works elsewhere', async () => {
    const email = address();
    const { userId } = await invite(email);
    await invite(email, 'admin', other, ofOther());
    await expect(setMemberPassword(deps, owner, userId, 'Another-Horse-8')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a crash between writing the table and the account', () => {
  /** The user pool is unavailable at the first of these calls. */
  function failing(operation: 'set' | 'remove'): typeof deps {
    const down = async () => {
      throw new Error('The user pool is out of reach.');
    };
    return { ...deps, accounts: { ...accounts, [operation]: down } };
  }

  test.each<[string, (userId: string) => Promise<unknown>, (userId: string) => Promise<unknown>]>([
    [
      'of another role',
      (userId) =>
        editMember(failing('set'), owner, { userId, name: 'Ivy', role: 'admin', venueIds: [], version: 1 }),
      async (userId) => expect((await said(userId))?.[0]).toBe(text(shop, 'admin')),
    ],
    [
      'of disabling a member',
      (userId) => setDisabled(failing('set'), owner, userId, true),
      async (userId) => expect((await said(userId))?.[0]).toBe(''),
    ],
    [
      'of a removal',
      (userId) => removeMember(failing('remove'), owner, userId),
      async (userId) => expect(await accounts.find(userId)).toBeNull(),
    ],
  ])('%s is repaired by the event of the change, once', async (_, interrupted, expected) => {
    const { userId } = await invite();
    const before = await said(userId);
    await expect(interrupted(userId)).rejects.toThrow('out of reach');
    expect((await said(userId))?.[0]).toBe(before?.[0]);
    const event = { organizationId: shop.organization.id, userId };
    await syncAccount(deps, event);
    await expected(userId);
    const after = await said(userId);
    expect(await users(database.table).generation(userId)).toBeGreaterThan(Number(before?.[1]));
    await syncAccount(deps, event);
    expect(await said(userId)).toEqual(after);
  });
});

describe('a new member', () => {
  const greet = (event: { organizationId: OrganizationId; userId: string }) =>
    greetMember(
      {
        ...deps,
        table: database.table,
        invocation: systemIds.random(),
      },
      { ...event, eventId: 'event', joined: true, occurredAt: new Date().toISOString() },
    );

  test('gets one email with a first password, even if the event is repeated', async () => {
    const { userId, email } = await invite();
    const event = { organizationId: shop.organization.id, userId };
    await greet(event);
    await greet(event);
    const [letter, ...more] = mailTo(email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      fromName: 'Test House',
      subject: 'Ana invited you to Test House',
      text: expect.stringContaining('Ana has invited you to Test House as a member of its staff'),
    });
    const password = /<b>((?:[A-Z][a-z][2-9][a-z]-?){4})<\/b>/.exec(letter?.html ?? '')?.[1] ?? '';
    const door = cognitoUserPool(pool.clientId, poolClient);
    expect(await door.signIn(email, password)).toHaveProperty('challenge');
    expect(pool.letters.filter(({ to }) => to === email)).toEqual([]);
  });

  test('who has an account already is told of the new organization', async () => {
    const email = address();
    await pool.addPerson(email, 'Correct-Horse-7', {});
    const { userId } = await invite(email, 'admin');
    const event = { organizationId: shop.organization.id, userId };
    await greet(event);
    await greet(event);
    expect(mailTo(email).map(({ subject }) => subject)).toEqual(['Test House has added you to its team']);
    expect(pool.letters.filter(({ to }) => to === email)).toEqual([]);
  });

  test('is written to in the language of their inviter, then in their own', async () => {
    const email = address();
    const german = { ...owner, userId: `german-${email}` };
    await users(database.table).noteLanguage(german.userId, 'de');
    const { userId } = await invite(email, 'admin', shop, german);
    const event = { organizationId: shop.organization.id, userId };
    await greet(event);
    await users(database.table).noteLanguage(userId, 'fr');
    await resendInvitation(deps, owner, userId);
    expect(mailTo(email)).toMatchObject([
      {
        language: 'de',
        subject: 'Ana hat Sie zu Test House eingeladen',
        text: expect.stringContaining('Ihre Rolle: Administrator.'),
      },
      { language: 'fr', subject: 'Ana vous invite à rejoindre Test House' },
    ]);
  });

  test.each([
    ['de', 'de'],
    ['fr-CH, en;q=0.8', 'fr'],
    ['pl, es;q=0.5', 'es'],
    ['pl', undefined],
    [undefined, undefined],
  ])('who reads the portal with %s is known to read %s', async (accepted, language) => {
    const userId = address();
    const known = users(database.table);
    expect(await readPreferences(known, userId, accepted)).toEqual({ muted: [], sound: false });
    expect(await known.language(userId)).toBe(language);
    await readPreferences(known, userId, undefined);
    expect(await known.language(userId)).toBe(language);
  });

  test('who was invited before inviters were stored sees only the organization’s name', async () => {
    const email = address();
    const { userId } = await invite(email);
    const member = await members(database.table).get(shop.organization.id, userId);
    if (!member) throw new Error('There is no such member.');
    const { invitedBy: _unknown, ...older } = member;
    await sendInvitation(deps, older, shop.organization);
    expect(mailTo(email).map(({ subject }) => subject)).toEqual(['Test House invited you to BookingTMS']);
  });

  test('who chose a password before the email was written is told that they were added', async () => {
    const email = address();
    const { userId } = await invite(email);
    await setMemberPassword(deps, owner, userId, given);
    const door = cognitoUserPool(pool.clientId, poolClient);
    const answer = await door.signIn(email, given);
    if (!('challenge' in answer)) throw new Error('Nothing was asked.');
    await door.answerNewPassword(answer.challenge, 'Chosen-Myself-4');
    await greet({ organizationId: shop.organization.id, userId });
    expect(mailTo(email).map(({ subject }) => subject)).toEqual(['Test House has added you to its team']);
    await expect(resendInvitation(deps, owner, userId)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('who was removed meanwhile gets no email', async () => {
    const { userId, email } = await invite();
    await removeMember(deps, owner, userId);
    await greet({ organizationId: shop.organization.id, userId });
    expect(mailTo(email)).toEqual([]);
  });
});

test('simultaneous changes by two organizations both reach the account, in either order', async () => {
  const email = address();
  const { userId } = await invite(email);
  const second = await invite(email, 'staff', other, ofOther());
  let meanwhile = async () => {
    meanwhile = async () => undefined;
    await editMember(deps, ofOther(), { ...second, role: 'admin', venueIds: [] });
  };
  const slow: Accounts = {
    ...accounts,
    async set(...attributes) {
      await meanwhile();
      await accounts.set(...attributes);
    },
  };
  const edit = { userId, name: 'Ivy', role: 'admin' as const, venueIds: [], version: 1 };
  await editMember({ ...deps, accounts: slow }, owner, edit);
  const account = await accounts.find(userId);
  expect(account?.memberships.split(';').sort()).toEqual([text(shop, 'admin'), text(other, 'admin')].sort());
});
