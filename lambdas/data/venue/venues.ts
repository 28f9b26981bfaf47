import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Venue, venue } from '../../../core/contract/model/venue/venue.ts';
import type { VenueSettings } from '../../../core/contract/schemas/venue/venues.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, absentAttribute, atVersion, is, lacks, present } from '../conditions.ts';
import { type Key, keys } from '../keys.ts';
import { cursorAfter, startAfter } from '../paging.ts';
import { endName, forgetName, nameForVenue, releaseName, restoreName } from '../scope/directory.ts';
import { getItem, type Page, type Paging, parseOnce, queryItems, queryPage, type Table } from '../table.ts';
import { type Delete, label, type Put, transact, type Update, type Write } from '../transaction.ts';

/** Which venues are looked for: in any status, or in one. */
interface Listed extends Paging {
  readonly status?: Venue['status'] | undefined;
}

/** What prevents a new venue. `limit`: the count that it claims. */
export type Obstacle = (typeof obstacles)[number];

const obstacles = ['id', 'slug', 'embedKey', 'limit'] as const;

/** Done; or the name is another's; or the venue has changed since it was read. */
export type Renaming = 'done' | 'taken' | 'changed';

/** With another embed key: the one before, where it works for a while longer. */
type NewName = Partial<Pick<Venue, 'slug' | 'embedKey' | 'previousEmbedKey'>>;

const remembered = parseOnce(venue);

export const venues = (table: Table) => ({
  get: (org: OrganizationId, id: VenueId) =>
    getItem(table, keys.venue(org, id), remembered, { seldomChanges: true }),
  /** As it is at this moment: what sessions are made by. */
  getLatest: (org: OrganizationId, id: VenueId) => getItem(table, keys.venue(org, id), venue),
  list: (org: OrganizationId) => queryItems(table, accessPatterns.venuesOfOrganization, allOf(org), venue),

  /** A page of all of an organization's venues. @throws Problem('invalid-input') for a cursor that is none */
  page: (org: OrganizationId, { status, ...paging }: Listed): Promise<Page<Venue>> =>
    queryPage(table, accessPatterns.venuesOfOrganization, allOf(org), venue, {
      ...paging,
      only: status && is('status', status),
    }),

  /** A page of these venues: nothing in it, nor its cursor, tells of any other. @throws as `page` does */
  pageAmong: (org: OrganizationId, ids: readonly VenueId[], listed: Listed): Promise<Page<Venue>> =>
    pageAmong(table, org, ids, listed),

  /** Writes a venue, its public names and what goes with it, or nothing: answers what prevented it. */
  async create(value: Venue, claim: Update, extra: readonly Write[] = []): Promise<readonly Obstacle[]> {
    const owner = ownerOf(value);
    const outcome = await transact(table, [
      ...label('id', { put: { ...keyOf(value), entity: 'VENUE', ...value }, only: [absent] }),
      ...label('slug', nameForVenue(keys.slug(value.slug), owner)),
      ...label('embedKey', nameForVenue(keys.embedKey(value.embedKey), owner)),
      ...label('limit', claim),
      ...extra,
    ]);
    return outcome.done ? [] : obstacles.filter((obstacle) => outcome.met.has(obstacle));
  },

  /** Sets all the settings of a venue that is at this version anew. Answers false when it is not. */
  async edit(
    value: Pick<Venue, 'organizationId' | 'id' | 'version'>,
    settings: VenueSettings,
    audit: Put,
  ): Promise<boolean> {
    const set = { ...settings, version: value.version + 1 };
    const update = { update: keyOf(value), set, only: [atVersion(value.version)] };
    return (await transact(table, [update, audit])).done;
  },

  /**
   * Makes it known by another slug or embed key. A slug that it had stays its own, so that links to it go on to the
   * new one; an embed key that it had names nothing any more, or only until its end.
   */
  async rename(value: Venue, name: NewName, audit: Put): Promise<Renaming> {
    const owner = ownerOf(value);
    const { slug = value.slug, embedKey = value.embedKey, previousEmbedKey: kept } = name;
    const changed = [
      ...(slug === value.slug ? [] : [restoreName(keys.slug(slug), owner)]),
      ...(embedKey === value.embedKey
        ? []
        : [
            nameForVenue(keys.embedKey(embedKey), owner),
            kept
              ? endName(keys.embedKey(kept.key), owner, kept.until)
              : releaseName(keys.embedKey(value.embedKey), owner),
            ...forgetPrevious(value),
          ]),
    ];
    const set = { slug, embedKey, ...(kept && { previousEmbedKey: kept }) };
    const remove = embedKey === value.embedKey || kept ? [] : ['previousEmbedKey'];
    const only = [is('slug', value.slug), is('embedKey', value.embedKey)];
    const outcome = await transact(table, [
      ...label('venue', { update: keyOf(value), set, remove, only }),
      ...changed,
      audit,
    ]);
    if (outcome.done) return 'done';
    return outcome.met.has('venue') ? 'changed' : 'taken';
  },

  /** Archives it or opens it again. Answers false when it changed since it was read. */
  async changeStatus(value: Venue, status: Venue['status'], audit: Put): Promise<boolean> {
    const only = [is('status', value.status)];
    return (await transact(table, [{ update: keyOf(value), set: { status }, only }, audit])).done;
  },

  /** Deletes it and its public names, unless it was ever sold at, or had another name since it was read. */
  async remove(value: Venue, extra: readonly Write[]): Promise<'done' | 'used' | 'changed'> {
    const sameNames = [is('slug', value.slug), is('embedKey', value.embedKey)];
    const only = [lacks('hasActivities'), absentAttribute('hasGiftCards'), ...sameNames];
    const names = [
      ...namesOf(value).map((key) => releaseName(key, ownerOf(value))),
      ...forgetPrevious(value),
    ];
    const outcome = await transact(table, [
      ...label('venue', { delete: keyOf(value), only }),
      ...names,
      ...extra,
    ]);
    if (outcome.done) return 'done';
    const found = outcome.met.get('venue');
    return found?.hasActivities || found?.hasGiftCards ? 'used' : 'changed';
  },

  /** Moves a venue to another zone and notes who did it; answers false when its zone changed since it was read. */
  async moveTo(value: Venue, timeZone: string, audit: Put): Promise<boolean> {
    const only = [is('timeZone', value.timeZone)];
    return (await transact(table, [{ update: keyOf(value), set: { timeZone }, only }, audit])).done;
  },
});

