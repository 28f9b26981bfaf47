import type { EmbedId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Embed, embed, embedFacade } from '../../../core/contract/model/venue/embed.ts';
import type { EmbedSettings } from '../../../core/contract/schemas/venue/embeds.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, present } from '../conditions.ts';
import { embedsOf, keys } from '../keys.ts';
import { forgetName, nameForEmbed } from '../scope/directory.ts';
import { getItem, type Page, type Paging, queryPage, type Table } from '../table.ts';
import { type Put, transact, type Write } from '../transaction.ts';

interface Listed extends Paging {
  readonly status?: Embed['status'] | undefined;
}

const optional = ['color', 'theme', 'language'] as const satisfies readonly (keyof EmbedSettings)[];

/** Named widgets. What the public may know of one is kept beside its key, in the same transaction. */
export const embeds = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, id: EmbedId) =>
    getItem(table, keys.embed(org, venue, id), embed),

  /** @throws Problem('invalid-input') for a cursor that is none */
  page: (org: OrganizationId, venue: VenueId, { status, ...paging }: Listed): Promise<Page<Embed>> =>
    queryPage(
      table,
      accessPatterns.embedsOfVenue,
      { partition: embedsOf(org, venue), sort: 'EMBED#' },
      embed,
      { ...paging, only: status && is('status', status) },
    ),

  /** Answers false when its id or key is taken. */
  async create(value: Embed, audit: Put): Promise<boolean> {
    const put = { put: { ...keyOf(value), entity: 'EMBED', ...value }, only: [absent] };
    return (await transact(table, [put, shownAs(value), audit])).done;
  },

  /** Writes the settings and status that follow from the version before. Answers false when that has changed. */
  async edit(value: Embed, audit: Put): Promise<boolean> {
    const { id: _id, organizationId: _organization, venueId: _venue, ...set } = value;
    const update = {
      update: keyOf(value),
      set,
      remove: optional.filter((name) => value[name] === undefined),
      only: [present, is('version', value.version - 1)],
    };
    return (await transact(table, [update, shownAs(value), audit])).done;
  },
});

/** An archived embed is not found by its key. */
function shownAs(value: Embed): Write {
  const key = keys.embedKey(value.key);
  const owner = { organizationId: value.organizationId, venueId: value.venueId };
  if (value.status === 'archived') return forgetName(key, owner);
  return nameForEmbed(key, owner, embedFacade.parse(value));
}

const keyOf = ({ organizationId, venueId, id }: Embed) => keys.embed(organizationId, venueId, id);
