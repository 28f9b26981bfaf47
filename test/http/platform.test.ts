import { randomBytes, randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { eventSource } from '../../core/contract/events.ts';
import { organizationId } from '../../core/contract/model/ids.ts';
import { problemsOf } from '../../core/contract/openapi/openapi.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { type Route, routes } from '../../core/contract/routes.ts';
import { organizationEdit } from '../../core/contract/schemas/venue/venues.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { figures } from '../../lambdas/data/platform/figures.ts';
import { deleteItem, putItem } from '../../lambdas/data/table.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Call, call, must } from './support/call.ts';
import { browserOf, cookieOf, employ, hire, signIn } from './support/people.ts';
import { letterTo, secretIn } from './support/team.ts';

const world = sharedWorld();
const reason = 'They asked for help';
let operator: string;
let shop: Shop;
let owner: string;

beforeAll(async () => {
  const { email, password } = await hire(world, { role: 'system-admin', organizationId: '' });
  operator = await signIn(world, email, password);
  shop = await openShop(world.table, { now: await world.now() });
  owner = await employ(world, { role: 'super-admin', organizationId: shop.organization.id });
});

const ask = (id: RouteId, asked: Call = {}) => call(world, id, { cookie: operator, ...asked });
const here = () => ({ organizationId: shop.organization.id });

/** An organization on the smallest plan, and the address of its future owner. */
async function opened() {
  const ownerEmail = `vera-${randomBytes(6).toString('hex')}@example.com`;
  const names = { name: 'Vault & Co', ownerName: 'Vera Vault', ownerEmail };
  const { json } = await must(world, 'createOrganization', {
    cookie: operator,
    headers: { 'idempotency-key': randomUUID() },
    body: { ...names, currency: 'EUR', plan: 'starter' },
  });
  await world.waitUntilIdle();
  return { id: organizationId.parse(json.id), ownerEmail };
}

/** The owner signs in with the email they received. */
async function arrive(email: string) {
  const browser = browserOf(world);
  const password = secretIn(await letterTo(world, email));
  const first = await browser.ask('signIn', { body: { email, password } });
  expect(first.json).toEqual({ next: 'new-password' });
  const second = await browser.ask('answerNewPassword', { body: { password: 'Another-Horse-8' } });
  expect(second.json).toMatchObject({ next: 'signed-in' });
  // The account follows their choice; the portal renews the token when it expires.
  await world.waitUntilIdle();
  expect((await browser.ask('refreshSignIn')).status).toBe(200);
  return browser;
}

test('an owner is invited, works within the plan, is blocked while suspended, then continues', async () => {
  const { id, ownerEmail } = await opened();
  const browser = await arrive(ownerEmail);
  const profile = await browser.ask('getProfile');
  expect(profile.json).toMatchObject({ role: 'super-admin', organization: { id, name: 'Vault & Co' } });
  const { name, address, phone, email } = shop.venue;
  const body = { name, address, phone, email, timeZone: 'Europe/Dublin' };
  const venue = () => browser.ask('createVenue', { body });
  expect([(await venue()).status, (await venue()).json.code]).toEqual([201, 'plan-limit']);
  const params = { organizationId: id };
  await must(world, 'suspendOrganization', { cookie: operator, params, body: { reason, version: 1 } });
  expect((await browser.ask('getProfile')).json.code).toBe('suspended');
  await must(world, 'reactivateOrganization', { cookie: operator, params, query: { version: 2 } });
  await must(world, 'changePlan', { cookie: operator, params, body: { plan: 'growth', version: 3 } });
  expect([(await browser.ask('getProfile')).status, (await venue()).status]).toEqual([200, 201]);
  const details = await ask('getOrganizationDetails', { params });
  expect(details.json).toMatchObject({ usage: { venues: 2, members: 1 }, allowed: { venues: 5 } });
});

test('an organization is found by its name as soon as its owner has renamed it', async () => {
  const { id, ownerEmail } = await opened();
  const browser = await arrive(ownerEmail);
  const before = (await browser.ask('getOrganization')).json;
  const name = `Lantern ${randomBytes(6).toString('hex')}`;
  const body = { ...organizationEdit.parse({ ...before, name }), version: before.version };
  expect((await browser.ask('editOrganization', { body })).status).toBe(200);
  const found = await ask('listAllOrganizations', { query: { name: name.toUpperCase() } });
  expect(found.json.items).toMatchObject([{ id, name }]);
});

test('the last owner cannot be removed by any caller, and the contract says so', async () => {
  const { id } = await opened();
  const access = { params: { organizationId: id }, body: { reason, minutes: 10 } };
  const cookie = `${operator}; ${cookieOf((await ask('startSupportAccess', access)).headers)}`;
  const [last] = (await must(world, 'listMembers', { cookie })).json.items;
  const asked = { cookie, params: { userId: last.userId } };
  for (const [route, answer] of [
    ['removeMember', await call(world, 'removeMember', asked)],
    ['disableMember', await call(world, 'disableMember', asked)],
  ] as const) {
    const declared = problemsOf(routes.find((each) => each.id === route) as Route);
    expect([route, answer.json?.code]).toEqual([route, 'in-use']);
    expect([route, declared]).toEqual([route, expect.arrayContaining(['in-use'])]);
  }
});

describe('support access', () => {
  const agenda = async (cookie: string) =>
    call(world, 'getAgenda', {
      cookie,
      params: { venueId: shop.venue.id },
      query: { from: (await world.now()).toISOString().slice(0, 10), days: 1 },
    });
  const enter = async () => {
    const answer = await ask('startSupportAccess', { params: here(), body: { reason, minutes: 10 } });
    return `${operator}; ${cookieOf(answer.headers)}`;
  };

  test('opens one organization to its operator and tells its owners', async () => {
    expect((await agenda(operator)).json.code).toBe('no-organization');
    const inside = await enter();
    expect((await agenda(inside)).json).toMatchObject({ venueId: shop.venue.id });
    const params = { venueId: shop.venue.id };
    const { json: before } = await call(world, 'getVenueSettings', { cookie: inside, params });
    const edit = { ...before, name: 'Repaired' };
    expect((await call(world, 'editVenue', { cookie: inside, params, body: edit })).status).toBe(200);
    const seen = await call(world, 'listSupportAccess', { cookie: owner });
    expect(seen.json.items[0]).toMatchObject({ operator: { name: 'Kim Tester' }, reason });
    const everywhere = await ask('listAllSupportAccess', { query: { limit: 100 } });
    expect(everywhere.json.items).toContainEqual({
      ...seen.json.items[0],
      organizationName: shop.organization.name,
    });
    const month = (await world.now()).toISOString().slice(0, 7);
    const log = await call(world, 'listAuditEntries', { cookie: owner, query: { month } });
    const { userId } = seen.json.items[0].operator;
    expect(log.json.items.slice(0, 2)).toMatchObject([
      { action: 'editVenue', actor: { userId, role: 'system-admin' } },
      { action: 'startSupportAccess', actor: { userId, role: 'system-admin' }, reason },
    ]);
  });

  test('does not work for another operator or another organization', async () => {
    const inside = await enter();
    const { email, password } = await hire(world, { role: 'system-admin', organizationId: '' });
    const another = await signIn(world, email, password);
    const [, grant = ''] = inside.split('__Host-bookingtms-organization=');
    const borrowed = await agenda(`${another}; __Host-bookingtms-organization=${grant}`);
    expect(borrowed.json.code).toBe('no-organization');
    const [demo] = world.info.organizations;
    const there = { params: { venueId: demo?.venues[0]?.id ?? '' }, query: { from: '2026-11-23' } };
    expect((await call(world, 'getAgenda', { cookie: inside, ...there })).json.code).toBe('not-found');
  });

  test('leaves nothing behind after it ends', async () => {
    const inside = await enter();
    const [member] = (await must(world, 'listMembers', { cookie: owner })).json.items;
    const refused = [
      call(world, 'createApiKey', { cookie: inside, body: { name: 'Mine', scopes: ['bookings.view'] } }),
      call(world, 'createWebhook', {
        cookie: inside,
        body: { url: 'https://example.com/hook', events: ['booking.confirmed'] },
      }),
      call(world, 'createCalendarFeed', { cookie: inside, body: { name: 'Mine', of: { kind: 'venue' } } }),
      call(world, 'inviteMember', {
        cookie: inside,
        body: { email: 'me@example.com', name: 'Me', role: 'super-admin', venueIds: 'all' },
      }),
      call(world, 'setMemberPassword', {
        cookie: inside,
        params: { userId: member?.userId ?? 'unknown' },
        body: { password: 'Correct-Horse-8' },
      }),
      call(world, 'exportCustomers', { cookie: inside }),
      call(world, 'startStripeOnboarding', { cookie: inside }),
    ];
    for (const answer of await Promise.all(refused)) {
      expect([answer.status, answer.json?.code]).toEqual([403, 'forbidden']);
    }
  });

  test('shows a suspended organization, and changes nothing there', async () => {
    const inside = await enter();
    const { version } = (await ask('getOrganizationDetails', { params: here() })).json;
    await must(world, 'suspendOrganization', {
      cookie: operator,
      params: here(),
      body: { reason, version },
    });
    const params = { venueId: shop.venue.id };
    const { json: venue } = await call(world, 'getVenueSettings', { cookie: inside, params });
    expect((await agenda(inside)).json).toMatchObject({ venueId: shop.venue.id });
    const { permissions } = (await call(world, 'getProfile', { cookie: inside })).json;
    expect(permissions).toContain('bookings.view');
    expect(permissions.filter((each: string) => !each.endsWith('.view'))).toEqual(['organizations.manage']);
    const edit = await call(world, 'editVenue', { cookie: inside, params, body: { ...venue, name: 'No' } });
    expect(edit.json.code).toBe('suspended');
    expect((await call(world, 'getProfile', { cookie: owner })).json.code).toBe('suspended');
    await must(world, 'reactivateOrganization', {
      cookie: operator,
      params: here(),
      query: { version: version + 1 },
    });
    expect((await call(world, 'getProfile', { cookie: inside })).json.permissions).toContain(
      'bookings.cancel',
    );
  });

  test('ends at once when the owner ends it, and another one can be opened', async () => {
    const inside = await enter();
    expect((await agenda(inside)).status).toBe(200);
    const [open] = (await must(world, 'listSupportAccess', { cookie: owner })).json.items;
    const which = { params: { accessId: open.id }, query: { startedAt: open.startedAt } };
    expect((await call(world, 'revokeSupportAccess', { cookie: inside, ...which })).json.code).toBe(
      'forbidden',
    );
    const ended = await must(world, 'revokeSupportAccess', { cookie: owner, ...which });
    expect(ended.json).toMatchObject({ id: open.id, endedAt: expect.any(String) });
    expect((await agenda(inside)).json.code).toBe('no-organization');
    expect((await must(world, 'revokeSupportAccess', { cookie: owner, ...which })).json).toEqual(ended.json);
    const month = (await world.now()).toISOString().slice(0, 7);
    const log = await must(world, 'listAuditEntries', { cookie: owner, query: { month } });
    expect(log.json.items[0]).toMatchObject({
      action: 'revokeSupportAccess',
      resource: { kind: 'support-access', id: open.id },
    });
    expect((await agenda(await enter())).status).toBe(200);
  });

  test('ends when the operator leaves, even if the cookie is kept', async () => {
    const inside = await enter();
    expect((await agenda(inside)).status).toBe(200);
    const left = await call(world, 'endSupportAccess', { cookie: inside, params: here() });
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()[0]).toMatch(/^__Host-bookingtms-organization=; .*Max-Age=0/);
    expect((await agenda(inside)).json.code).toBe('no-organization');
    expect((await agenda(await enter())).status).toBe(200);
  });
});

