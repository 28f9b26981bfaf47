import type { EmbedId, EmbedKey, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Embed, embed, embedFacade } from '../../../core/contract/model/venue/embed.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, present } from '../conditions.ts';
import { embedsOf, keys } from '../keys.ts';
import { endNameForEmbed, forgetName, nameForEmbed } from '../scope/directory.ts';
import { getItem, type Page, type Paging, queryPage, type Table } from '../table.ts';
import { type Put, transact, type Write } from '../transaction.ts';

interface Listed extends Paging {
  readonly status?: Embed['status'] | undefined;
}

const optional = ['color', 'theme', 'language', 'previousKey'] as const satisfies readonly (keyof Embed)[];

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
    return (await transact(table, [put, ...shownAs(value), audit])).done;
  },

  /**
   * Writes the settings, status and keys that follow from the version before, and ends the keys that the widget no
   * longer has. Answers false when that version has changed.
   */
  async edit(before: Embed, value: Embed, audit: Put): Promise<boolean> {
    const { id: _id, organizationId: _organization, venueId: _venue, ...set } = value;
    const update = {
      update: keyOf(value),
      set,
      remove: optional.filter((name) => value[name] === undefined),
      only: [present, is('version', before.version)],
    };
    const kept = keysOf(value);
    const ended = keysOf(before)
      .filter((key) => !kept.includes(key))
      .map((key) => forgetName(keys.embedKey(key), ownerOf(value)));
    return (await transact(table, [update, ...shownAs(value), ...ended, audit])).done;
  },
});

/** An archived embed is not found by its keys. */
function shownAs(value: Embed): Write[] {
  const owner = ownerOf(value);
  if (value.status === 'archived') return keysOf(value).map((key) => forgetName(keys.embedKey(key), owner));
  const facade = embedFacade.parse(value);
  const { key, previousKey: previous } = value;
  return [
    nameForEmbed(keys.embedKey(key), owner, facade),
    ...(previous ? [endNameForEmbed(keys.embedKey(previous.key), owner, facade, previous.until)] : []),
  ];
}

function ownerOf({ organizationId, venueId }: Embed) {
  return { organizationId, venueId };
}

function keysOf({ key, previousKey: previous }: Embed): EmbedKey[] {
  return [key, ...(previous ? [previous.key] : [])];
}

const keyOf = ({ organizationId, venueId, id }: Embed) => keys.embed(organizationId, venueId, id);
