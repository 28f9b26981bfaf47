import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { MediaId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { venueSettings } from '../../../../core/contract/schemas/venue/venues.ts';
import {
  picturesOf,
  venuePicturesOf,
  venueWithoutPicture,
  withoutPicture,
} from '../../../../core/domain/media/named-pictures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { auditLog, auditWrite } from '../../../data/platform/audit.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { venueAudit, changedByOther as venueChanged } from '../../venue/venues/deps.ts';
import { activityAudit, changedByOther as activityChanged } from '../activities/deps.ts';
import type { MediaDeps } from './deps.ts';

interface Named {
  readonly venueId: VenueId;
  readonly mediaId: MediaId;
}

/**
 * Deletes a published picture, after removing it from the settings that show it. If a request crashes
 * half-way, repeating it finishes the work.
 * @throws Problem('not-found') when there is no such picture; Problem('conflict') for a concurrent edit of
 * those settings; Problem('forbidden') for a picture of a venue whose settings the actor may not change;
 * Problem('suspended')
 */
export async function deletePicture(
  deps: MediaDeps,
  actor: Actor,
  { venueId, mediaId }: Named,
): Promise<void> {
  const venue = await venueOf(deps, actor, 'activities.edit', venueId);
  const { organizationId } = venue;
  const picture = { organizationId, owner: venueId, mediaId };
  const isOfVenue = venuePicturesOf(venue).includes(mediaId);
  if (isOfVenue && !can(actor, 'venues.edit', { venueId })) {
    throw new Problem('forbidden', 'venue-picture-needs-administrator');
  }
  const media = await deps.media();
  const atVenue = await activities(deps.table).listLatest(organizationId, venueId);
  const showing = atVenue.filter((each) => picturesOf(each).includes(mediaId));
  if (!isOfVenue && showing.length === 0 && !(await media.isPublished(picture))) {
    throw new Problem('not-found', 'no-picture');
  }
  for (const activity of showing) await stopShowing(deps, actor, activity, mediaId);
  if (isOfVenue) await removeFromVenue(deps, actor, venue, mediaId);
  await noteDeletion(deps, actor, venue, mediaId);
  await media.withdraw(picture);
}

async function stopShowing(
  deps: MediaDeps,
  actor: Actor,
  activity: Activity,
  mediaId: MediaId,
): Promise<void> {
  const next = { ...withoutPicture(activity, mediaId), version: activity.version + 1 };
  const audit = activityAudit(deps, actor, 'deletePicture', { before: activity, after: next });
  if (!(await activities(deps.table).describe(next, audit))) throw activityChanged();
}

async function removeFromVenue(deps: MediaDeps, actor: Actor, venue: Venue, mediaId: MediaId): Promise<void> {
  const before = venueSettings.parse(venue);
  const after = venueWithoutPicture(before, mediaId);
  const audit = venueAudit(deps, actor, 'deletePicture', venue, { before, after });
  if (!(await venues(deps.table).edit(venue, after, audit))) throw venueChanged();
}

/** Before the files go, so that no deletion is missing from the log. */
async function noteDeletion(
  { table, clock, ids }: MediaDeps,
  actor: Actor,
  { organizationId }: Venue,
  mediaId: MediaId,
): Promise<void> {
  const resource = { kind: 'media' as const, id: mediaId };
  const at = toInstant(clock.now());
  await auditLog(table).add(
    auditWrite({ organizationId, actor, action: 'deletePicture', resource, at, id: ids.random() }),
  );
}
