import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClosureScope } from '../../../core/contract/model/desk/closure.ts';
import { resourceId } from '../../../core/contract/model/ids.ts';
import { isCoveredBy } from '../../../core/domain/capacity/closures.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { closures } from '../../../lambdas/data/desk/closures.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { reopenClosure } from '../../../lambdas/usecases/desk/closures/reopen-closure.ts';
import { editActivity } from '../../catalogue/sessions/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { type Shop, targetOf } from '../../support/shop.ts';
import {
  addActivity,
  closedHours,
  consumeClosures,
  dying,
  managerOf,
  meanwhile,
  openHourlyShop,
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

const guide = resourceId.parse('guide');
const allDay = [10, 11, 12, 13, 14, 15];
const guideDay: ClosureScope = { kind: 'resource-day', resourceId: guide, date: tomorrow };

/** Two activities of one venue; the second needs the guide. */
async function openTwo() {
  const shop = await openHourlyShop(till, { venue: { resources: [{ id: guide, name: 'Guide' }] } });
  return { shop, guided: await addActivity(till.table, shop, { resourceIds: [guide] }) };
}

const close = (shop: Shop, scope: ClosureScope, table = till.table) =>
  createClosure({ ...till.deps, table }, managerOf(shop), {
    venueId: shop.venue.id,
    scope,
    reason: 'A pipe has burst',
  });
const generate = (shop: Shop, table = till.table) =>
  generateSessions({ table, clock: till.clock }, targetOf(shop));

/** The final state: a session is closed exactly while a closure covers it. */
async function expectClosuresEnforced(...shops: readonly Shop[]) {
  for (const { organization, venue, activity } of shops) {
    const { active } = await closures(till.table).listActive(organization.id, venue.id);
    const all = await sessions(till.table).listFrom(
      organization.id,
      activity.id,
      till.clock.at.toISOString(),
    );
    for (const session of all) {
      const covering = active.filter(({ scope }) => isCoveredBy(scope, session)).map(({ id }) => id);
      const { id, status, closedBy = [] } = session;
      expect([id, status, [...closedBy].sort()]).toEqual([
        id,
        covering.length > 0 ? 'closed' : 'open',
        covering.sort(),
      ]);
    }
  }
}

test('an activity edited to need a closed room does not sell in it, and sells again without it', async () => {
  const { shop, guided } = await openTwo();
  await close(shop, guideDay);
  expect(await closedHours(till.table, shop)).toEqual([]);
  await editActivity(till.table, shop, { resourceIds: [guide] });
  await generate(shop);
  expect(await closedHours(till.table, shop)).toEqual(allDay);
  await editActivity(till.table, shop, { resourceIds: [] });
  await generate(shop);
  expect(await closedHours(till.table, shop)).toEqual([]);
  await expectClosuresEnforced(shop, guided);
});

describe('a request that crashes after any write is finished by the closure’s event', () => {
  const scopes: [string, (shop: Shop) => ClosureScope][] = [
    [
      'an activity’s day',
      ({ activity }) => ({ kind: 'activity-day', activityId: activity.id, date: tomorrow }),
    ],
    ['a room’s day', () => guideDay],
    ['a venue’s day', () => ({ kind: 'day', date: tomorrow })],
  ];

  test.each(scopes)('closing %s', async (_, scope) => {
    const { shop, guided } = await openTwo();
    for (let after = 0, died = true; died; after++) {
      const { table, life } = dying(till.table, after);
      await close(guided, scope(guided), table).catch(() => undefined);
      died = life.died;
      await consumeClosures(till, shop);
      await expectClosuresEnforced(shop, guided);
      for (const { id } of await closures(till.table).list(shop.organization.id, shop.venue.id)) {
        await reopenClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, closureId: id });
      }
    }
    expect(await closedHours(till.table, guided)).toEqual([]);
  });

  test.each(scopes)('reopening %s', async (_, scope) => {
    const { shop, guided } = await openTwo();
    for (let after = 0, died = true; died; after++) {
      const { id: closureId } = await close(guided, scope(guided));
      const { table, life } = dying(till.table, after);
      const input = { venueId: shop.venue.id, closureId };
      await reopenClosure({ ...till.deps, table }, managerOf(shop), input).catch(() => undefined);
      died = life.died;
      await consumeClosures(till, shop);
      await expectClosuresEnforced(shop, guided);
    }
    expect(await closedHours(till.table, guided)).toEqual([]);
  });
});

describe('a closure that changes between the plan of a generation and any of its writes', () => {
  test('is in force: sessions that come are closed', async () => {
    const { shop, guided } = await openTwo();
    for (const [after, date] of ['2026-12-03', '2026-12-04', '2026-12-05'].entries()) {
      await editActivity(till.table, guided, without(guided, date));
      await generate(guided);
      await editActivity(till.table, guided, { schedule: guided.activity.schedule });
      await generate(
        guided,
        meanwhile(till.table, after, () => close(shop, { kind: 'day', date })),
      );
      expect(await closedHours(till.table, guided, date)).toEqual(allDay);
      await expectClosuresEnforced(shop, guided);
    }
  });

  test('is in force: sessions that come to need the room are closed', async () => {
    const { shop, guided } = await openTwo();
    for (let after = 0; after < 3; after++) {
      await editActivity(till.table, shop, { resourceIds: [guide] });
      await generate(
        shop,
        meanwhile(till.table, after, () => close(guided, guideDay)),
      );
      await expectClosuresEnforced(shop, guided);
      await editActivity(till.table, shop, { resourceIds: [] });
      await generate(shop);
      const { active } = await closures(till.table).listActive(shop.organization.id, shop.venue.id);
      for (const { id: closureId } of active) {
        await reopenClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, closureId });
      }
    }
  });

  test('keeps nothing closed once it is reopened', async () => {
    const { shop, guided } = await openTwo();
    for (let after = 0; after < 3; after++) {
      const { id: closureId } = await close(shop, guideDay);
      const input = { venueId: shop.venue.id, closureId };
      await editActivity(till.table, shop, { resourceIds: [guide] });
      await generate(
        shop,
        meanwhile(till.table, after, () => reopenClosure(till.deps, managerOf(shop), input)),
      );
      await expectClosuresEnforced(shop, guided);
      await editActivity(till.table, shop, { resourceIds: [] });
      await generate(shop);
    }
  });
});

/** The schedule without one of its dates. */
function without({ activity: { schedule } }: Shop, date: string) {
  const customDates = schedule.customDates.filter((each) => each.date !== date);
  return { schedule: { ...schedule, customDates } };
}
