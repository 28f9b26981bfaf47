import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type {
  ActivityDraft,
  ActivityRecord,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import { newActivity } from '../../../../core/domain/catalogue/new-activity.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { ActivityDeps } from './deps.ts';
import { checkDescription } from './described.ts';
import { newIdentity, writeDraft } from './write-draft.ts';

/**
 * Begins an activity as a draft.
 * @throws Problem('plan-limit') when the organization's plan has no room; Problem('invalid-input')
 */
export async function createDraft(
  deps: ActivityDeps,
  actor: Actor,
  { venueId, draft }: { readonly venueId: VenueId; readonly draft: ActivityDraft },
): Promise<ActivityRecord> {
  const venue = await venueOf(deps, actor, 'activities.edit', venueId);
  const activity = checkDescription(newActivity(newIdentity(deps, venue), draft));
  return writeDraft(deps, actor, 'createActivity', activity);
}
