import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { activityText } from '../../../core/contract/schemas/catalogue/activities.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import type { Shop } from '../../support/shop.ts';
import { keepWaiver, waiverRules } from '../../support/waiver.ts';
import type { World } from '../../support/world.ts';
import type { Call } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** Activities, named by what will happen to them. */
const statuses = {
  toEdit: 'draft',
  toWaive: 'draft',
  toDelete: 'draft',
  toUnpublish: 'published',
  toArchive: 'published',
  archived: 'archived',
} as const;

export type Rooms = Readonly<Record<keyof typeof statuses, string>>;

const everyRoom = Object.keys(statuses) as (keyof typeof statuses)[];

export async function rooms({ table }: World, { shop }: EmptyCounter): Promise<Rooms> {
  const made = await Promise.all(
    everyRoom.map(async (name) => {
      const room = roomFor(shop, name);
      await importActivity(table, room);
      await keepWaiver(table, room);
      return [name, room.id] as const;
    }),
  );
  return Object.fromEntries<string>(made) as Rooms;
}

/** Runs on no day, so tests do not wait for its sessions. */
function roomFor({ activity: like }: Shop, name: keyof typeof statuses): Activity {
  const schedule = { ...like.schedule, operatingDays: [] };
  const id = `act_${systemIds.random()}`;
  return activity.parse({ ...like, id, name, schedule, status: statuses[name] });
}

/** For a shop where nothing can be done: its only activity is used for all. */
export function noRooms({ activity: { id } }: Shop): Rooms {
  return Object.fromEntries<string>(everyRoom.map((name) => [name, id])) as Rooms;
}

export function activityCalls({ cookie, shop: { venue, activity: shown } }: EmptyCounter, known: Rooms) {
  const here = { cookie, params: { venueId: venue.id } };
  const at = (name: keyof Rooms) => ({ cookie, params: { venueId: venue.id, activityId: known[name] } });
  return {
    listActivities: { ...here, query: { limit: 2 } },
    createActivity: { ...here, body: { name: 'Ghost Train' } },
    getActivity: at('toEdit'),
    editActivity: { ...at('toEdit'), body: { ...activityText.parse(shown), minAge: 12, version: 1 } },
    deleteActivity: at('toDelete'),
    duplicateActivity: { ...at('toEdit'), body: { name: 'Once more' } },
    getReadiness: at('toEdit'),
    getWaiver: at('toWaive'),
    getWaiverText: { ...at('toWaive'), query: { version: 1 } },
    editWaiver: {
      ...at('toWaive'),
      body: { rules: waiverRules, text: 'Mind your head.', activityVersion: 1 },
    },
    unpublishActivity: at('toUnpublish'),
    archiveActivity: at('toArchive'),
    restoreActivity: at('archived'),
  } satisfies Partial<Record<RouteId, Call>>;
}
