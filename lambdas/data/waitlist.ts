import type { BookingId, OrganizationId, SessionId, WaitlistEntryId } from '../../core/contract/model/ids.ts';
import { type Session, session } from '../../core/contract/model/session.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { type WaitlistEntry, waitlistEntry } from '../../core/contract/model/waitlist.ts';
import { accessPatterns } from './access-patterns.ts';
import { absent, after, is, lessThan, notAfter, present } from './conditions.ts';
import { findItems } from './find.ts';
import { keys, waiting, waitlistOf } from './keys.ts';
import { deleteItem, getItem, type Item, queryItems, type Table } from './table.ts';
import { type Check, transact, type Update, updateItem } from './transaction.ts';

/** Who waited is forgotten this many days after the session. */
const keptDays = 30;

export type Joined =
  | { readonly done: true }
  /** Somebody joined or changed the entry meanwhile. */
  | { readonly done: false; readonly reason: 'entry' }
  /** The session as it stood when it said no: it has room, or is closed; null when there is none. */
  | { readonly done: false; readonly reason: 'session'; readonly session: Session | null };

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
   * Writes an entry in place of the version before, only while its session can be booked and lacks these
   * seats: seats that come free after that find the entry waiting.
   */
  async join(entry: WaitlistEntry, seats: number, now: Instant): Promise<Joined> {
    const before = entry.version === 1 ? absent : is('version', entry.version - 1);
    const outcome = await transact(table, [
      { put: entryItem(entry), only: [before] },
      lacksSeats(entry, seats, now),
    ]);
    if (outcome.done) return outcome;
    if (outcome.met.has(0)) return { done: false, reason: 'entry' };
    const found = outcome.met.get(1);
    return { done: false, reason: 'session', session: found ? session.parse(found) : null };
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

function lacksSeats({ organizationId, sessionId }: WaitlistEntry, seats: number, now: Instant): Check {
  const onSale = [is('status', 'open'), is('offSchedule', false)];
  const inTime = [after('bookableUntil', now), notAfter('bookableFrom', now)];
  return {
    check: keys.session(organizationId, sessionId),
    only: [present, ...onSale, ...inTime, lessThan('capacityRemaining', seats)],
  };
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
