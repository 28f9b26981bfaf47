import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId, OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { generations } from '../../../data/catalogue/generation.ts';
import type { Table } from '../../../data/table.ts';
import type { Bus } from '../../../gateways/bus.ts';

export interface RequestDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly bus: Bus;
}

/**
 * Asks for the sessions of a venue's published activities to be brought up to date, or of those named: each is
 * noted as waiting, then put on the bus by itself, so that each is worked on, and retried, alone. Answers how
 * many.
 * @throws Problem('invalid-input') when one named is not of the venue; an Error when the bus did not take them
 * all: asking twice is harmless
 */
export async function requestGeneration(
  { table, clock, bus }: RequestDeps,
  { organizationId, venueId }: { readonly organizationId: OrganizationId; readonly venueId: VenueId },
  activityIds?: readonly ActivityId[],
): Promise<number> {
  const all = await activities(table).listByVenue(organizationId, venueId);
  const chosen = activityIds
    ? named(all, activityIds)
    : all.filter(({ status }) => status === 'published').map(({ id }) => id);
  const targets = chosen.map((activityId) => ({ organizationId, venueId, activityId }));
  await Promise.all(targets.map((target) => generations(table).ask(target)));
  const occurredAt = toInstant(clock.now());
  const refused = await bus.publish(
    targets.map((target) => ({
      type: 'activity.sessions-due' as const,
      detail: { ...target, eventId: `${target.activityId}:${occurredAt}`, occurredAt },
    })),
  );
  if (refused.length > 0) throw new Error(`The bus refused ${refused.length} of ${targets.length} events.`);
  return targets.length;
}

function named(all: readonly Activity[], activityIds: readonly ActivityId[]): ActivityId[] {
  const known = new Set(all.map(({ id }) => id));
  const detail = 'no-activity-at-venue';
  const errors = activityIds.flatMap((id, index) =>
    known.has(id) ? [] : [fieldProblem(`activityIds.${index}`, detail)],
  );
  if (errors.length > 0) throw new Problem('invalid-input', detail, errors);
  return [...new Set(activityIds)];
}
