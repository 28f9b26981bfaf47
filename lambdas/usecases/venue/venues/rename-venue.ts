import type { EmbedKey, Slug, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { reservedSlugs } from '../../../../core/contract/paths.ts';
import { type VenueRecord, venueRecord } from '../../../../core/contract/schemas/venue/venues.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Renaming, venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { newEmbedKey } from './create-venue.ts';
import { changedByOther, slugTaken, type VenueDeps, venueAudit } from './deps.ts';

/**
 * Moves a venue's page to another address. The old address still belongs to the venue and leads to the new
 * one.
 * @throws Problem('conflict') when another venue has it, or for a concurrent change; Problem('not-found' |
 * 'suspended' | 'forbidden')
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

const day = 24 * 60 * 60 * 1000;

/**
 * Gives a venue a new embed key. Pages that embed the old one no longer find the venue, at once or after the grace
 * period. A key that was already in its grace period ends at once.
 * @throws Problem('conflict') for a concurrent change; Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function rotateEmbedKey(
  deps: VenueDeps,
  actor: Actor,
  { venueId, graceDays }: { readonly venueId: VenueId; readonly graceDays: number },
): Promise<VenueRecord> {
  const before = await venueOf(deps, actor, 'embeds.edit', venueId);
  const embedKey = newEmbedKey(deps.ids);
  const audit = venueAudit(deps, actor, 'rotateEmbedKey', before, {
    before: { embedKey: before.embedKey },
    after: { embedKey },
  });
  const previousEmbedKey = oldKey(before.embedKey, graceDays, deps.clock);
  const name = { embedKey, previousEmbedKey };
  return renamed(before, name, await venues(deps.table).rename(before, name, audit));
}

/** How long a key that was replaced goes on working; undefined when it ends at once. */
export function oldKey(
  key: EmbedKey,
  graceDays: number,
  clock: Clock,
): NonNullable<Venue['previousEmbedKey']> | undefined {
  const until = toInstant(new Date(clock.now().getTime() + graceDays * day));
  return graceDays > 0 ? { key, until } : undefined;
}

function renamed(before: Venue, name: Partial<Venue>, outcome: Renaming): VenueRecord {
  if (outcome === 'taken') throw slugTaken();
  if (outcome === 'changed') throw changedByOther();
  return venueRecord.parse({ ...before, ...name });
}
