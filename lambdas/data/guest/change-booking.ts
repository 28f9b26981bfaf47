import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { BookingId, OrganizationId, SessionId } from '../../../core/contract/model/ids.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { type Movements, recordMovements } from '../../../core/domain/booking/payments/movements.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { log } from '../../runtime/log.ts';
import { every } from '../conditions.ts';
import { again, retryOnConflict } from '../retry.ts';
import { type Item, putIf, type Table } from '../table.ts';
import { label, transact, type Write } from '../transaction.ts';
import { bookingConditions, type CausedTransition } from '../transition-conditions.ts';
import { bookingItem, bookings, storedBooking } from './bookings.ts';
import { type Admission, counterWrites } from './counters.ts';
import { bookingRefundWrites } from './open-refunds.ts';
import { resourceWrites } from './resource-days.ts';

/**
 * The only way that a booking is written. What it is to be is decided before; here it is written, with every
 * counter that it moves (seats of sessions, promo codes, gift cards, resources) and the ledger's entries, in one
 * conditional transaction. All or nothing, and only if the booking did not change meanwhile.
 */
export interface Change {
  /** As it was read; null for a new one. */
  readonly before: Booking | null;
  readonly after: Booking;
  /** The row of the table of transitions that this is, and who causes it; absent where the state stays. */
  readonly transition?: CausedTransition | undefined;
  readonly now: Instant;
  /** What taking seats asks of the session beside room for them. `guest` when not said. */
  readonly admission?: Admission | undefined;
  /** The booking's session must be open, even where no seats move. */
  readonly onlyIfOpen?: boolean | undefined;
  /** The promo code newly used, for its limits. */
  readonly promoCode?: PromoCode | undefined;
  /** How many unpaid bookings its holder may have at the venue, this one included. */
  readonly mostLiveHolds?: number | undefined;
  /** Further writes of the same transaction. */
  readonly extra?: readonly Write[];
}

export type Commit =
  | { readonly done: true; readonly booking: Booking }
  /** The current booking: a concurrent write changed it or, for a new booking, it already exists. */
  | { readonly done: false; readonly reason: 'changed'; readonly booking: Booking | null }
  /** The session does not let the party in; null when it is gone. */
  | { readonly done: false; readonly reason: 'session'; readonly session: Session | null }
  /** Other sessions have what it needs. */
  | { readonly done: false; readonly reason: 'resource'; readonly by: readonly SessionId[] }
  | { readonly done: false; readonly reason: 'promo-code' | 'gift-card' | 'holder' | 'extra' };

/**
 * Writes a change that was decided on.
 * @throws Problem('conflict') when others are in the way for too long; Problem('wrong-state' | 'forbidden') for what
 * the table of transitions does not allow
 */
export async function commitBooking(table: Table, change: Change): Promise<Commit> {
  const { after, movements } = recordMovements(change);
  const commit = await retryOnConflict<Commit>(async () => {
    const shared = await resourceWrites(table, change);
    if ('busy' in shared) return { done: false, reason: 'resource', by: shared.by };
    return write(table, { ...change, after }, { movements, resources: shared.writes });
  }, rush);
  if (commit.done) logWrite(after, change.transition);
  return commit;
}

function logWrite(
  { organizationId, venueId, id, reference, version, state }: Booking,
  by?: CausedTransition,
) {
  log('booking-written', {
    ...{ organizationId, venueId, bookingId: id },
    ...{ reference, version, state, transition: by?.event },
  });
}

export type GroupCommit =
  | { readonly done: true; readonly bookings: readonly Booking[] }
  | Exclude<Commit, { done: true }>;

/** What DynamoDB takes in one transaction. */
const mostWrites = 100;

interface GroupWrites {
  /** The write of the group itself, if it changes. */
  readonly group?: Write;
  readonly extra?: readonly Write[];
}

/**
 * Writes changes of bookings of one group, whose seats are in different sessions of one venue, all or none. `changed`:
 * a booking or the group is not as it was read; a new group exists.
 * @throws Problem('invalid-input') where their sessions need too many resources for one transaction, and as
 * `commitBooking` does
 */
