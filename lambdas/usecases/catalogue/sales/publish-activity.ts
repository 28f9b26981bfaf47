import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import {
  type SalesSettingsView,
  salesSettingsView,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import { gapsOf } from '../../../../core/domain/catalogue/readiness.ts';
import { moveStatus } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { type ActivityAtVenue, activityAtVenue, auditOf, type CatalogueDeps } from './deps.ts';

/**
 * Puts an activity on sale; its sessions follow, as they do after an edit. An activity on sale does not
 * change.
 * @throws Problem('incomplete') with all that is missing; Problem('conflict') when it is archived, or for a
 * concurrent change
 */
export async function publishActivity(
  deps: CatalogueDeps,
  actor: Actor,
  where: { readonly venueId: VenueId; readonly activityId: ActivityId },
): Promise<SalesSettingsView> {
  const atVenue = await activityAtVenue(deps, actor, 'activities.edit', where);
  const { activity } = atVenue;
  const onSale = moveStatus(activity, 'publish');
  if (onSale === activity) return salesSettingsView.parse(activity);
  const now = toInstant(deps.clock.now());
  requireComplete(atVenue, now);
  const next = { ...onSale, publishedAt: activity.publishedAt ?? now };
  const audit = auditOf(deps, actor, 'publishActivity', { before: activity, after: next });
  if (!(await activities(deps.table).replace(next, audit))) {
    throw new Problem('conflict', 'changed-by-someone-else');
  }
  return salesSettingsView.parse(next);
}

function requireComplete(atVenue: ActivityAtVenue, now: Instant): void {
  const missing = gapsOf(atVenue, now).filter(({ severity }) => severity === 'required');
  const errors = missing.map(({ field, detail }) => fieldProblem(field, detail));
  if (errors[0]) throw new Problem('incomplete', errors[0].detail, errors);
}
