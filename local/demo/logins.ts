import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Member } from '../../core/contract/model/people/member.ts';
import type { Role } from '../../core/contract/views.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { formatMemberships, type Membership } from '../../core/domain/permissions/memberships.ts';
import { members } from '../../lambdas/data/people/members.ts';
import { users } from '../../lambdas/data/people/users.ts';
import { claims } from '../../lambdas/data/scope/usage.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { PrepareInput } from '../host.ts';
import type { DemoOrganization } from './organizations.ts';

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Empty for operators. */
  readonly organization: string;
}

const password = 'Puzzle-Lamp-42';

interface Person {
  readonly name: string;
  readonly email: string;
  /** Empty for operators. */
  readonly places: readonly { at: DemoOrganization; role: Member['role']; venues: 'all' | 'first' }[];
}

export interface DemoAccount extends Person {
  readonly userId: string;
}

/**
 * Everyone who may sign in to the demo's portal: owner, administrator, manager and door keeper of each
 * organization, a person who manages both, and an operator of the platform, who sets up two-step verification at
 * the first sign-in.
 */
export async function openAccounts(
  { aws, userPoolId }: Pick<PrepareInput, 'aws' | 'userPoolId'>,
  organizations: readonly DemoOrganization[],
): Promise<DemoAccount[]> {
  const pool = new CognitoIdentityProviderClient(aws);
  const accounts = await Promise.all(
    peopleOf(organizations).map(async (person) => ({
      ...person,
      userId: await openAccount(pool, userPoolId, person),
    })),
  );
  pool.destroy();
  return accounts;
}

/** Makes them members where they work. */
export async function enlistAll(table: Table, accounts: readonly DemoAccount[], now: Date): Promise<void> {
  for (const account of accounts) {
    for (const place of account.places) await enlist(table, account, place, now);
  }
}

export function loginOf({ email, places }: DemoAccount): DemoLogin {
  return {
    email,
    password,
    role: places[0]?.role ?? 'system-admin',
    organization: places.map(({ at }) => at.organization.name).join(' and '),
  };
}

/** As whom a member of this role does what the demo has them do. */
export function actorOf(accounts: readonly DemoAccount[], at: DemoOrganization, role: Member['role']): Actor {
  const { organization } = at;
  for (const { userId, name, email, places } of accounts) {
    const place = places.find((each) => each.at === at && each.role === role);
    if (!place) continue;
    const { venueIds } = membershipOf(place);
    const who = { userId, name, email, role, address: '127.0.0.1', venueIds };
    return { ...who, organizationId: organization.id, organizationIds: [organization.id] };
  }
  throw new Error(`No member is ${role} of ${organization.name}.`);
}

export function peopleOf(organizations: readonly DemoOrganization[]): Person[] {
  const operator: Person = { name: 'Olu Platform', email: 'ops@bookingtms.example', places: [] };
  return [...organizations.flatMap(staffOf), ofAll(organizations), operator];
}

function staffOf(at: DemoOrganization): Person[] {
  const domain = at.organization.ownerEmail.split('@')[1];
  const person = (name: string, box: string, role: Member['role'], venues: 'all' | 'first'): Person => ({
    name,
    email: `${box}@${domain}`,
    places: [{ at, role, venues }],
  });
  return [
    person('Robin Hale', 'owner', 'org-admin', 'all'),
    person('Noor Bakker', 'admin', 'admin', 'all'),
    person('Sam Ortega', 'manager', 'manager', 'first'),
    person('Kit Lindqvist', 'staff', 'staff', 'first'),
  ];
}

function ofAll(organizations: readonly DemoOrganization[]): Person {
  const places = organizations.map((at) => ({ at, role: 'manager' as const, venues: 'first' as const }));
  return { name: 'Alex Winter', email: 'alex@freelance.example', places };
}

async function openAccount(
  pool: CognitoIdentityProviderClient,
  UserPoolId: string,
  { name, email, places }: Person,
): Promise<string> {
  const memberships = { operator: places.length === 0, organizations: places.map(membershipOf) };
  const attributes = {
    email,
    email_verified: 'true',
    name,
    'custom:memberships': formatMemberships(memberships),
  };
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  const account = { UserPoolId, Username: email };
  const { User } = await pool.send(
    new AdminCreateUserCommand({ ...account, MessageAction: 'SUPPRESS', UserAttributes }),
  );
  await pool.send(new AdminSetUserPasswordCommand({ ...account, Password: password, Permanent: true }));
  const userId = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (userId === undefined) throw new Error('The user pool created no account.');
  return userId;
}

async function enlist(
  table: Table,
  { userId, name, email }: DemoAccount,
  place: Person['places'][number],
  now: Date,
) {
  const { organization } = place.at;
  const who = { userId, email, name, status: 'active' as const, version: 1 };
  const member: Member = { ...who, ...membershipOf(place), createdAt: now.toISOString() };
  await members(table).create(member, [claims(organization, 'members')]);
  await users(table).follow(userId, organization.id, member);
}

function membershipOf({
  at: { organization, venues },
  role,
  venues: which,
}: Person['places'][number]): Membership & {
  venueIds: Member['venueIds'];
} {
  const first = venues[0] ? [venues[0].venue.id] : [];
  return { organizationId: organization.id, role, venueIds: which === 'all' ? 'all' : first };
}
