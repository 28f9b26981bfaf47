import type { EmbedKey } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { EmbedFacade } from '../../../../core/contract/model/venue/embed.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type VenueWithLook, withLook } from '../../../../core/domain/catalogue/look.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { type DirectoryEntry, directory } from '../../../data/scope/directory.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { addLogFields } from '../../../runtime/log.ts';

/** A venue that is open to the public, and the organization it belongs to. */
export interface OpenVenue {
  readonly organization: Organization;
  /** As the named widget shows it, where the key is of one. */
  readonly venue: Venue;
  readonly embed?: EmbedFacade | undefined;
}

/** The same with the look that its guests see. */
export interface ShownVenue extends OpenVenue {
  readonly venue: VenueWithLook;
}

export interface KeyDeps {
  readonly table: Table;
  readonly clock: Clock;
}

/** The venue an embed key names. @throws Problem('not-found') also while it or its organization is closed. */
export async function venueByKey({ table, clock }: KeyDeps, key: EmbedKey): Promise<ShownVenue> {
  const entry = await directory(table).byEmbedKey(key);
  const hasEnded = entry?.until !== undefined && entry.until <= toInstant(clock.now());
  const open = await openVenue(table, hasEnded ? null : entry);
  return entry?.embed ? asEmbedded(open, entry.embed, key) : open;
}

/** The venue as one of its named widgets shows it. */
function asEmbedded({ organization, venue }: ShownVenue, embed: EmbedFacade, embedKey: EmbedKey): ShownVenue {
  const { color, theme, language, activityIds, allowedOrigins } = embed;
  const widget = {
    ...venue.widget,
    ...(color && { color }),
    ...(theme && { theme }),
    ...(language && { languages: [language] }),
    ...(activityIds.length > 0 && { activityIds, categories: [] }),
  };
  const origins = allowedOrigins.length > 0 ? { allowedOrigins } : {};
  return { organization, venue: { ...venue, ...origins, widget, embedKey }, embed };
}

/** The open venue behind a directory entry. @throws Problem('not-found') */
export async function openVenue(table: Table, entry: DirectoryEntry | null): Promise<ShownVenue> {
  if (!entry) throw noVenue();
  addLogFields({ organizationId: entry.organizationId, venueId: entry.venueId });
  const [organization, venue] = await Promise.all([
    organizations(table).get(entry.organizationId),
    venues(table).get(entry.organizationId, entry.venueId),
  ]);
  if (!organization || !venue) throw noVenue();
  if (organization.status !== 'active' || venue.status !== 'active') throw noVenue();
  return { organization, venue: withLook(venue, organization) };
}

function noVenue(): Problem {
  return new Problem('not-found', 'no-open-venue');
}
