import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import {
  type RegenerationPreview,
  regenerationPreview,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { type Circumstances, planGeneration } from '../../../../core/domain/schedule/generation.ts';
import type { Table } from '../../../data/table.ts';
import { bookingsInSessions } from './booked.ts';

/** The preview of an edit that changes nothing. */
export function unchanged(supposed: readonly Circumstances[]): RegenerationPreview {
  const ahead = supposed.flatMap(({ existing, now }) => existing.filter(({ startsAt }) => startsAt > now));
  return { added: 0, removed: 0, updated: 0, kept: ahead.length, offSchedule: [], leftOut: [] };
}

/** Plans an update of the sessions exactly as the update itself would, and writes nothing. */
export async function preview(
  table: Table,
  { organizationId, id: venueId }: Venue,
  supposed: readonly Circumstances[],
): Promise<RegenerationPreview> {
  const plans = supposed.map(planGeneration);
  const leaving = plans
    .flatMap(({ markOffSchedule }) => markOffSchedule)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
  const booked = await bookingsInSessions(table, { organizationId, venueId }, leaving);
  const total = (part: 'add' | 'remove' | 'update' | 'keep') => sum(plans.map((plan) => plan[part].length));
  return regenerationPreview.parse({
    added: total('add'),
    removed: total('remove'),
    updated: total('update'),
    kept: total('keep'),
    offSchedule: leaving.map(({ id, activityId, startsAt }) => ({
      sessionId: id,
      activityId,
      startsAt,
      ...booked(id),
    })),
    leftOut: plans
      .flatMap(({ leftOut }) => leftOut)
      .map(({ activityId, startsAt }) => ({ activityId, startsAt }))
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.activityId.localeCompare(b.activityId)),
  });
}
