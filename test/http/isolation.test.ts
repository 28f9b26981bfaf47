import { randomBytes } from 'node:crypto';
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type OrganizationId, organizationId, venueId } from '../../core/contract/model/ids.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { addDays, toInstant } from '../../core/domain/time.ts';
import { activities } from '../../lambdas/data/catalogue/activities.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { bookings } from '../../lambdas/data/guest/bookings.ts';
import { guestFlags } from '../../lambdas/data/guest/guest-flags.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { table as ownTable } from '../../lambdas/runtime/table.ts';
import { tenantTable } from '../../lambdas/runtime/tenant-table.ts';
import { getAgenda } from '../../lambdas/usecases/desk/get-agenda.ts';
import { sharedWorld } from '../support/world.ts';

const world = sharedWorld();
const environments: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  Object.assign(environments, await (await fetch(`${world.info.site}/__local/functions`)).json());
  become('closures');
});

/** From now on, this test calls AWS with the function's role. */
function become(name: string): void {
  Object.assign(process.env, environments[`bookingtms-local-${name}`]);
}

/** Belongs to no real organization: the database knows organizations by their keys alone. */
const anyone = () => organizationId.parse(`org_${randomBytes(8).toString('hex')}`);
const mine = anyone();
const theirs = anyone();
const [one, other] = world.info.organizations;
if (!one || !other) throw new Error('The demo has two organizations.');
const dateIn = (days: number) => addDays(new Date().toISOString().slice(0, 10), days);

const refused = { name: 'AccessDeniedException' };

type Ask = (table: Table, organization: OrganizationId) => Promise<unknown>;

const anItem: Ask = ({ client, name }, organization) =>
  client.send(new GetCommand({ TableName: name, Key: keys.organization(organization) }));
const aList: Ask = (table, organization) => venues(table).list(organization);

/** The database calls a function may make for an organization. */
const asked: Record<string, Ask> = {
  'an item': anItem,
  'a list': aList,
  'a list from an index': (table, organization) =>
    bookings(table).listByVenueDay(organization, venueId.parse('ven_000000000000'), dateIn(0)),
  'a batch that another’s item is in': ({ client, name }, organization) =>
    client.send(
      new BatchGetCommand({
        RequestItems: { [name]: { Keys: [note(mine), keys.organization(organization)] } },
      }),
    ),
  'a new item': ({ client, name }, organization) =>
    client.send(new PutCommand({ TableName: name, Item: note(organization) })),
  'a change': ({ client, name }, organization) =>
    client.send(new UpdateCommand({ TableName: name, Key: note(organization) })),
  'a transaction that another’s item is in': ({ client, name }, organization) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: [mine, organization].map((each, index) => ({
          Put: { TableName: name, Item: { ...note(each), SK: `NOTE#${index}` } },
        })),
      }),
    ),
};

const note = (organization: OrganizationId) => ({ PK: keys.organization(organization).PK, SK: 'NOTE' });

describe('without a tenant filter the database refuses', () => {
  test.each(Object.entries(asked))('%s', async (_, ask) => {
    await expect(ask(tenantTable(mine), mine)).resolves.toBeDefined();
    await expect(ask(tenantTable(mine), theirs)).rejects.toMatchObject(refused);
  });

  test('a use case that reads an organization other than the person’s', async () => {
    const table = tenantTable(organizationId.parse(one.id));
    const deps = {
      organizations: organizations(table),
      venues: venues(table),
      activities: activities(table),
      sessions: sessions(table),
      bookings: bookings(table),
      guestFlags: guestFlags(table),
      clock: { now: () => new Date() },
    };
    const agendaOf = ({ id, venues: [venue] }: typeof one) =>
      getAgenda(deps, boss(id), { venueId: venueId.parse(venue?.id), from: dateIn(0), days: 2 });
    expect((await agendaOf(one)).days).toHaveLength(2);
    await expect(agendaOf(other)).rejects.toMatchObject(refused);
  });

  test('a scan, and the function without its tenant role', async () => {
    const { client, name } = tenantTable(mine);
    await expect(client.send(new ScanCommand({ TableName: name }))).rejects.toMatchObject(refused);
    await expect(anItem(ownTable(), mine)).rejects.toMatchObject(refused);
  });
});

function boss(organization: string): Actor {
  return {
    userId: 'u',
    name: 'Kim',
    email: 'kim@example.com',
    role: 'org-admin',
    address: '192.0.2.1',
    organizationId: organizationId.parse(organization),
    organizationIds: [organizationId.parse(organization)],
    venueIds: 'all',
  };
}

test('one container serves more organizations side by side than it keeps credentials for', async () => {
  const crowd = Array.from({ length: 60 }, anyone);
  const answers = await Promise.all(
    [...crowd, ...crowd].map(async (each, index) => {
      const table = tenantTable(each);
      const another = crowd[(index + 1) % crowd.length];
      await aList(table, each);
      return another && aList(table, another).catch(({ name }) => name);
    }),
  );
  expect(new Set(answers)).toEqual(new Set([refused.name]));
});

test('another function’s role, or a tag of another kind, cannot be assumed', async () => {
  const role = process.env.TENANT_ROLE_ARN;
  process.env.TENANT_ROLE_ARN = environments['bookingtms-local-desk']?.TENANT_ROLE_ARN;
  await expect(aList(tenantTable(anyone()), mine)).rejects.toMatchObject({ name: 'AccessDenied' });
  process.env.TENANT_ROLE_ARN = role;
  // No organization has this name, but a bug elsewhere might produce it.
  const odd = 'everyone' as OrganizationId;
  await expect(aList(tenantTable(odd), mine)).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('the audit log is append-only, and guests’ functions cannot read it', async () => {
  const Key = keys.audit(mine, toInstant(new Date()), 'x');
  const { client, name } = tenantTable(mine);
  await client.send(new PutCommand({ TableName: name, Item: Key }));
  await expect(client.send(new UpdateCommand({ TableName: name, Key }))).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining('explicit deny'),
  });
  become('availability');
  const guests = ownTable();
  expect(await guests.client.send(new GetCommand({ TableName: name, Key: note(mine) }))).toHaveProperty(
    'Item',
  );
  await expect(guests.client.send(new GetCommand({ TableName: name, Key }))).rejects.toMatchObject(refused);
});