/** An activity begins at this venue, which must be there, and stays there from then on: part of its transaction. */
export function markHasActivities(org: OrganizationId, venueId: VenueId): Update {
  return { update: keys.venue(org, venueId), set: { hasActivities: true }, only: [present] };
}

/**
 * Marks that a gift card was ordered at this venue, as `markHasActivities` does. The card's holder sees the
 * venue's name.
 */
export function markHasGiftCards(org: OrganizationId, venueId: VenueId): Update {
  return { update: keys.venue(org, venueId), set: { hasGiftCards: true }, only: [present] };
}

async function pageAmong(
  table: Table,
  org: OrganizationId,
  ids: readonly VenueId[],
  { status, limit, cursor }: Listed,
): Promise<Page<Venue>> {
  const { partition } = allOf(org);
  const pattern = accessPatterns.venuesOfOrganization;
  const after = cursor === undefined ? '' : String(startAfter(pattern, partition, cursor).SK);
  const later = ids.filter((id) => keys.venue(org, id).SK > after);
  const found = await Promise.all(later.map((id) => venues(table).getLatest(org, id)));
  const all = found
    .filter((each) => each !== null)
    .filter((each) => status === undefined || each.status === status)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const items = all.slice(0, limit);
  const last = all.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? cursorAfter(pattern, keyOf(last)) : null };
}

const allOf = (org: OrganizationId) => ({ partition: keys.organization(org).PK, sort: 'VENUE#' });

const keyOf = ({ organizationId, id }: Pick<Venue, 'organizationId' | 'id'>) =>
  keys.venue(organizationId, id);

const ownerOf = ({ organizationId, id: venueId }: Venue) => ({ organizationId, venueId });

/** Ends a key in its grace period, unless it has ended by itself. */
function forgetPrevious(value: Venue): Delete[] {
  const { previousEmbedKey: previous } = value;
  return previous ? [forgetName(keys.embedKey(previous.key), ownerOf(value))] : [];
}

const namesOf = ({ slug, embedKey }: Venue): Key[] => [keys.slug(slug), keys.embedKey(embedKey)];
