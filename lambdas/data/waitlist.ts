import type { BookingId, OrganizationId, SessionId, WaitlistEntryId } from '../../core/contract/model/ids.ts';
import type { ResourceDay } from '../../core/contract/model/resource-day.ts';
import type { Session } from '../../core/contract/model/session.ts';
import { type WaitlistEntry, waitlistEntry } from '../../core/contract/model/waitlist.ts';
import { accessPatterns } from './access-patterns.ts';
import { absent, is } from './conditions.ts';
import { findItems } from './find.ts';
import { keys, waiting, waitlistOf } from './keys.ts';
import { unchangedDay } from './resource-days.ts';
import { deleteItem, getItem, type Item, queryItems, type Table } from './table.ts';
import { transact, type Update, updateItem } from './transaction.ts';

/** Who waited is forgotten this many days after the session. */
const keptDays = 30;

export const waitlist = (table: Table) => ({
  get: (org: OrganizationId, session: SessionId, id: WaitlistEntryId) =>
    getItem(table, keys.waitlistEntry(org, session, id), waitlistEntry),

  /** Everybody who waits, or has waited, in no order. */
  list: (org: OrganizationId, session: SessionId) =>
    queryItems(
      table,
      accessPatterns.waitlistOfSession,
      { partition: waitlistOf(org, session) },
      waitlistEntry,
      { consistent: true },
    ),

  /**
   * Writes an entry in place of the version before, only while its session and the days of what it needs are as they
   * were read: seats and rooms that come free after that find the entry waiting. Answers false when something changed.
   */
  async join(entry: WaitlistEntry, seen: Session, days: readonly ResourceDay[]): Promise<boolean> {
    const before = entry.version === 1 ? absent : is('version', entry.version - 1);
    const check = keys.session(seen.organizationId, seen.id);
    const unchanged = { check, only: [is('version', seen.version)] };
    const writes = [{ put: entryItem(entry), only: [before] }, unchanged, ...days.map(unchangedDay)];
    return (await transact(table, writes)).done;
  },

  /** Where somebody with this address waits, or has waited. */
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

  /** Answers false when the entry changed since it was read. */
  async leave(entry: WaitlistEntry): Promise<boolean> {
    return (await updateItem(table, leaving(entry))).done;
  },
});

/** The entry leaves the list: as part of another transaction, only if nothing else happened to it. */
export function leaving(entry: WaitlistEntry): Update {
  return changeOf(entry, { status: 'left' });
}

/** Seats are held for the entry by this booking: part of the transaction that makes it. */
export function offering(entry: WaitlistEntry, bookingId: BookingId): Update {
  return changeOf(entry, { status: 'offered', bookingId });
}

function changeOf({ organizationId, sessionId, id, version }: WaitlistEntry, set: Item): Update {
  const update = keys.waitlistEntry(organizationId, sessionId, id);
  return { update, set, add: { version: 1 }, only: [is('version', version)] };
}

function entryItem(entry: WaitlistEntry): Item {
  const { organizationId, sessionId, id, startsAt } = entry;
  const ttl = Math.floor(Date.parse(startsAt) / 1000) + keptDays * 24 * 60 * 60;
  return {
    ...keys.waitlistEntry(organizationId, sessionId, id),
    entity: 'WAITLIST_ENTRY',
    ...entry,
    GSI1PK: waiting.partition(organizationId, entry.guest.email),
    GSI1SK: waiting.sort(sessionId, id),
    ttl,
  };
}
