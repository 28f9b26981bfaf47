import type { Booking } from '../../../core/contract/model/booking.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { type Change, type Commit, commitBooking } from '../../data/change-booking.ts';
import type { Table } from '../../data/table.ts';
import { lacksSeats, refusalOf } from './refusals.ts';
import { releaseExpired } from './release-expired.ts';

type Terms = Pick<Change, 'admission' | 'promoCode' | 'extra'>;

/**
 * Writes a new booking with its seats; one that exists already is answered as it is. A session that is full, or
 * whose room is taken, first gives back what has run out there, then is asked once more.
 * @throws Problem with the reason why the seats cannot be had
 */
export async function takeSeats(
  table: Table,
  wanted: Booking,
  now: Date,
  terms: Terms = {},
): Promise<Booking> {
  const change = { ...terms, before: null, after: wanted, now: toInstant(now) };
  let commit = await commitBooking(table, change);
  if (!commit.done && (await releaseInTheWay(table, wanted, commit, now, terms.admission)) > 0) {
    commit = await commitBooking(table, change);
  }
  if (commit.done) return commit.booking;
  if (commit.reason !== 'changed') throw refusalOf(commit, wanted.seats, now, terms.admission);
  if (!commit.booking) throw new Error('A booking that stands in the way of itself.');
  return commit.booking;
}

/** Answers how many bookings it ended: none, where time would not help. */
async function releaseInTheWay(
  table: Table,
  wanted: Booking,
  refused: Extract<Commit, { done: false }>,
  now: Date,
  admission: Terms['admission'],
): Promise<number> {
  if (refused.reason === 'resource') {
    const ended = await Promise.all(refused.by.map((id) => releaseExpired(table, wanted, id, now)));
    return ended.reduce((sum, count) => sum + count, 0);
  }
  if (refused.reason !== 'session' || !refused.session) return 0;
  if (!lacksSeats(refused.session, wanted.seats, now, admission)) return 0;
  return releaseExpired(table, wanted, wanted.sessionId, now);
}
