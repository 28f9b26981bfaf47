import type { BookingId } from '../../../../../core/contract/model/ids.ts';
import type { ActiveCustomer, Customer } from '../../../../../core/contract/model/people/customer.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { relist } from '../../../../data/people/customer-lists.ts';
import { customerVisits } from '../../../../data/people/customer-visits.ts';
import {
  changeOfCustomer,
  customers,
  noteRemoval,
  noteWrite,
  stillActive,
  tombstone,
} from '../../../../data/people/customers.ts';
import { again, forConsumers, retryOnConflict } from '../../../../data/retry.ts';
import type { Table } from '../../../../data/table.ts';
import { label, transact } from '../../../../data/transaction.ts';
import { contributionWrites } from '../contribute.ts';
import type { FollowDeps } from '../deps.ts';
import { forgetTotals } from '../erasure/forget.ts';

type Merging = Extract<Customer, { status: 'merging' }>;

/**
 * Moves bookings and notes one by one to the customer who stays; then only a pointer to that customer is left
 * of the other.
 */
export async function carryOutMerge(deps: FollowDeps, from: Merging): Promise<void> {
  const { table } = deps;
  const { organizationId: org, id } = from;
  const to = await whoStays(table, from);
  // The customer who stays was erased before `absorbing` forbade it. Both are the same person, so the other
  // is erased too.
  if (!to)
    return void (await transact(table, [changeOfCustomer(from, { status: 'erasing' }, { version: 1 })]));
  for (const { bookingId } of await customerVisits(table).list(org, id)) {
    await moveBooking(deps, from, bookingId);
  }
  for (const note of await customers(table).notesOf(org, id)) {
    const writes = [noteWrite(org, to.id, note), noteRemoval(org, id, note.id), stillActive(to)];
    if (!(await transact(table, writes)).done) throw tryAgain();
  }
  await forgetTotals(table, from);
  for (const each of [id, to.id]) await relist(table, org, each);
  await finish(deps, from);
}

async function whoStays(
  table: Table,
  { organizationId, mergedInto }: Pick<Merging, 'organizationId' | 'mergedInto'>,
): Promise<ActiveCustomer | null> {
  const found = await customers(table).get(organizationId, mergedInto);
  if (found && 'mergedInto' in found) return whoStays(table, found);
  return found?.status === 'active' ? found : null;
}

async function moveBooking({ table, clock }: FollowDeps, from: Merging, bookingId: BookingId): Promise<void> {
  const org = from.organizationId;
  await retryOnConflict(async () => {
    const before = await customerVisits(table).ofBooking(org, bookingId);
    if (before?.customerId !== from.id) return;
    const to = await whoStays(table, from);
    if (!to) throw tryAgain();
    const { flagged: _flagged, ...link } = before;
    const flagged = to.flags.length > 0 && { flagged: true as const };
    const after = { ...link, ...flagged, customerId: to.id, revision: before.revision + 1 };
    const writes = await contributionWrites(table, org, { before, after, now: toInstant(clock.now()) });
    // Counts as a change, so that a concurrent erasure sees the additional booking.
    const { done } = await transact(table, [...writes, changeOfCustomer(to, {})]);
    return done ? undefined : again;
  }, limit);
}

const limit = { milliseconds: forConsumers };

/** All of it has moved: the customer who stays no longer waits for the other. */
async function finish({ table, clock }: FollowDeps, from: Merging): Promise<void> {
  const { id, organizationId, mergedInto, version } = from;
  await retryOnConflict(async () => {
    const to = await whoStays(table, from);
    if (!to) throw tryAgain();
    const at = toInstant(clock.now());
    const merged = tombstone(
      { id, organizationId, status: 'merged', mergedInto, at, version },
      from.revision,
    );
    const absorbing = to.absorbing.filter((each) => each !== id);
    const outcome = await transact(table, [...label('merged', merged), changeOfCustomer(to, { absorbing })]);
    // If the other is not as it was read, another run has finished the merge.
    return outcome.done || outcome.met.has('merged') ? undefined : again;
  }, limit);
}

function tryAgain(): Error {
  return new Error('A customer kept changing while another was merged into them.');
}
