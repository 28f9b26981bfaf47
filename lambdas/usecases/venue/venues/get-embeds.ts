import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Embeds } from '../../../../core/contract/schemas/venue/venues.ts';
import { shownActivities } from '../../../../core/domain/catalogue/shown.ts';
import { embedCode } from '../../../../core/domain/embedding/embed-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { VenueDeps } from './deps.ts';

interface EmbedDeps extends Pick<VenueDeps, 'table'> {
  readonly siteUrl: string;
}

/**
 * The snippets for a venue's website: for all its activities, and for each one.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getEmbeds(deps: EmbedDeps, actor: Actor, venueId: VenueId): Promise<Embeds> {
  const venue = await venueOf(deps, actor, 'embeds.view', venueId);
  const atVenue = await activities(deps.table).listByVenue(venue.organizationId, venueId);
  return {
    pageUrl: `${deps.siteUrl}/${venue.slug}`,
    venue: snippets(deps.siteUrl, venue, null),
    activities: shownActivities(venue, atVenue).map((activity) => ({
      activityId: activity.id,
      name: activity.name,
      ...snippets(deps.siteUrl, venue, activity),
    })),
  };
}

function snippets(siteUrl: string, { embedKey: key, name }: Venue, activity: Activity | null) {
  const title = `${activity ? `${activity.name}, ` : ''}${name}`;
  const code = { siteUrl, key, title, activityId: activity?.id };
  return {
    script: embedCode({ ...code, mode: 'inline' }),
    iframe: embedCode({ ...code, mode: 'iframe' }),
  };
}
