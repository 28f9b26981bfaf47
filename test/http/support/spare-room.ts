import { randomBytes } from 'node:crypto';
import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type SalesSettings, salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { sessionTomorrow } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** Another activity for tests to edit: one booking in it is off its schedule. */
export interface SpareRoom {
  readonly id: string;
  readonly version: number;
  readonly salesSettings: SalesSettings;
  /** A room that is not on sale yet. */
  readonly draft: string;
}

export async function spareRoom(
  world: World,
  { shop, owner }: EmptyCounter,
  book: (session: Session) => Promise<unknown>,
): Promise<SpareRoom> {
  const now = await world.now();
  const rooms = ['published', 'draft'] as const;
  const [spare, draft] = rooms.map((status) => roomLike(shop.activity, status)) as [Activity, Activity];
  await Promise.all([spare, draft].map((room) => importActivity(world.table, room)));
  await world.waitUntilIdle();
  await book(await sessionTomorrow(world.table, { ...shop, activity: spare }, now));
  const params = { venueId: shop.venue.id, activityId: spare.id };
  const schedule = { ...spare.schedule, startTime: '15:00', endTime: '16:00' };
  const body = { ...salesSettings.parse(spare), schedule, version: 1 };
  const { json } = await must(world, 'editSalesSettings', { cookie: owner, params, body });
  await world.waitUntilIdle();
  return { id: spare.id, version: json.version, salesSettings: salesSettings.parse(json), draft: draft.id };
}

function roomLike(room: Activity, status: Activity['status']): Activity {
  return activity.parse({
    ...room,
    id: `act_${randomBytes(8).toString('hex')}`,
    name: `Another room, ${status}`,
    bookingWindow: { advanceDays: 5, cutoffMinutes: 60 },
    status,
  });
}
