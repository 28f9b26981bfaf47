import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import { hasPayment } from '../../../../core/domain/booking/payments/ledger.ts';
import { commitGroup } from '../../../data/guest/change-booking.ts';
import { changedGroup, groups } from '../../../data/guest/groups.ts';
import { tillWritesFor } from '../../../data/money/tills.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { closeUnlessDisconnected } from '../../money/groups/close-group-page.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { requireOpenTill } from '../day/till-view.ts';
import { type Collection, collectionChanges, paymentIdOf, tillOf } from './collection.ts';
import { groupAtDesk } from './get-staff-group.ts';
import { type GroupDeps, viewGroup } from './group-view.ts';

interface CollectDeps extends GroupDeps {
  readonly payments: () => Promise<Payments>;
}

/**
 * Records one payment at the counter for all bookings of a group: each has its own part, and all are written in one
 * transaction or none. The guest's payment page is closed first, and what was paid there counts. The write asks for
 * the group as it was when its page was closed, so that no page opened meanwhile is ever shown. A repeated idempotency
 * key records nothing new.
 * @throws Problem('wrong-state') where nothing is due, Problem('price-changed') when another amount is due now,
 * Problem('invalid-input' | 'payment-unavailable' | 'not-found' | 'forbidden' | 'conflict')
 */
export function collectGroupPayment(deps: CollectDeps, collection: Collection): Promise<GroupView> {
  const { actor, venueId } = collection;
  const isKnown = (booking: Booking) => hasPayment(booking, paymentIdOf(deps.ids, collection, booking.id));
  return retryOnConflict(async () => {
    const { group, members } = await groupAtDesk(deps, collection, 'bookings.walk-in');
    const read = () => groups(deps.table).members(group);
    if (members.some(isKnown)) return viewGroup(deps, group, await read(), actor);
    await requireOpenTill(deps, actor, { venueId, tillId: tillOf(collection) });
    if (group.pages.length > 0) {
      const organization = await activeOrganization(deps.organizations, actor);
      await closeUnlessDisconnected({ ...deps, payments: await deps.payments() }, organization, group);
    }
    const latest = await read();
    // The same request, sent twice, may write between the reads of two bookings: they are read again.
    if (latest.some(isKnown)) return viewGroup(deps, group, await read(), actor);
    const changes = collectionChanges(deps, collection, latest);
    const [first, ...others] = changes;
    if (!first) throw new Error('A payment for no booking.');
    const commit = await commitGroup(deps.table, [first, ...others], {
      group: changedGroup(group, group),
      extra: tillWritesFor(changes, tillOf(collection)),
    });
    if (!commit.done) {
      if (commit.reason === 'changed') return again;
      throw refusalOf(commit, first.after.seats, deps.clock.now());
    }
    const written = new Map(commit.bookings.map((booking) => [booking.id, booking]));
    const bookings = latest.map((booking) => written.get(booking.id) ?? booking);
    return viewGroup(deps, { ...group, version: group.version + 1 }, bookings, actor);
  });
}
