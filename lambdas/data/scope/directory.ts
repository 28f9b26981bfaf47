import * as z from 'zod';
import {
  type EmbedKey,
  type OrganizationId,
  organizationId,
  type Slug,
  venueId,
} from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { type EmbedFacade, embedFacade } from '../../../core/contract/model/venue/embed.ts';
import { absent, type Condition, is } from '../conditions.ts';
import { type Key, keys } from '../keys.ts';
import { getItem, parseOnce, type Table } from '../table.ts';
import type { Delete, Put } from '../transaction.ts';

const entry = z.object({
  organizationId,
  venueId,
  /** It names the venue until then; without it, for good. */
  until: instant.optional(),
  /** The named widget that the key is of; without it, the venue's own. */
  embed: embedFacade.optional(),
});

const owner = entry.pick({ organizationId: true });

/** The organization and venue that a public identifier names. */
export type DirectoryEntry = z.infer<typeof entry>;

const remembered = parseOnce(entry);

/** From what the public knows (embed keys, slugs) to the tenant it belongs to: the only keys without one. */
export const directory = (table: Table) => ({
  byEmbedKey: (key: EmbedKey) => getItem(table, keys.embedKey(key), remembered, { seldomChanges: true }),
  bySlug: (slug: Slug) => getItem(table, keys.slug(slug), remembered, { seldomChanges: true }),
  /** The organization of this connected Stripe account. */
  byStripeAccount: (account: string) => getItem(table, keys.stripeAccount(account), owner),
});

/** Makes a key name this widget of a venue, unless it names something else; or shows the widget as it is now. */
export function nameForEmbed(key: Key, owner: DirectoryEntry, embed: EmbedFacade): Put {
  const { put } = nameForVenue(key, owner);
  return { put: { ...put, embed }, only: [isFreeOrOwn(owner)] };
}

/** The same for a key of the widget that ends then. */
export function endNameForEmbed(key: Key, owner: DirectoryEntry, embed: EmbedFacade, until: Instant): Put {
  const { put, only } = nameForEmbed(key, owner, embed);
  return { put: { ...put, ...endingAt(until) }, only };
}

/** Makes a public identifier name this venue, unless it names another. */
export function nameForVenue(key: Key, { organizationId, venueId }: DirectoryEntry): Put {
  return { put: { ...key, entity: 'DIRECTORY', organizationId, venueId }, only: [absent] };
}

/** The same for one that this venue may have had before and kept. */
export function restoreName(key: Key, owner: DirectoryEntry): Put {
  return { ...nameForVenue(key, owner), only: [isFreeOrOwn(owner)] };
}

/** Lets one of this venue's go on until then. */
export function endName(key: Key, owner: DirectoryEntry, until: Instant): Put {
  const { put } = nameForVenue(key, owner);
  return { put: { ...put, ...endingAt(until) }, only: [is('venueId', owner.venueId)] };
}

/** The table deletes it some time after. */
function endingAt(until: Instant) {
  return { until, ttl: Math.ceil(Date.parse(until) / 1000) };
}

/** Frees one of this venue's that may be free already. */
export function forgetName(key: Key, owner: DirectoryEntry): Delete {
  return { delete: key, only: [isFreeOrOwn(owner)] };
}

function isFreeOrOwn({ venueId }: DirectoryEntry): Condition {
  return {
    text: '(attribute_not_exists(PK) OR #venueId = :ownVenueId)',
    names: { '#venueId': 'venueId' },
    values: { ':ownVenueId': venueId },
  };
}

/** Frees a public identifier of this venue's, unless it is another's by now. */
export function releaseName(key: Key, { venueId }: DirectoryEntry): Delete {
  return { delete: key, only: [is('venueId', venueId)] };
}

/** Makes a Stripe account the organization's, unless it is another's. */
export function ownsStripeAccount(account: string, organizationId: OrganizationId): Put {
  return { put: { ...keys.stripeAccount(account), entity: 'DIRECTORY', organizationId }, only: [absent] };
}
