import type { Readiness } from '../../../../core/contract/schemas/catalogue/activities.ts';
import { gapsOf } from '../../../../core/domain/catalogue/readiness.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { Reader } from '../../../../core/domain/reader.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activityAtVenue } from '../sales/deps.ts';
import type { ActivityDeps, Where } from './deps.ts';

/** What an activity lacks before it can be put on sale; of one that is, what it would lack. @throws as `venueInScope` does */
export async function getReadiness(
  deps: Pick<ActivityDeps, 'table' | 'clock'>,
  actor: Actor,
  where: Where,
  { textOf }: Reader,
): Promise<Readiness> {
  const atVenue = await activityAtVenue(deps, actor, 'activities.view', where);
  const missing = gapsOf(atVenue, toInstant(deps.clock.now()));
  return {
    status: atVenue.activity.status,
    ready: missing.every(({ severity }) => severity === 'recommended'),
    missing: missing.map(({ detail, ...gap }) => ({ ...gap, detail: textOf(detail) })),
  };
}
