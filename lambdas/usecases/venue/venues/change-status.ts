import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type VenueRecord, venueRecord } from '../../../../core/contract/schemas/venue/venues.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { changedByOther, type VenueDeps, venueAudit } from './deps.ts';

/** Archives a venue: the public no longer sees it. Its bookings stay. @throws as `changeStatus` does */
export function archiveVenue(deps: VenueDeps, actor: Actor, venueId: VenueId): Promise<VenueRecord> {
  return changeStatus(deps, actor, { venueId, action: 'archiveVenue', status: 'inactive' });
}

/** Opens an archived venue again. @throws as `changeStatus` does */
export function restoreVenue(deps: VenueDeps, actor: Actor, venueId: VenueId): Promise<VenueRecord> {
  return changeStatus(deps, actor, { venueId, action: 'restoreVenue', status: 'active' });
}

interface StatusChange {
  readonly venueId: VenueId;
  readonly action: 'archiveVenue' | 'restoreVenue';
  readonly status: Venue['status'];
}

/**
 * A venue that already has this status keeps it.
 * @throws Problem('conflict') for a concurrent change; Problem('not-found' | 'suspended' | 'forbidden')
 */
async function changeStatus(
  deps: VenueDeps,
  actor: Actor,
  { venueId, action, status }: StatusChange,
): Promise<VenueRecord> {
  const before = await venueOf(deps, actor, 'venues.edit', venueId);
  if (before.status === status) return venueRecord.parse(before);
  const audit = venueAudit(deps, actor, action, before, {
    before: { status: before.status },
    after: { status },
  });
  if (!(await venues(deps.table).changeStatus(before, status, audit))) throw changedByOther();
  return venueRecord.parse({ ...before, status });
}
