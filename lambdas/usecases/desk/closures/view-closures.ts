import type { Closure, ClosureScope } from '../../../../core/contract/model/desk/closure.ts';
import type { ClosureId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import {
  type ClosurePreview,
  type ClosureView,
  closureList,
  closureView,
} from '../../../../core/contract/schemas/desk/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { closures } from '../../../data/desk/closures.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { affectedBy } from './affected.ts';
import type { ClosureDeps } from './deps.ts';
import { closableSessions, sessionsOf } from './sessions-of.ts';

type Deps = Pick<ClosureDeps, 'table' | 'clock'>;

/** What closing this would affect; nothing is written. @throws as `venueInScope` does */
export async function previewClosure(
  deps: Deps,
  actor: Actor,
  { venueId, scope }: { readonly venueId: VenueId; readonly scope: ClosureScope },
): Promise<ClosurePreview> {
  const venue = await venueOf(deps, actor, 'activities.edit', venueId);
  const now = deps.clock.now();
  return affectedBy(deps.table, venue, await closableSessions(deps.table, venue, scope, now), now);
}

/** The closures of a venue, the newest first. @throws as `venueInScope` does */
export async function listClosures(deps: Deps, actor: Actor, venueId: VenueId) {
  const venue = await venueOf(deps, actor, 'activities.view', venueId);
  const found = await closures(deps.table).list(venue.organizationId, venue.id);
  return closureList.parse({ closures: found.sort((a, b) => b.createdAt.localeCompare(a.createdAt)) });
}

export interface ClosureInput {
  readonly venueId: VenueId;
  readonly closureId: ClosureId;
}

/** A closure and the bookings that it still concerns. @throws as `closureInScope` does */
export async function getClosure(deps: Deps, actor: Actor, input: ClosureInput): Promise<ClosureView> {
  const { venue, closure } = await closureInScope(deps, actor, 'activities.view', input);
  return viewClosure(deps, venue, closure);
}

/** A closure as staff see it. */
export async function viewClosure(deps: Deps, venue: Venue, closure: Closure): Promise<ClosureView> {
  const sessions = await sessionsOf(deps.table, venue, closure);
  return closureView.parse({
    ...closure,
    ...(await affectedBy(deps.table, venue, sessions, deps.clock.now())),
  });
}

/** @throws Problem('not-found') also where there is one, but not here; and as `venueInScope` does */
export async function closureInScope(
  deps: Pick<Deps, 'table'>,
  actor: Actor,
  permission: Permission,
  { venueId, closureId }: ClosureInput,
): Promise<{ venue: Venue; closure: Closure }> {
  const venue = await venueOf(deps, actor, permission, venueId);
  const closure = await closures(deps.table).get(venue.organizationId, venue.id, closureId);
  if (!closure) throw new Problem('not-found', 'no-closure');
  return { venue, closure };
}
