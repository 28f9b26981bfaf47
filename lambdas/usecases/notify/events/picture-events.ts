import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { MediaId, OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { logoOf, picturesOf, venuePicturesOf } from '../../../../core/domain/media/named-pictures.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

interface Place {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
}

/** An edit takes pictures out of an activity, or the activity is deleted (`after` is null). */
export function activityPictureEvents(
  before: Activity,
  after: Activity | null,
  occurredAt: Instant,
): BusEvent[] {
  const { organizationId, venueId, id } = before;
  const pictures = gone(picturesOf(before), after ? picturesOf(after) : []);
  const eventId = `${id}:${before.version}:pictures-dropped`;
  return dropped({ organizationId, venueId }, pictures, { eventId, occurredAt });
}

/** An edit takes pictures out of a venue's settings. */
export function venuePictureEvents(before: Venue, after: Venue, occurredAt: Instant): BusEvent[] {
  const { organizationId, id: venueId } = before;
  const eventId = `${venueId}:${before.version}:pictures-dropped`;
  return dropped({ organizationId, venueId }, gone(venuePicturesOf(before), venuePicturesOf(after)), {
    eventId,
    occurredAt,
  });
}

/** An edit gives an organization another logo, or none. */
export function organizationLogoEvents(
  before: Organization,
  after: Organization,
  occurredAt: Instant,
): BusEvent[] {
  const { id: organizationId, version } = before;
  const pictures = gone(logoOf(before.look), logoOf(after.look));
  if (pictures.length === 0) return [];
  const eventId = `${organizationId}:${version}:pictures-dropped`;
  return [
    { type: 'organization.pictures-dropped', detail: { eventId, organizationId, pictures, occurredAt } },
  ];
}

function gone(before: readonly MediaId[], after: readonly MediaId[]): MediaId[] {
  return [...new Set(before)].filter((each) => !after.includes(each));
}

function dropped(
  place: Place,
  pictures: MediaId[],
  event: { readonly eventId: string; readonly occurredAt: Instant },
): BusEvent[] {
  return pictures.length === 0
    ? []
    : [{ type: 'venue.pictures-dropped', detail: { ...event, ...place, pictures } }];
}
