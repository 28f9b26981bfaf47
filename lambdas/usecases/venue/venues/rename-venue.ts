import type { Slug, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { reservedSlugs } from '../../../../core/contract/paths.ts';
import { type VenueRecord, venueRecord } from '../../../../core/contract/schemas/venue/venues.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { type Renaming, venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { newEmbedKey } from './create-venue.ts';
import { changedByOther, slugTaken, type VenueDeps, venueAudit } from './deps.ts';

/**
 * Moves a venue's page to another address. The old one stays the venue's and leads to
 * the new one.
 * @throws Problem('conflict') where it is another's, or somebody else moved it meanwhile;
 * Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function changeVenueSlug(
  deps: VenueDeps,
  actor: Actor,
  { venueId, slug }: { readonly venueId: VenueId; readonly slug: Slug },
): Promise<VenueRecord> {
  const before = await venueOf(deps, actor, 'venues.edit', venueId);
  if (before.slug === slug) return venueRecord.parse(before);
  if (reservedSlugs.includes(slug)) throw slugTaken();
  const audit = venueAudit(deps, actor, 'changeVenueSlug', before, {
    before: { slug: before.slug },
    after: { slug },
  });
  return renamed(before, { slug }, await venues(deps.table).rename(before, { slug }, audit));
}

/**
 * Gives a venue another embed key. Whatever is embedded with the old one finds no venue from then on.
 * @throws Problem('conflict') when somebody else did meanwhile; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function rotateEmbedKey(deps: VenueDeps, actor: Actor, venueId: VenueId): Promise<VenueRecord> {
  const before = await venueOf(deps, actor, 'embeds.edit', venueId);
  const embedKey = newEmbedKey(deps.ids);
  const audit = venueAudit(deps, actor, 'rotateEmbedKey', before, {
    before: { embedKey: before.embedKey },
    after: { embedKey },
  });
  return renamed(before, { embedKey }, await venues(deps.table).rename(before, { embedKey }, audit));
}

function renamed(before: Venue, name: Partial<Venue>, outcome: Renaming): VenueRecord {
  if (outcome === 'taken') throw slugTaken();
  if (outcome === 'changed') throw changedByOther();
  return venueRecord.parse({ ...before, ...name });
}
