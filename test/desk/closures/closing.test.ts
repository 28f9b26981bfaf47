import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ClosureScope } from '../../../core/contract/model/desk/closure.ts';
import { resourceId } from '../../../core/contract/model/ids.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { closures } from '../../../lambdas/data/desk/closures.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { reopenClosure } from '../../../lambdas/usecases/desk/closures/reopen-closure.ts';
import {
  getClosure,
  listClosures,
  previewClosure,
} from '../../../lambdas/usecases/desk/closures/view-closures.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import type { Shop } from '../../support/shop.ts';
import {
  addActivity,
  atTheTill,
  booked,
  closedHours,
  dying,
  held,
  managerOf,
  meanwhile,
  openHourlyShop,
  sessionAt,
  sessionsOn,
  tomorrow,
} from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

const reason = 'A pipe has burst';
const allDay = [10, 11, 12, 13, 14, 15];

const close = (shop: Shop, scope: ClosureScope, table = till.table) =>
  createClosure({ ...till.deps, table }, managerOf(shop), { venueId: shop.venue.id, scope, reason });
const reopen = (shop: Shop, closureId: Awaited<ReturnType<typeof close>>['id']) =>
  reopenClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, closureId });
const activityDay = ({ activity }: Shop, date = tomorrow): ClosureScope => ({
  kind: 'activity-day',
  activityId: activity.id,
  date,
});

test('a preview shows what closing will do, and changes nothing', async () => {
  const shop = await openHourlyShop(till);
  const [noon, two] = [await sessionAt(till.table, shop, 12), await sessionAt(till.table, shop, 14)];
  const early = await booked(till, shop, noon, 2);
  till.clock.at = new Date(till.clock.at.getTime() + 60_000);
  const late = await booked(till, shop, two, 10);
  const paying = await atTheTill(till, shop, noon, 3);
  await held(till, shop, noon, 1);
  const scope = activityDay(shop);
  const preview = await previewClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, scope });
  expect(await closedHours(till.table, shop)).toEqual([]);
  expect(preview.affected.map(({ id, paid }) => [id, paid])).toEqual([
    [early.id, 5000],
    [paying.bookingId, 0],
    [late.id, 25_000],
  ]);
  expect(preview.sessions.find(({ sessionId }) => sessionId === noon.id)).toMatchObject({
    bookings: 2,
    guests: 5,
    holds: 1,
  });

  const closure = await close(shop, scope);
  expect(closure).toMatchObject({ ...preview, status: 'closed', reason });
  expect(await closedHours(till.table, shop)).toEqual(allDay);
  expect(await closedHours(till.table, shop, '2026-11-24')).toEqual([]);
  await expect(held(till, shop, noon, 1)).rejects.toMatchObject({ code: 'closed' });
});

test('alternatives are the nearest sessions with room for the whole party that stay open', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  await booked(till, shop, noon, 6);
  await held(till, shop, await sessionAt(till.table, shop, 11), 5);
  const scope: ClosureScope = { kind: 'session', sessionId: noon.id };
  const closure = await close(shop, scope);
  const hours = closure.affected[0]?.alternatives.map(({ startsAt }) => startsAt.slice(0, 13));
  expect(hours).toEqual([`${tomorrow}T13`, `${tomorrow}T10`, `${tomorrow}T14`]);
});

test('each scope closes its own sessions and no others', async () => {
  const guide = resourceId.parse('guide');
  const shop = await openHourlyShop(till, { venue: { resources: [{ id: guide, name: 'Guide' }] } });
  const guided = await addActivity(till.table, shop, { resourceIds: [guide] });
  const noon = await sessionAt(till.table, shop, 12);
  const closed = async () => [await closedHours(till.table, shop), await closedHours(till.table, guided)];

  const one = await close(shop, { kind: 'session', sessionId: noon.id });
  expect(await closed()).toEqual([[12], []]);
  await reopen(shop, one.id);
  const room = await close(shop, { kind: 'resource-day', resourceId: guide, date: tomorrow });
  expect(await closed()).toEqual([[], allDay]);
  await reopen(shop, room.id);
  const day = await close(shop, { kind: 'day', date: tomorrow });
  expect(await closed()).toEqual([allDay, allDay]);
  await reopen(shop, day.id);
  expect(await closed()).toEqual([[], []]);
});

