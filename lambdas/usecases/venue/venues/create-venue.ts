import { embedKey, slug, venueId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { type Venue, venue } from '../../../../core/contract/model/venue/venue.ts';
import { reservedSlugs } from '../../../../core/contract/paths.ts';
import {
  type NewVenue,
  type VenueRecord,
  venueRecord,
} from '../../../../core/contract/schemas/venue/venues.ts';
import { slugsFor } from '../../../../core/domain/catalogue/slugs.ts';
import { venueProblems } from '../../../../core/domain/catalogue/venue-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { claims } from '../../../data/scope/usage.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { organizationOf, refuse, slugTaken, type VenueDeps, venueAudit } from './deps.ts';

/**
 * Opens another venue within the plan's limit, under a free slug.
 * @throws Problem('plan-limit'); Problem('conflict') when another venue has the requested slug;
 * Problem('invalid-input' | 'suspended' | 'forbidden')
 */
export async function createVenue(deps: VenueDeps, actor: Actor, wanted: NewVenue): Promise<VenueRecord> {
  const organization = await organizationOf(deps, actor);
  const slugs = wanted.slug ? [wanted.slug] : slugsFor(wanted.name, deps.ids.random());
  for (const name of slugs.filter((each) => !reservedSlugs.includes(each))) {
    const made = newVenue(deps, organization, { ...wanted, slug: slug.parse(name) });
    if (await isWritten(deps, actor, organization, made)) return venueRecord.parse(made);
  }
  throw slugTaken();
}

function newVenue({ clock, ids }: VenueDeps, organization: Organization, wanted: NewVenue): Venue {
  const made = venue.parse({
    ...wanted,
    id: venueId.parse(`ven_${ids.random()}`),
    organizationId: organization.id,
    embedKey: newEmbedKey(ids),
    status: 'active',
    createdAt: toInstant(clock.now()),
  });
  refuse(venueProblems(made, organization, []));
  return made;
}

/** Answers false when another venue has its slug. */
async function isWritten(
  deps: VenueDeps,
  actor: Actor,
  organization: Organization,
  made: Venue,
): Promise<boolean> {
  const { organizationId: _organization, version: _version, ...after } = made;
  const audit = venueAudit(deps, actor, 'createVenue', made, { after });
  const obstacles = await venues(deps.table).create(made, claims(organization, 'venues'), [audit]);
  if (obstacles.includes('limit')) throw planLimit('venues');
  if (obstacles.includes('slug')) return false;
  if (obstacles.length === 0) return true;
  throw new Problem('conflict', 'embed-key-taken');
}

/** 24 characters that cannot be guessed. */
export function newEmbedKey(ids: Ids): Venue['embedKey'] {
  return embedKey.parse(`emb_${Buffer.from(ids.bytes(18)).toString('base64url')}`);
}
