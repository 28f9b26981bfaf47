import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { activity } from '../../../core/contract/model/catalogue/activity.ts';
import { salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { addDays } from '../../../core/domain/time.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { changeTimeZone } from '../../../lambdas/usecases/catalogue/sales/change-time-zone.ts';
import { editSalesSettings } from '../../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { getGeneration } from '../../../lambdas/usecases/catalogue/sales/get-generation.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { deadLetters } from '../../notify/stream/support/guest.ts';
import { openShop } from '../../support/shop.ts';
import { startWorld, type World } from '../../support/world.ts';
import { aClock, inShop } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test('sessions follow what is created, edited and moved by themselves, with the rights that are deployed', async () => {
  const now = await world.now();
  const open = await openShop(world.table, { now });
  const added = activity.parse({ ...open.activity, id: `act_${systemIds.random()}`, name: 'Cellar' });
  await importActivity(world.table, added);
  await world.waitUntilIdle();
  const shop = { ...open, activity: added };
  const { all, deps, manager, where } = await inShop(world.table, shop, aClock(now));
  expect((await all()).at(-1)?.date).toBe(addDays(now.toISOString().slice(0, 10), 89));

  const edit = { ...where, version: 1, salesSettings: { ...salesSettings.parse(added), capacity: 12 } };
  await editSalesSettings(deps, manager, edit);
  await world.waitUntilIdle();
  expect(new Set((await all()).map(({ capacityTotal }) => capacityTotal))).toEqual(new Set([12]));

  await changeTimeZone(deps, manager, { venueId: where.venueId, timeZone: 'Asia/Kolkata' });
  await world.waitUntilIdle();
  expect(new Set((await all()).map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(new Set(['06:30']));
  const { activities } = await getGeneration(deps, manager, where.venueId);
  expect(activities.map(({ name, status }) => [name, status])).toEqual([
    ['Cellar', 'done'],
    ['Test Room', 'done'],
  ]);
  expect(await deadLetters(world)).toEqual([]);
}, 180_000);
