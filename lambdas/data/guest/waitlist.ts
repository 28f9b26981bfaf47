import * as z from 'zod';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { ResourceDay } from '../../../core/contract/model/desk/resource-day.ts';
import { type WaitlistEntry, waitlistEntry } from '../../../core/contract/model/guest/waitlist.ts';
import {
  type BookingId,
  type OrganizationId,
  type SessionId,
  sessionId,
  type VenueId,
  type WaitlistEntryId,
} from '../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { findItems } from '../find.ts';
import { keys, waitedFor, waiting, waitlistOf } from '../keys.ts';
import { deleteItem, getItem, type Item, queryItems, type Table } from '../table.ts';
import { transact, type Update, updateItem, type Write } from '../transaction.ts';
import { unchangedDay } from './resource-days.ts';
import { countEntry, type NetworkEntries, unconfirmedEntries, uncountEntry } from './unconfirmed-entries.ts';

/** Who waited is forgotten this many days after the session. */
const keptDays = 30;

/** What was read when it was decided that an entry may join. */
interface JoinedAt {
  readonly session: Session;
  readonly days: readonly ResourceDay[];
  readonly revision: number;
  /** The unconfirmed entries of the guest's network; null where the network is not known. */
  readonly ofNetwork: NetworkEntries | null;
}

interface Joinable {
  readonly entries: readonly WaitlistEntry[];
  readonly revision: number;
}

const revisionItem = z.object({ revision: z.int() });

const waitedForSession = z
  .object({ GSI1SK: z.string() })
  .transform(({ GSI1SK }) => sessionId.parse(GSI1SK.split('#')[1]));

export const waitlist = (table: Table) => ({
  get: (org: OrganizationId, session: SessionId, id: WaitlistEntryId) =>
    getItem(table, keys.waitlistEntry(org, session, id), waitlistEntry),

  /** Every party that waits, or has waited, in no order. */
  list: (org: OrganizationId, session: SessionId) =>
    queryItems(
      table,
      accessPatterns.waitlistOfSession,
      { partition: waitlistOf(org, session), sort: 'ENTRY#' },
      waitlistEntry,
      { consistent: true },
    ),

  /** The sessions of a date with a waitlist, by start: its cost does not grow with what else the venue has. */
  sessionsOfDay: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    queryItems(
      table,
      accessPatterns.waitlistsOfDay,
      { partition: waitedFor.partition(org, venue, date) },
      waitedForSession,
    ),

  /** The entries, and the revision that changes whenever one joins. */
  async listToJoin(org: OrganizationId, session: SessionId): Promise<Joinable> {
    const found = await getItem(table, keys.waitlistRevision(org, session), revisionItem);
    return { entries: await this.list(org, session), revision: found?.revision ?? 0 };
  },

  /**
   * Writes an entry in place of the version before, only while its session and the days of what it needs are as they
   * were read, and no other party joined, so the list keeps its limits. Answers false when something changed.
   */
  async join(entry: WaitlistEntry, { session, days, revision, ofNetwork }: JoinedAt): Promise<boolean> {
    const before = entry.version === 1 ? absent : is('version', entry.version - 1);
    const check = keys.session(session.organizationId, session.id);
    const unchanged = { check, only: [is('version', session.version)] };
    const counted = nextRevision(entry, revision);
    const put = { put: entryItem(entry), only: [before] };
    const ofItsNetwork = ofNetwork ? [countEntry(entry, ofNetwork)] : [];
    return (await transact(table, [put, unchanged, counted, ...ofItsNetwork, ...days.map(unchangedDay)]))
      .done;
  },

  /** The guest has followed the link in the email. Answers false when the entry changed since it was read. */
  async confirm(entry: WaitlistEntry): Promise<boolean> {
    const change = changeOf(entry, { status: 'waiting', ttl: lastUse(entry) });
    return changeAndUncount(table, entry, { ...change, remove: ['confirmBy', 'network'] });
  },

  /** The current and past entries of this email address. */
  listByEmail: (org: OrganizationId, email: string) =>
    findItems(
      table,
      accessPatterns.entriesOfGuest,
      { partition: waiting.partition(org, email) },
      waitlistEntry,
    ),

  /** As if they had never waited: nothing is left of who they are, and no seats are offered. */
  forget: ({ organizationId, sessionId, id }: WaitlistEntry) =>
    deleteItem(table, keys.waitlistEntry(organizationId, sessionId, id)),

  /** Answers false when the entry changed since it was read. `audit`: for staff who take it off the list. */
  async leave(entry: WaitlistEntry, audit?: Write): Promise<boolean> {
    return changeAndUncount(table, entry, { ...leaveWrite(entry), remove: ['network'] }, audit);
  },
});

/** Changes an entry, which from then on is not one of the unconfirmed entries of its network. */
async function changeAndUncount(
  table: Table,
  entry: WaitlistEntry,
  change: Update,
  audit?: Write,
): Promise<boolean> {
  const ofNetwork = entry.status === 'unconfirmed' ? await unconfirmedEntries(table).ofNetwork(entry) : null;
  const isCounted = ofNetwork?.entries.some(({ id }) => id === entry.id);
  const also = [
    ...(isCounted && ofNetwork ? [uncountEntry(entry, ofNetwork)] : []),
    ...(audit ? [audit] : []),
  ];
  if (also.length === 0) return (await updateItem(table, change)).done;
  return (await transact(table, [change, ...also])).done;
}

/** Removes the entry from the list as part of another transaction, only if it did not change. */
export function leaveWrite(entry: WaitlistEntry): Update {
  return changeOf(entry, { status: 'left' });
}

/** Seats are held for the entry by this booking: part of the transaction that makes it. */
export function offerWrite(entry: WaitlistEntry, bookingId: BookingId): Update {
  return changeOf(entry, { status: 'offered', bookingId });
}

function changeOf({ organizationId, sessionId, id, version }: WaitlistEntry, set: Item): Update {
  const update = keys.waitlistEntry(organizationId, sessionId, id);
  return { update, set, add: { version: 1 }, only: [is('version', version)] };
}

function nextRevision(entry: WaitlistEntry, revision: number): Update {
  const update = keys.waitlistRevision(entry.organizationId, entry.sessionId);
  const only = [revision === 0 ? absent : is('revision', revision)];
  const set = {
    entity: 'WAITLIST_REVISION',
    ttl: lastUse(entry),
    GSI1PK: waitedFor.partition(entry.organizationId, entry.venueId, entry.date),
    GSI1SK: waitedFor.sort(entry.sessionId),
  };
  return { update, set, add: { revision: 1 }, only };
}

const day = 24 * 60 * 60;

/** In seconds since 1970. */
function lastUse({ startsAt }: WaitlistEntry): number {
  return Math.floor(Date.parse(startsAt) / 1000) + keptDays * day;
}

/** Unconfirmed entries are not kept. */
function entryItem(entry: WaitlistEntry): Item {
  const { organizationId, sessionId, id, confirmBy } = entry;
  const ttl = confirmBy ? Math.floor(Date.parse(confirmBy) / 1000) + day : lastUse(entry);
  return {
    ...keys.waitlistEntry(organizationId, sessionId, id),
    entity: 'WAITLIST_ENTRY',
    ...entry,
    GSI1PK: waiting.partition(organizationId, entry.guest.email),
    GSI1SK: waiting.sort(sessionId, id),
    ttl,
  };
}
