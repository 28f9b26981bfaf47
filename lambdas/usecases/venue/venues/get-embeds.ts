import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Embeds } from '../../../../core/contract/schemas/venue/venues.ts';
import { shownActivities } from '../../../../core/domain/catalogue/shown.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { markup } from '../../scope/markup.ts';
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

function snippets(siteUrl: string, { embedKey, name }: Venue, activity: Activity | null) {
  const widget = activity ? 'singlegame' : 'calendar';
  const one = activity ? [markup` data-activity-id="${activity.id}"`] : [];
  const script = markup`<script async src="${siteUrl}/embed.js" data-key="${embedKey}" data-widget="${widget}"${one}></script>`;
  const query = new URLSearchParams({ widget, key: embedKey, ...(activity && { activityId: activity.id }) });
  const title = `${activity ? `${activity.name}, ` : ''}${name}`;
  const iframe = markup`<iframe src="${siteUrl}/embed?${query.toString()}" title="${title}" width="100%" height="800" loading="lazy"></iframe>`;
  return { script: script.text, iframe: iframe.text };
}
