import {
  type ActivityRecord,
  activityRecord,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activityAtVenue } from '../sales/deps.ts';
import type { ActivityDeps, Where } from './deps.ts';

/** An activity whole, as it is at this moment, with the version that an edit names. @throws as `venueInScope` does */
export async function getActivity(
  deps: Pick<ActivityDeps, 'table'>,
  actor: Actor,
  where: Where,
): Promise<ActivityRecord> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.view', where);
  return activityRecord.parse(activity);
}