test('a session that has begun is not closed, and where none is left there is nothing to close', async () => {
  const shop = await openHourlyShop(till);
  till.clock.at = new Date(`${tomorrow}T12:30:00.000Z`);
  await close(shop, activityDay(shop));
  expect(await closedHours(till.table, shop)).toEqual([13, 14, 15]);
  till.clock.at = new Date(`${tomorrow}T15:00:00.000Z`);
  await expect(close(shop, activityDay(shop))).rejects.toMatchObject({ code: 'not-found' });
});

test('a process that dies at any write of closing is finished by the same request', async () => {
  const shop = await openHourlyShop(till);
  let survived = 0;
  let after = 0;
  for (; survived === 0; after++) {
    const date = `2026-12-${String(after + 1).padStart(2, '0')}`;
    const { table, life } = dying(till.table, after);
    const attempt = close(shop, activityDay(shop, date), table);
    if (await attempt.then(() => true).catch(() => false)) survived = after;
    expect(life.died).toBe(survived === 0);
    await close(shop, activityDay(shop, date));
    expect(await closedHours(till.table, shop, date)).toEqual(allDay);
  }
  // One for the closure, one for each session.
  expect(survived).toBe(1 + allDay.length);
  const made = await closures(till.table).list(shop.organization.id, shop.venue.id);
  expect(made).toHaveLength(after);
});

test('so is reopening', async () => {
  const shop = await openHourlyShop(till);
  for (const after of [0, 1, 3, 6]) {
    const { id: closureId } = await close(shop, activityDay(shop));
    const input = { venueId: shop.venue.id, closureId };
    const { table } = dying(till.table, after);
    await expect(reopenClosure({ ...till.deps, table }, managerOf(shop), input)).rejects.toThrow('died');
    expect(await reopen(shop, closureId)).toMatchObject({ status: 'reopened', affected: [] });
    expect(await closedHours(till.table, shop)).toEqual([]);
  }
});

test('what is planned on a closed day afterwards is closed too, until it is reopened', async () => {
  const shop = await openHourlyShop(till);
  const first = await close(shop, { kind: 'day', date: tomorrow });
  const other = await addActivity(till.table, shop);
  expect(await closedHours(till.table, other)).toEqual(allDay);
  expect(await closedHours(till.table, other, '2026-11-24')).toEqual([]);
  const again = await close(shop, { kind: 'day', date: tomorrow });
  expect(again.id).toBe(first.id);
  expect(again.sessions).toHaveLength(2 * allDay.length);
  await reopen(shop, again.id);
  expect(await closedHours(till.table, other)).toEqual([]);
});

test('the same request again closes what was missed', async () => {
  const shop = await openHourlyShop(till);
  await close(shop, activityDay(shop));
  const { closedBy: _by, closedReason: _why, ...noon } = await sessionAt(till.table, shop, 12);
  await sessions(till.table).replace({ ...noon, status: 'open', version: noon.version + 1 });
  await close(shop, activityDay(shop));
  expect(await closedHours(till.table, shop)).toEqual(allDay);
});

test('two concurrent closures of the same become one, with one entry in the audit log', async () => {
  const shop = await openHourlyShop(till);
  const both = await Promise.all([close(shop, activityDay(shop)), close(shop, activityDay(shop))]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  const audited = (await everything(till.table)).filter(
    ({ entity, resource }) => entity === 'AUDIT' && resource.id === both[0]?.id,
  );
  expect(audited).toMatchObject([{ action: 'createClosure', reason, actor: { userId: 'user-1' } }]);
});

test('closures that overlap: a session opens again when the last of them is gone', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  const one = await close(shop, { kind: 'session', sessionId: noon.id });
  const day = await close(shop, { kind: 'day', date: tomorrow });
  await reopen(shop, one.id);
  expect(await closedHours(till.table, shop)).toEqual(allDay);
  const again = await close(shop, { kind: 'session', sessionId: noon.id });
  expect(again.id).not.toBe(one.id);
  await reopen(shop, day.id);
  expect(await closedHours(till.table, shop)).toEqual([12]);
  await reopen(shop, again.id);
  expect(await closedHours(till.table, shop)).toEqual([]);
  expect(await sessionAt(till.table, shop, 12)).not.toHaveProperty('closedBy');
});

