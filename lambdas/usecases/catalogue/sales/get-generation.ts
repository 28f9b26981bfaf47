import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import {
  type GenerationProgress,
  generationProgress,
} from '../../../../core/contract/schemas/catalogue/sales.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { type GenerationRecord, generations } from '../../../data/catalogue/generation.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { CatalogueDeps } from './deps.ts';

/** How far the generation of sessions is, for each activity of a venue for which there was one, by name. */
export async function getGeneration(
  deps: Pick<CatalogueDeps, 'table' | 'clock'>,
  actor: Actor,
  venueId: VenueId,
): Promise<GenerationProgress> {
  return progressAt(deps, await venueOf(deps, actor, 'activities.view', venueId));
}

export async function progressAt(
  { table, clock }: Pick<CatalogueDeps, 'table' | 'clock'>,
  { organizationId, id }: Venue,
): Promise<GenerationProgress> {
  const [all, records] = await Promise.all([
    activities(table).listByVenue(organizationId, id),
    generations(table).listByVenue(organizationId, id),
  ]);
  const names = new Map(all.map((activity) => [activity.id, activity.name]));
  const now = toInstant(clock.now());
  const known = records.flatMap((record) => {
    const name = names.get(record.activityId);
    return name === undefined ? [] : [{ ...record, name, status: statusOf(record, now) }];
  });
  return generationProgress.parse({ activities: known.sort((a, b) => a.name.localeCompare(b.name)) });
}

/** A run that died waits for being taken up. */
function statusOf({ status, leaseUntil }: GenerationRecord, now: Instant): GenerationRecord['status'] {
  return status === 'running' && (leaseUntil ?? now) <= now ? 'waiting' : status;
}
