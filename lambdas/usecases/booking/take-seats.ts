import type { Booking } from '../../../core/contract/model/booking.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { type Change, type Commit, commitBooking } from '../../data/change-booking.ts';
import { newPatience, type Patience } from '../../data/patience.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { lacksSeats, refusalOf } from './refusals.ts';
import { releaseExpired } from './release-expired.ts';

type Terms = Pick<Change, 'admission' | 'promoCode' | 'mostLiveHolds' | 'extra'>;

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
  const attempt = { now, patience: newPatience(), admission: terms.admission };
  let commit = await commitBooking(table, change, attempt.patience);
  if (!commit.done && (await releaseInTheWay(table, wanted, commit, attempt))) {
    commit = await commitBooking(table, change, attempt.patience);
  }
  if (commit.done) return commit.booking;
  if (commit.reason !== 'changed') throw refusalOf(commit, wanted.seats, now, terms.admission);
  if (!commit.booking) throw new Error('A booking that stands in the way of itself.');
  return commit.booking;
}

/** Answers whether seats may have come free: never where only time, or another session, would help. */
async function releaseInTheWay(
  table: Table,
  wanted: Booking,
  refused: Extract<Commit, { done: false }>,
  attempt: Pick<Terms, 'admission'> & { readonly now: Date; readonly patience: Patience },
): Promise<boolean> {
  if (refused.reason === 'resource') {
    const freed = await Promise.all(
      refused.by.map(async (id) => {
        const holder = await sessions(table).get(wanted.organizationId, id);
        return holder ? releaseExpired(table, holder, holder.capacityHeld, attempt) : false;
      }),
    );
    return freed.includes(true);
  }
  if (refused.reason !== 'session' || !refused.session) return false;
  if (!lacksSeats(refused.session, wanted.seats, attempt.now, attempt.admission)) return false;
  return releaseExpired(table, refused.session, seatsMissing(refused.session, wanted), attempt);
}

/** A party that wants the session to itself waits for all others, and is waited for. */
function seatsMissing({ capacityHeld, capacityRemaining, exclusiveParties }: Session, wanted: Booking) {
  return wanted.exclusive || exclusiveParties > 0 ? capacityHeld : wanted.seats - capacityRemaining;
}