export async function commitGroup(
  table: Table,
  changes: readonly [Change, ...Change[]],
  { group, extra = [] }: GroupWrites,
): Promise<GroupCommit> {
  const all = changes.map((change) => ({ change, ...recordMovements(change) }));
  const own = all.flatMap(({ change, after, movements }) => [
    ...label('booking', { put: bookingItem(after), only: bookingConditions({ ...change, after }) }),
    ...counterWrites(after, movements, change),
    ...label('extra', ...(change.extra ?? []), ...bookingRefundWrites(change.before, after)),
  ]);
  const commit = await retryOnConflict<GroupCommit>(async () => {
    const shared = await resourceWrites(table, ...changes);
    if ('busy' in shared) return { done: false, reason: 'resource', by: shared.by };
    const others = [...label('extra', ...extra), ...label('resource', ...shared.writes)];
    const writes = [...label('group', ...(group ? [group] : [])), ...own, ...others];
    if (writes.length > mostWrites) throw new Problem('invalid-input', 'group-too-large');
    const outcome = await transact(table, writes);
    if (outcome.done) return { done: true, bookings: all.map(({ after }) => after) };
    if (outcome.met.has('group')) return { done: false, reason: 'changed', booking: null };
    return refusalBy(outcome.met);
  }, rush);
  if (commit.done) for (const { after, change } of all) logWrite(after, change.transition);
  return commit;
}

const rush = { detail: 'many-are-booking' } as const;

interface Attempt {
  readonly movements: Movements;
  readonly resources: readonly Write[];
}

async function write(
  table: Table,
  change: Change,
  { movements, resources }: Attempt,
): Promise<Commit | typeof again> {
  const { before, after, extra = [] } = change;
  const only = bookingConditions(change);
  const counters = counterWrites(after, movements, change);
  const refunds = bookingRefundWrites(before, after);
  const others = [...counters, ...label('resource', ...resources), ...label('extra', ...extra), ...refunds];
  if (others.length === 0) {
    if (await putIf(table, bookingItem(after), every(only))) return { done: true, booking: after };
    const { organizationId, id } = after;
    return { done: false, reason: 'changed', booking: await bookings(table).get(organizationId, id) };
  }
  const booking = label('booking', { put: bookingItem(after), only });
  const outcome = await transact(table, [...booking, ...others]);
  return outcome.done ? { done: true, booking: after } : refusalBy(outcome.met);
}

type WriteName =
  | 'group'
  | 'booking'
  | 'session'
  | 'promo-code'
  | 'gift-card'
  | 'holder'
  | 'resource'
  | 'extra';

const counterNames = ['promo-code', 'gift-card', 'holder'] as const;

/** Why the write was refused: the first failed condition in this order. A resource day is read again and retried. */
function refusalBy(met: ReadonlyMap<WriteName, Item | null>): Exclude<Commit, { done: true }> | typeof again {
  const done = false;
  if (met.has('booking')) {
    const found = met.get('booking');
    return { done, reason: 'changed', booking: found ? storedBooking.parse(found) : null };
  }
  if (met.has('session')) {
    const found = met.get('session');
    return { done, reason: 'session', session: found ? session.parse(found) : null };
  }
  const counter = counterNames.find((name) => met.has(name));
  if (counter) return { done, reason: counter };
  return met.has('resource') ? again : { done, reason: 'extra' };
}

export type Decision = Omit<Change, 'before' | 'now'> | null;

/**
 * Reads a booking, decides, writes; and again from the start when another request changed it in between. A decision
 * of null leaves it as it is. Answers with the booking as it is afterwards and how the last write went.
 * @throws Problem('not-found'), Problem('conflict'), and what `decide` throws
 */
export async function changeBooking(
  table: Table,
  id: { readonly organizationId: OrganizationId; readonly bookingId: BookingId },
  now: Instant,
  decide: (booking: Booking) => Decision | Promise<Decision>,
): Promise<Exclude<Commit, { reason: 'changed' }>> {
  return retryOnConflict<Exclude<Commit, { reason: 'changed' }>>(async () => {
    const before = await bookings(table).get(id.organizationId, id.bookingId);
    if (!before) throw new Problem('not-found', 'booking-gone');
    const decision = await decide(before);
    if (!decision) return { done: true, booking: before };
    const commit = await commitBooking(table, { ...decision, before, now });
    return commit.done || commit.reason !== 'changed' ? commit : again;
  }, rush);
}
