import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import {
  type SalesSettings,
  type SalesSettingsView,
  salesSettingsView,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import { requireUnarchived } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { activityAtVenue, auditOf, type CatalogueDeps } from './deps.ts';
import { applySalesSettings } from './edited.ts';

interface Edit {
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
  /** The version that the person saw. */
  readonly version: number;
  readonly salesSettings: SalesSettings;
}

/**
 * Changes what an activity offers. Its sessions follow: the stream of the table asks for them, so that an edit
 * that is written is never without them.
 * @throws Problem('conflict') when another request edited it meanwhile, or it is archived; Problem('invalid-input')
 */
export async function editSalesSettings(
  deps: CatalogueDeps,
  actor: Actor,
  { salesSettings, version, ...where }: Edit,
): Promise<SalesSettingsView> {
  const atVenue = await activityAtVenue(deps, actor, 'activities.edit', where);
  if (atVenue.activity.version !== version) throw changedByOther();
  requireUnarchived(atVenue.activity);
  const next = applySalesSettings(atVenue, salesSettings);
  const audit = auditOf(deps, actor, 'editSalesSettings', { before: atVenue.activity, after: next });
  if (!(await activities(deps.table).replace(next, audit))) throw changedByOther();
  return salesSettingsView.parse(next);
}

function changedByOther(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
