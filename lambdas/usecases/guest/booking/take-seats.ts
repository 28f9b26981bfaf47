import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { type Change, type Commit, commitBooking } from '../../../data/guest/change-booking.ts';
import { shareRetries } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { CausedTransition } from '../../../data/transition-conditions.ts';
import { lacksSeats, refusalOf } from './refusals.ts';
import { releaseExpired } from './release-expired.ts';

type Terms = Pick<Change, 'admission' | 'promoCode' | 'mostLiveHolds' | 'extra'> & {
  readonly transition: CausedTransition;
  /** The session, where the caller has just read it: one that is full then is refused without a write. */
  readonly seen?: Session;
};

/**
 * Writes a new booking with its seats; an existing booking is returned unchanged. If the session is full or
 * its room is taken, expired holds are released first and the write is tried once more.
 * @throws Problem with the reason why the seats cannot be had
 */
export async function takeSeats(
  table: Table,
  wanted: Booking,
  now: Date,
  { seen, ...terms }: Terms,
): Promise<Booking> {
  const change = { ...terms, before: null, after: wanted, now: toInstant(now) };
  const { admission } = terms;
  const commit = await shareRetries({}, async () => {
    if (seen && (await staysFull(table, seen, wanted, { now, admission })))
      return refusedBy(table, seen, wanted);
    const first = await commitBooking(table, change);
    if (first.done || !(await releaseInTheWay(table, wanted, first, { now, admission }))) return first;
    return commitBooking(table, change);
  });
  if (commit.done) return commit.booking;
  if (commit.reason !== 'changed') throw refusalOf(commit, wanted.seats, now, admission);
  if (!commit.booking) throw new Error('The conditional write failed but the booking does not exist.');
  return commit.booking;
}

type Moment = Pick<Terms, 'admission'> & { readonly now: Date };

/** Whether the session lacks seats, and no expired hold in it had any to give back. */
async function staysFull(
  table: Table,
  seen: Session,
  wanted: Booking,
  { now, admission }: Moment,
): Promise<boolean> {
  if (!lacksSeats(seen, wanted.seats, now, admission)) return false;
  return !(await releaseExpired(table, seen, seatsMissing(seen, wanted), now));
}

/**
 * What the write would answer: the booking of a repeated request, whose own seats are among those taken, or that the
 * session is full. In a rush most requests end here, and reads leave the session to those who still find seats.
 */
async function refusedBy(table: Table, session: Session, { organizationId, id }: Booking): Promise<Commit> {
  const booking = await bookings(table).get(organizationId, id);
  return booking ? { done: false, reason: 'changed', booking } : { done: false, reason: 'session', session };
}

/** Releases expired holds. Answers whether seats may have come free: never when the refusal has a cause other than expired holds. */
export async function releaseInTheWay(
  table: Table,
  wanted: Booking,
  refused: Extract<Commit, { done: false }>,
  { now, admission }: Moment,
): Promise<boolean> {
  if (refused.reason === 'resource') {
    const freed = await Promise.all(
      refused.by.map(async (id) => {
        const holder = await sessions(table).get(wanted.organizationId, id);
        return holder ? releaseExpired(table, holder, holder.capacityHeld, now) : false;
      }),
    );
    return freed.includes(true);
  }
  if (refused.reason !== 'session' || !refused.session) return false;
  if (!lacksSeats(refused.session, wanted.seats, now, admission)) return false;
  return releaseExpired(table, refused.session, seatsMissing(refused.session, wanted), now);
}

/** An exclusive party needs an empty session, and keeps every other party out. */
function seatsMissing({ capacityHeld, capacityRemaining, exclusiveParties }: Session, wanted: Booking) {
  return wanted.exclusive || exclusiveParties > 0 ? capacityHeld : wanted.seats - capacityRemaining;
}
