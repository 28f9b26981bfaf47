import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import { type Change, commitGroup, type GroupCommit } from '../../../data/guest/change-booking.ts';
import { newGroup } from '../../../data/guest/groups.ts';
import { shareRetries } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { releaseInTheWay } from '../../guest/booking/take-seats.ts';

type Refused = Extract<GroupCommit, { done: false }>;

/**
 * Writes a new group with all of its seats; null when the group exists. Where a session is full or a room is taken,
 * expired holds are released first and the write is tried again, at most once for each session.
 * @throws Problem with the reason why the seats of one session cannot be had
 */
export async function takeGroupSeats(
  table: Table,
  group: Group,
  { changes, extra }: { readonly changes: readonly Change[]; readonly extra: readonly Write[] },
  now: Date,
): Promise<readonly Booking[] | null> {
  const [first, ...others] = changes;
  if (!first) throw new Error('A group without bookings.');
  const commit = await shareRetries({}, async () => {
    for (let left = changes.length; ; left -= 1) {
      const latest = await commitGroup(table, [first, ...others], { group: newGroup(group), extra });
      if (latest.done || left === 0) return latest;
      const { after, admission } = refusedOf(latest, first, others);
      if (!(await releaseInTheWay(table, after, latest, { now, admission }))) return latest;
    }
  });
  if (commit.done) return commit.bookings;
  if (commit.reason === 'changed') return null;
  const { after, admission } = refusedOf(commit, first, others);
  throw refusalOf(commit, after.seats, now, admission);
}

/** The change whose session refused; the first where the refusal names none. */
function refusedOf(refused: Refused, first: Change, others: readonly Change[]): Change {
  const id = refused.reason === 'session' ? refused.session?.id : undefined;
  return others.find(({ after }) => after.sessionId === id) ?? first;
}