test('an event that failed every retry is listed, and succeeds when sent again later', async () => {
  const { id } = await opened();
  const broken = { PK: keys.organization(id).PK, SK: 'VENUE#ven_broken' };
  await putItem(world.table, { ...broken, entity: 'NOTHING' });
  const occurredAt = (await world.now()).toISOString();
  const detail = { eventId: randomUUID(), organizationId: id, date: occurredAt.slice(0, 10), occurredAt };
  await tell('organization.reconciliation-due', detail);
  const { items } = (await ask('listFailedDeliveries', { query: { limit: 100 } })).json;
  const failure = items.find(
    (each: { organizationId: string; function: string }) =>
      each.organizationId === id && each.function === 'bookingtms-local-metrics',
  );
  expect(failure).toMatchObject({ kind: 'event', status: 'waiting', error: { type: 'ZodError' } });
  expect(failure.event.detail).toEqual(detail);
  await deleteItem(world.table, broken);
  const counted = async () => (await figures(world.table).list()).find((each) => each.organizationId === id);
  expect((await counted())?.countedAt).toBeUndefined();
  const again = await ask('replayFailedDelivery', { params: { failureId: failure.id } });
  expect(again.json).toMatchObject({ status: 'replayed', replays: 1 });
  await world.waitUntilIdle();
  expect(await counted()).toMatchObject({ venues: 0, countedAt: expect.any(String) });
  const { json } = await ask('getPlatformMetrics');
  expect(json.organizations.total).toBeGreaterThan(2);
});

async function tell(type: string, detail: object): Promise<void> {
  const bus = new EventBridgeClient({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  });
  const entry = { EventBusName: world.info.busName, Source: eventSource, DetailType: type };
  await bus.send(new PutEventsCommand({ Entries: [{ ...entry, Detail: JSON.stringify(detail) }] }));
  bus.destroy();
  await world.waitUntilIdle();
}
