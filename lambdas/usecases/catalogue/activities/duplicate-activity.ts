import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { ActivityRecord } from '../../../../core/contract/schemas/catalogue/activities.ts';
import { copyOf } from '../../../../core/domain/catalogue/new-activity.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { waiverTextWrite } from '../../../data/catalogue/waiver-texts.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { activityAtVenue } from '../sales/deps.ts';
import { textOf } from '../waivers/edit-waiver.ts';
import type { ActivityDeps, Where } from './deps.ts';
import { newIdentity, writeDraft } from './write-draft.ts';

interface Copy extends Where {
  readonly name?: string | undefined;
  /** Another venue of the same organization; absent: where the original is. */
  readonly toVenueId?: VenueId | undefined;
}

/**
 * Copies an activity, sales settings and all, as a draft, where the actor may edit activities.
 * @throws Problem('not-found') for a venue that is not theirs; Problem('plan-limit')
 */
export async function duplicateActivity(
  deps: ActivityDeps,
  actor: Actor,
  { name, toVenueId, ...where }: Copy,
): Promise<ActivityRecord> {
  const { activity, venue } = await activityAtVenue(deps, actor, 'activities.edit', where);
  const there = toVenueId ? await venueOf(deps, actor, 'activities.edit', toVenueId) : venue;
  const copy = copyOf(activity, newIdentity(deps, there), name);
  if (!activity.waiver) return writeDraft(deps, actor, 'duplicateActivity', copy);
  // The copy's waiver has versions of its own.
  const version = 1;
  const text = { version, text: await textOf(deps, activity), writtenAt: toInstant(deps.clock.now()) };
  const signed = { ...copy, waiver: { ...activity.waiver, version } };
  return writeDraft(deps, actor, 'duplicateActivity', signed, waiverTextWrite(copy, text));
}