test('a session that was closed without a closure stays as it is', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  await sessions(till.table).replace({ ...noon, status: 'closed', version: noon.version + 1 });
  const day = await close(shop, activityDay(shop));
  expect(day.sessions).toHaveLength(5);
  await reopen(shop, day.id);
  expect(await closedHours(till.table, shop)).toEqual([12]);
});

test('a closure that is reopened while it still closes sessions stops, and its caller is told', async () => {
  const shop = await openHourlyShop(till);
  const table = meanwhile(till.table, 1, async () => {
    const [made] = await closures(till.table).list(shop.organization.id, shop.venue.id);
    if (made) await reopen(shop, made.id);
  });
  await expect(close(shop, activityDay(shop), table)).rejects.toMatchObject({ code: 'conflict' });
  expect(await closedHours(till.table, shop)).toEqual([]);
});

test('reopening leaves a session closed that another closure closes meanwhile', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  const { id: closureId } = await close(shop, activityDay(shop));
  const table = meanwhile(till.table, 1, () => close(shop, { kind: 'session', sessionId: noon.id }));
  const input = { venueId: shop.venue.id, closureId };
  await reopenClosure({ ...till.deps, table }, managerOf(shop), input);
  expect(await closedHours(till.table, shop)).toEqual([12]);
});

test('closing and opening at once end with every session as the closures that stand have it', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  for (let round = 0; round < 3; round++) {
    const day = await close(shop, activityDay(shop));
    await Promise.allSettled([
      reopen(shop, day.id),
      close(shop, activityDay(shop)),
      close(shop, { kind: 'session', sessionId: noon.id }),
      reopen(shop, day.id),
    ]);
    const all = await closures(till.table).list(shop.organization.id, shop.venue.id);
    const active = new Set(all.filter(({ status }) => status === 'closed').map(({ id }) => id));
    for (const { status, closedBy = [] } of await sessionsOn(till.table, shop)) {
      expect(status).toBe(closedBy.length > 0 ? 'closed' : 'open');
      expect(closedBy.filter((id) => !active.has(id))).toEqual([]);
    }
    for (const { id } of all) await reopen(shop, id);
    expect(await closedHours(till.table, shop)).toEqual([]);
  }
});

test('a guest at the till keeps the seats: paid for, the booking is among those that the closure concerns', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  const paying = await atTheTill(till, shop, noon, 3);
  const closure = await close(shop, activityDay(shop));
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const input = { venueId: shop.venue.id, closureId: closure.id };
  const seen = await getClosure(till.deps, managerOf(shop), input);
  expect(seen.affected).toMatchObject([{ id: paying.bookingId, state: 'confirmed', paid: 7500 }]);
});

test('other venues cannot be closed, and door staff cannot close anything', async () => {
  const shop = await openHourlyShop(till);
  const other = await openHourlyShop(till);
  const request = { venueId: shop.venue.id, scope: activityDay(shop), reason };
  const notTheirs = { code: 'not-found' };
  await expect(createClosure(till.deps, managerOf(other), request)).rejects.toMatchObject(notTheirs);
  const door = { ...managerOf(shop), role: 'staff' as const };
  await expect(createClosure(till.deps, door, request)).rejects.toMatchObject(notTheirs);
  const theirs = await sessionAt(till.table, other, 12);
  const foreign = { ...request, scope: { kind: 'session' as const, sessionId: theirs.id } };
  await expect(createClosure(till.deps, managerOf(shop), foreign)).rejects.toMatchObject(notTheirs);
  const closure = await close(shop, activityDay(shop));
  const elsewhere = { venueId: other.venue.id, closureId: closure.id };
  await expect(getClosure(till.deps, managerOf(other), elsewhere)).rejects.toMatchObject(notTheirs);
});

test('closures are listed, the newest first', async () => {
  const shop = await openHourlyShop(till);
  const first = await close(shop, activityDay(shop));
  till.clock.at = new Date(till.clock.at.getTime() + 60_000);
  const second = await close(shop, activityDay(shop, '2026-11-24'));
  const { closures: listed } = await listClosures(till.deps, managerOf(shop), shop.venue.id);
  expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
});
