import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { type WaiverText, waiverTexts } from '../../../data/catalogue/waiver-texts.ts';
import type { ActivityDeps, Where } from '../activities/deps.ts';
import { activityAtVenue } from '../sales/deps.ts';

/** A version of an activity's waiver, as it was signed. @throws Problem('not-found'), and as `venueInScope` does */
export async function getWaiverText(
  deps: Pick<ActivityDeps, 'table'>,
  actor: Actor,
  { version, ...where }: Where & { readonly version: number },
): Promise<WaiverText> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.view', where);
  const found = await waiverTexts(deps.table).get(activity.organizationId, activity.id, version);
  if (!found) throw new Problem('not-found', 'no-waiver-version');
  return found;
}
