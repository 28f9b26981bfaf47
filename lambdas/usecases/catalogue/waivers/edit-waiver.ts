import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { WaiverEdit, WaiverView } from '../../../../core/contract/schemas/catalogue/waivers.ts';
import { requireUnarchived } from '../../../../core/domain/catalogue/status-moves.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { waiverTexts, waiverTextWrite } from '../../../data/catalogue/waiver-texts.ts';
import { type ActivityDeps, activityAudit, changedByOther, type Where } from '../activities/deps.ts';
import { activityAtVenue } from '../sales/deps.ts';

/** The waiver of an activity, with its present text; null if none was ever written. @throws as `venueInScope` does */
export async function getWaiver(
  deps: Pick<ActivityDeps, 'table'>,
  actor: Actor,
  where: Where,
): Promise<WaiverView> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.view', where);
  const { waiver, version } = activity;
  if (!waiver) return { waiver: null, activityVersion: version };
  const text = await textOf(deps, activity);
  return { waiver: { ...waiver, text }, activityVersion: version };
}

/**
 * Writes the waiver of an activity. Another text is another version; signatures keep the one they were made under.
 * @throws Problem('conflict') when another request edited the activity meanwhile; or archived it
 */
export async function editWaiver(
  deps: ActivityDeps,
  actor: Actor,
  { activityVersion, text, rules, ...where }: Where & WaiverEdit,
): Promise<WaiverView> {
  const { activity } = await activityAtVenue(deps, actor, 'activities.edit', where);
  if (activity.version !== activityVersion) throw changedByOther();
  requireUnarchived(activity);
  const isNew = !activity.waiver || (await textOf(deps, activity)) !== text;
  const waiver = { ...rules, version: (activity.waiver?.version ?? 0) + (isNew ? 1 : 0) };
  const next: Activity = { ...activity, waiver, version: activity.version + 1 };
  const audit = activityAudit(deps, actor, 'editWaiver', { before: activity, after: next });
  const writtenAt = toInstant(deps.clock.now());
  const texts = isNew ? [waiverTextWrite(next, { version: waiver.version, text, writtenAt })] : [];
  if (!(await activities(deps.table).describe(next, audit, ...texts))) throw changedByOther();
  return { waiver: { ...waiver, text }, activityVersion: next.version };
}

/** The present text of an activity's waiver; empty where it has none. */
export async function textOf(
  { table }: Pick<ActivityDeps, 'table'>,
  { organizationId, id, waiver }: Activity,
): Promise<string> {
  if (!waiver) return '';
  return (await waiverTexts(table).get(organizationId, id, waiver.version))?.text ?? '';
}
