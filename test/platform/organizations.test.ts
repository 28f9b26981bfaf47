import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meterOf } from '../../bench/support/capacity-meter.ts';
import type { OrganizationId } from '../../core/contract/model/ids.ts';
import { organization } from '../../core/contract/model/platform/organization.ts';
import { flags } from '../../core/contract/model/platform/plan.ts';
import { sumFigures } from '../../core/domain/platform/add-up.ts';
import { sumDays } from '../../core/domain/platform/counted-days.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { keys as tableKeys } from '../../lambdas/data/keys.ts';
import { figures } from '../../lambdas/data/platform/figures.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { supportAccesses } from '../../lambdas/data/platform/support-accesses.ts';
import { claims } from '../../lambdas/data/scope/usage.ts';
import { deleteItem, putItem } from '../../lambdas/data/table.ts';
import { updateItem } from '../../lambdas/data/transaction.ts';
import { organizationIn } from '../../lambdas/usecases/people/sign-in/session-cookies.ts';
import { countOrganization } from '../../lambdas/usecases/platform/count-organization.ts';
import { createOrganization } from '../../lambdas/usecases/platform/create-organization.ts';
import { enterName } from '../../lambdas/usecases/platform/enter-name.ts';
import { getPlatformMetrics } from '../../lambdas/usecases/platform/get-metrics.ts';
import * as govern from '../../lambdas/usecases/platform/govern-organization.ts';
import { importOrganization } from '../../lambdas/usecases/platform/import/import-organization.ts';
import { resendOwnerInvitation } from '../../lambdas/usecases/platform/invite-owner.ts';
import {
  listAllSupportAccess,
  listSupportAccess,
} from '../../lambdas/usecases/platform/list-support-access.ts';
import {
  getOrganizationDetails,
  listAllOrganizations,
  listOrganizationSupport,
} from '../../lambdas/usecases/platform/organization-details.ts';
import { endSupportAccess, startSupportAccess } from '../../lambdas/usecases/platform/support-access.ts';
import { readSupportGrant } from '../../lambdas/usecases/scope/links.ts';
import { adminOf } from '../money/gift-cards/support.ts';
import { aBooking } from '../notify/email/support.ts';
import { openShop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { logOf, operator, platformDeps, start } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const wish = {
  name: 'Vault & Co',
  ownerName: 'Vera Vault',
  ownerEmail: 'vera@vault.example',
  currency: 'EUR',
  plan: 'starter',
  applicationFeeBasisPoints: 250,
} as const;

let keys = 0;
const newKey = () => `idempotency-key-${++keys}`;

async function setup() {
  const { table } = running;
  const { deps, written } = platformDeps(table);
  const made = await createOrganization(deps, operator, { ...wish, idempotencyKey: newKey() });
  const seen = (version = 1) => ({ organizationId: made.id, version });
  return { table, deps, written, made, seen, log: () => logOf(table, made.id) };
}

test('an organization begins with an owner, a plan and zero counters; a retry answers the same', async () => {
  const { table } = running;
  const { deps } = platformDeps(table);
  const request = { ...wish, idempotencyKey: newKey() };
  const made = await createOrganization(deps, operator, request);
  expect(made).toMatchObject({ status: 'active', plan: 'starter', version: 1, allowed: { venues: 1 } });
  expect(await createOrganization(deps, operator, request)).toMatchObject({
    id: made.id,
    usage: { members: 1, venues: 0 },
  });
  const [owner, ...others] = await deps.members.list(made.id);
  expect(others).toEqual([]);
  expect(owner).toMatchObject({ email: 'vera@vault.example', role: 'super-admin', status: 'invited' });
  const another = createOrganization(deps, operator, { ...request, name: 'Other' });
  await expect(another).rejects.toMatchObject({ code: 'conflict' });
  expect(await logOf(table, made.id)).toMatchObject([
    { action: 'createOrganization', by: 'Olga Operator', after: { plan: 'starter' } },
    { action: 'createOrganization', after: { role: 'super-admin' } },
  ]);
});

test('a failed invitation is repaired, and a lost one is sent again', async () => {
  const { deps, written } = platformDeps(running.table);
  const create = deps.accounts.create;
  deps.accounts.create = async () => {
    throw new Error('The user pool is away.');
  };
  const request = { ...wish, ownerEmail: 'Late@vault.example', idempotencyKey: newKey() };
  await expect(createOrganization(deps, operator, request)).rejects.toThrow('away');
  deps.accounts.create = create;
  const { items } = await listAllOrganizations(running.table, { limit: 100 });
  const organizationId = items.find(({ ownerEmail }) => ownerEmail === request.ownerEmail)?.id;
  if (!organizationId) throw new Error('It was not written.');
  const again = { organizationId, ownerName: 'Lea Late' };
  await resendOwnerInvitation(deps, operator, again);
  expect((await deps.members.list(organizationId)).map(({ name }) => name)).toEqual(['Lea Late']);
  expect(written).toEqual([]);
  expect((await logOf(running.table, organizationId)).map(({ action }) => action)).toEqual([
    'createOrganization',
    'resendOwnerInvitation',
  ]);
  await resendOwnerInvitation(deps, operator, again);
  expect(written).toMatchObject([
    {
      to: { name: 'Lea Late', address: 'late@vault.example' },
      subject: `Olga Operator invited you to ${wish.name}`,
      text: expect.stringContaining('one of its owners'),
    },
  ]);
});

test('an owner’s address set by the organization makes no new owner while it has one', async () => {
  const { table, deps, made } = await setup();
  const renamed = { ownerEmail: 'mallory@vault.example' };
  expect(await organizations(table).edit(made, renamed, [])).toBe(true);
  const again = resendOwnerInvitation(deps, operator, { organizationId: made.id, ownerName: 'Mallory' });
  await expect(again).rejects.toMatchObject({ code: 'wrong-state' });
  expect((await deps.members.list(made.id)).map(({ role }) => role)).toEqual(['super-admin']);
});

test('changes by operators are versioned, are in the audit log, and reorder the list', async () => {
  const { table, deps, seen, made, log } = await setup();
  const suspended = { ...seen(), reason: 'Guests complain' };
  const suspension = {
    reason: 'Guests complain',
    by: 'Olga Operator',
    at: expect.stringMatching(/^2026-11-22T09/),
  };
  expect(await govern.suspendOrganization(deps, operator, suspended)).toMatchObject({
    version: 2,
    suspension,
  });
  expect((await listAllOrganizations(table, { limit: 1, status: 'suspended' })).items).toMatchObject([
    { id: made.id, suspension },
  ]);
  await expect(govern.suspendOrganization(deps, operator, suspended)).rejects.toMatchObject({
    code: 'conflict',
  });
  const idsOf = async (status: 'active' | 'suspended') =>
    (await listAllOrganizations(table, { limit: 100, status })).items.map(({ id }) => id);
  expect([await idsOf('suspended'), (await idsOf('active')).includes(made.id)]).toEqual([[made.id], false]);
  await govern.reactivateOrganization(deps, operator, seen(2));
  expect(await idsOf('suspended')).toEqual([]);
  const limits = { venues: 3 };
  const changed = await govern.changePlan(deps, operator, { ...seen(3), plan: 'growth', limits });
  expect(changed).toMatchObject({ plan: 'growth', allowed: { venues: 3, activities: 50 } });
  const back = await govern.changePlan(deps, operator, { ...seen(4), plan: 'starter', limits: undefined });
  expect(back.limits).toBeUndefined();
  await govern.changeApplicationFee(deps, operator, { ...seen(5), basisPoints: 100 });
  const off = flags.parse({ waitlist: false });
  await govern.changeFeatureFlags(deps, operator, { ...seen(6), flags: off });
  const details = await getOrganizationDetails(table, made.id);
  expect(details).not.toHaveProperty('suspension');
  expect(details).toMatchObject({
    status: 'active',
    plan: 'starter',
    applicationFeeBasisPoints: 100,
    flags: { waitlist: false, giftCards: true },
    last30Days: null,
    version: 7,
  });
  expect((await log()).slice(2)).toMatchObject([
    {
      action: 'suspendOrganization',
      by: 'Olga Operator',
      reason: 'Guests complain',
      before: { status: 'active' },
      after: { status: 'suspended' },
    },
    { action: 'reactivateOrganization', after: { status: 'active' } },
    { action: 'changePlan', before: { plan: 'starter' }, after: { plan: 'growth', limits } },
    { action: 'changePlan', after: { plan: 'starter' } },
    { action: 'changeApplicationFee', before: { applicationFeeBasisPoints: 250 } },
    { action: 'changeFeatureFlags', after: { flags: off } },
  ]);
});

test('of two concurrent operators one succeeds, the other gets a conflict', async () => {
  const { deps, seen } = await setup();
  const both = await Promise.allSettled(
    [100, 200].map((basisPoints) => govern.changeApplicationFee(deps, operator, { ...seen(), basisPoints })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the list has pages, newest first, and shows each organization once', async () => {
  const { table } = running;
  const dated: OrganizationId[] = [];
  for (const day of ['01', '02', '03']) {
    const { deps } = platformDeps(table, () => new Date(`2027-01-${day}T09:00:00.000Z`));
    dated.push((await createOrganization(deps, operator, { ...wish, idempotencyKey: newKey() })).id);
  }
  const seen: OrganizationId[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAllOrganizations(table, { limit: 2, cursor, status: 'active' });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen.slice(0, 3)).toEqual(dated.reverse());
  expect(new Set(seen).size).toBe(seen.length);
});

describe('organizations are found by the beginnings of their names', () => {
  let named = 0;
  const open = async (name: string) => {
    const id = `org_named${String(++named).padStart(7, '0')}`;
    const { ownerEmail, currency } = wish;
    const made = { id, name, ownerEmail, currency, status: 'active', createdAt: start.toISOString() };
    const opened = organization.parse({ ...made, applicationFeeBasisPoints: 0 });
    await importOrganization(running.table, opened);
    return opened.id;
  };
  const namesFor = async (name: string) =>
    (await listAllOrganizations(running.table, { limit: 100, name })).items.map((found) => found.name);

  test('in any case, with or without accents, in the order of names and page by page', async () => {
    for (const name of ['Énigme du Nord', 'ENIGMA Rooms', 'Enigma, Two', 'Enigma']) await open(name);
    expect(await namesFor('enig')).toEqual(['Enigma', 'ENIGMA Rooms', 'Enigma, Two', 'Énigme du Nord']);
    expect(await namesFor(' Enigma  r')).toEqual(['ENIGMA Rooms']);
    expect(await namesFor('nigma')).toEqual([]);
    const page = await listAllOrganizations(running.table, { limit: 3, name: 'enig' });
    const rest = await listAllOrganizations(running.table, {
      limit: 3,
      name: 'enig',
      cursor: page.next ?? undefined,
    });
    expect([page.items.length, rest.items.map(({ name }) => name)]).toEqual([3, ['Énigme du Nord']]);
    expect((await namesFor(' & ')).length).toBe((await namesFor('')).length);
  });

  test('of every status, and by the new name after a rename', async () => {
    const id = await open('Lantern Hall');
    const { deps } = platformDeps(running.table);
    const seen = { organizationId: id, version: 1 };
    await govern.suspendOrganization(deps, operator, { ...seen, reason: 'Unpaid' });
    const suspended = await listAllOrganizations(running.table, { limit: 9, name: 'lan', status: 'active' });
    expect(suspended.items).toMatchObject([{ id, status: 'suspended' }]);
    await organizations(running.table).edit({ id, version: 2 }, { name: 'Beacon Hall' }, []);
    expect([await namesFor('lantern'), await namesFor('beacon')]).toEqual([[], ['Beacon Hall']]);
    await organizations(running.table).edit({ id, version: 3 }, { ownerEmail: 'b@beacon.example' }, []);
    expect(await namesFor('beacon')).toEqual(['Beacon Hall']);
  });

  test('one from before names had entries gets its entry at night; an entry that it has stays', async () => {
    const id = await open('Quarry Escapes');
    await deleteItem(running.table, tableKeys.organizationName(id));
    expect(await namesFor('quarry')).toEqual([]);
    for (const _ of [1, 2]) await enterName(running.table, id);
    expect(await namesFor('quarry')).toEqual(['Quarry Escapes']);
  });

  test('at a cost that does not depend on how many there are', async () => {
    await open('Solitary Cellar');
    const meter = meterOf(running.table);
    const cost = async () => (await meter.measure(() => namesFor('solitary'))).consumed.read;
    const before = await cost();
    await Promise.all(Array.from({ length: 30 }, (_, each) => open(`Crowd ${each}`)));
    expect([before > 0, await cost()]).toEqual([true, before]);
  });
});

test('support access is logged before it is granted, and the organization sees it', async () => {
  const { table } = running;
  const shop = await openShop(table, { now: start });
  const { id: organizationId } = shop.organization;
  const { deps } = platformDeps(table);
  const asked = { organizationId, reason: 'A refund is missing', minutes: 30 };
  const { output, cookie } = await startSupportAccess(deps, operator, asked);
  expect(output.until).toMatch(/^2026-11-22T09:30:00/);
  expect(cookie).toMatch(/; Max-Age=1800; HttpOnly; Secure; SameSite=Strict$/);
  const grant = organizationIn([cookie.split(';')[0] ?? '']) ?? '';
  const readAt = (time: string) => readSupportGrant('a secret for tests', grant, new Date(time));
  expect(await readAt('2026-11-22T09:29:00.000Z')).toMatchObject({ organizationId, userId: operator.userId });
  expect(await readAt('2026-11-22T09:31:00.000Z')).toBeNull();
  const seenByOwner = () =>
    listSupportAccess({ table, organizations: organizations(table) }, adminOf(shop), { limit: 25 });
  const { items } = await seenByOwner();
  const operatorSeen = { operator: { userId: operator.userId, name: 'Olga Operator' } };
  expect(items).toMatchObject([{ ...operatorSeen, reason: 'A refund is missing', until: output.until }]);
  expect((await listOrganizationSupport(table, { organizationId, limit: 25 })).items).toEqual(items);
  const unknown = { organizationId: organizationId.replace(/.$/, '-') as OrganizationId, limit: 25 };
  await expect(listOrganizationSupport(table, unknown)).rejects.toMatchObject({ code: 'not-found' });
  const over = await endSupportAccess(deps, operator, organizationId);
  expect(over.cookie).toContain('Max-Age=0');
  await endSupportAccess(deps, operator, organizationId);
  expect((await seenByOwner()).items).toMatchObject([
    { endedAt: expect.stringMatching(/^2026-11-22T09:00/) },
  ]);
  const written = [
    { action: 'startSupportAccess', by: 'Olga Operator', reason: 'A refund is missing' },
    { action: 'endSupportAccess', by: 'Olga Operator' },
  ];
  expect(await logOf(table, organizationId)).toMatchObject(written);
});

test('an operator has one support access at a time, and none after it has ended', async () => {
  const { table } = running;
  const [first, second] = [await openShop(table, { now: start }), await openShop(table, { now: start })];
  const { deps } = platformDeps(table);
  const begin = async ({ organization }: typeof first) => {
    const asked = { organizationId: organization.id, reason: 'A refund is missing', minutes: 30 };
    await startSupportAccess(deps, operator, asked);
  };
  const openIn = async ({ organization }: typeof first) =>
    (await supportAccesses(table).page(organization.id, { limit: 200 })).items.filter(
      ({ endedAt }) => !endedAt,
    ).length;
  for (let time = 0; time < 102; time += 1) await begin(first);
  expect(await openIn(first)).toBe(1);
  await begin(second);
  expect([await openIn(first), await openIn(second)]).toEqual([0, 1]);
  expect((await logOf(table, first.organization.id)).at(-1)).toMatchObject({ action: 'endSupportAccess' });
  await endSupportAccess(deps, operator, first.organization.id);
  expect(await openIn(second)).toBe(1);
  await endSupportAccess(deps, operator, second.organization.id);
  expect(await openIn(second)).toBe(0);
});

test('operators see support access to all organizations in one list, the latest first', async () => {
  const { table } = running;
  const [first, second] = [await openShop(table, { now: start }), await openShop(table, { now: start })];
  // Later than all others of this file.
  let now = new Date('2027-03-01T10:00:00.000Z');
  const { deps } = platformDeps(table, () => now);
  const begin = async ({ organization: { id } }: typeof first, reason: string) => {
    await startSupportAccess(deps, operator, { organizationId: id, reason, minutes: 30 });
    now = new Date(now.getTime() + 60_000);
  };
  await begin(first, 'Taxes');
  await begin(second, 'Refunds');
  const page = await listAllSupportAccess(table, { limit: 2 });
  const at = { operator: { name: 'Olga Operator' } };
  expect(page.items).toMatchObject([
    {
      ...{ ...at, organizationId: second.organization.id, organizationName: second.organization.name },
      ...{ reason: 'Refunds', startedAt: '2027-03-01T10:01:00.000Z', until: '2027-03-01T10:31:00.000Z' },
    },
    { ...at, organizationId: first.organization.id, endedAt: '2027-03-01T10:01:00.000Z' },
  ]);
  expect(page.items[0]).not.toHaveProperty('endedAt');
  await endSupportAccess(deps, operator, second.organization.id);
  const [last] = (await listAllSupportAccess(table, { limit: 1 })).items;
  expect(last).toMatchObject({ reason: 'Refunds', endedAt: '2027-03-01T10:02:00.000Z' });
});

test('of two support accesses begun at once, one remains', async () => {
  const { table } = running;
  const shops = [await openShop(table, { now: start }), await openShop(table, { now: start })];
  const someone = { ...operator, userId: 'racing-operator' };
  const { deps } = platformDeps(table);
  const tries = await Promise.allSettled(
    shops.map(({ organization }) =>
      startSupportAccess(deps, someone, { organizationId: organization.id, reason: 'Two tabs', minutes: 5 }),
    ),
  );
  expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
  const open = await Promise.all(
    shops.map(
      async ({ organization }) => (await supportAccesses(table).page(organization.id, { limit: 9 })).items,
    ),
  );
  expect(open.flat().filter(({ endedAt }) => !endedAt)).toHaveLength(1);
});

test('the nightly count covers 30 whole days, and is the same when repeated', async () => {
  const { table } = running;
  const shop = await openShop(table, { now: start, organization: { currency: 'JPY', plan: 'enterprise' } });
  const { id: organizationId } = shop.organization;
  const place = { organizationId, venueId: shop.venue.id, activityId: shop.activity.id };
  const paid = {
    kind: 'payment',
    at: start.toISOString(),
    id: 'pi_1',
    method: 'stripe',
    amount: 900,
  } as const;
  const bookedOn = async (date: string, changes: object) => {
    const startsAt = `${date}T12:00:00.000Z`;
    const sessionId = `${shop.activity.id}.${date.replaceAll('-', '')}T1200Z`;
    const id = `bkg_${date.replaceAll('-', '')}abcd`;
    const booked = { ...place, id, sessionId, date, startsAt, guestCount: 3, ledger: [paid], ...changes };
    await putItem(table, bookingItem({ ...aBooking(), ...booked } as ReturnType<typeof aBooking>));
  };
  const confirmedAt = start.toISOString();
  await bookedOn('2026-11-20', { state: 'completed', confirmedAt });
  const takenBack = { kind: 'dispute', at: confirmedAt, id: 'dp_1', amount: 400 };
  await bookedOn('2026-10-22', { state: 'no_show', confirmedAt, ledger: [paid, takenBack] });
  await bookedOn('2026-10-21', { state: 'completed', confirmedAt });
  await bookedOn('2026-11-19', { state: 'cancelled', confirmedAt });
  const deps = { tenant: table, platform: table, clock: { now: () => start } };
  for (const _ of [1, 2]) await countOrganization(deps, { organizationId, date: '2026-11-20' });
  const all = await figures(table).list();
  expect(all.find((each) => each.organizationId === organizationId)).toMatchObject({
    venues: 1,
    activities: 1,
    bookings: 2,
    guests: 6,
    revenue: 1400,
    countedAt: confirmedAt,
  });
  const { days, ...rest } = (await getOrganizationDetails(table, organizationId)).last30Days ?? { days: [] };
  expect(rest).toEqual({ bookings: 2, guests: 6, revenue: 1400, countedAt: confirmedAt });
  const [first, last] = ['2026-10-22', '2026-11-20'];
  expect([days.length, days[0], days.at(-1)]).toEqual([
    30,
    { date: first, bookings: 1 },
    { date: last, bookings: 1 },
  ]);
  expect(days.filter(({ bookings }) => bookings > 0)).toHaveLength(2);
  const { organizations: counted, last30Days, days: allDays } = await getPlatformMetrics(table);
  expect(allDays).toEqual(days);
  expect(counted).toMatchObject({ total: all.length, byPlan: { enterprise: 1 } });
  expect(last30Days).toContainEqual({ currency: 'JPY', bookings: 2, guests: 6, revenue: 1400 });
});

test('money of two currencies is not added, and the oldest count is named', () => {
  const figure = {
    status: 'active',
    plan: 'growth',
    venues: 1,
    activities: 2,
    bookings: 3,
    guests: 4,
    perDay: [],
  } as const;
  const sums = sumFigures([
    { ...figure, currency: 'USD', revenue: 100, countedAt: '2026-11-22T04:00:00.000Z' },
    { ...figure, currency: 'EUR', revenue: 10, countedAt: '2026-11-21T04:00:00.000Z' },
    { ...figure, currency: 'USD', revenue: 1, status: 'suspended' },
  ]);
  expect(sums).toMatchObject({
    organizations: { total: 3, byStatus: { active: 2, suspended: 1 }, byPlan: { growth: 3, starter: 0 } },
    venues: 3,
    activities: 6,
    countedAt: '2026-11-21T04:00:00.000Z',
  });
  expect(sums.last30Days).toEqual([
    { currency: 'EUR', bookings: 3, guests: 4, revenue: 10 },
    { currency: 'USD', bookings: 6, guests: 8, revenue: 101 },
  ]);
  expect(sumFigures([]).countedAt).toBeNull();
});

test('days of organizations that were counted on different nights are added by their dates', () => {
  const zeros = (length: number) => Array.from({ length }, () => 0);
  const summed = sumDays([
    { countedTo: '2027-03-01', perDay: [...zeros(27), 4, 2, 1] },
    { countedTo: '2027-02-28', perDay: [7, ...zeros(27), 5, 3] },
    { perDay: [] },
  ]);
  expect(summed.filter(({ bookings }) => bookings > 0)).toEqual([
    { date: '2027-02-27', bookings: 9 },
    { date: '2027-02-28', bookings: 5 },
    { date: '2027-03-01', bookings: 1 },
  ]);
  expect([summed.length, summed[0]?.date]).toEqual([30, '2027-01-31']);
  expect(sumDays([{ perDay: [] }])).toEqual([]);
});

test('an organization of the starter plan has room for one venue, or more by its own agreement', async () => {
  const { table, made, deps, seen } = await setup();
  const venue = async () =>
    (await updateItem(table, claims(await getOrganizationDetails(table, made.id), 'venues'))).done;
  expect([await venue(), await venue()]).toEqual([true, false]);
  await govern.changePlan(deps, operator, { ...seen(), plan: 'starter', limits: { venues: 2 } });
  expect([await venue(), await venue()]).toEqual([true, false]);
});
