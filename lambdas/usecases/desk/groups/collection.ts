import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId, GroupId, TillId } from '../../../../core/contract/model/ids.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { bookingFacts } from '../../../../core/domain/audit-log/booking-facts.ts';
import { checkLedgerRoom } from '../../../../core/domain/booking/growth.ts';
import { collectParts } from '../../../../core/domain/booking/payments/collect-group.ts';
import { stampEntries } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Change } from '../../../data/guest/change-booking.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { GroupTarget } from './get-staff-group.ts';
import type { GroupDeps } from './group-view.ts';

/** Money that staff take for a whole group. */
export interface Collection extends GroupTarget {
  readonly method: 'cash' | 'terminal';
  /** What staff were shown as due, in minor units. */
  readonly expectedAmount: MinorUnits;
  /** The open till that cash goes into. */
  readonly tillId?: TillId | undefined;
  readonly idempotencyKey: string;
}

/**
 * What one payment at the counter changes of each booking of the group.
 * @throws Problem('wrong-state' | 'price-changed') as `collectParts` does
 */
export function collectionChanges(
  { clock, ids }: Pick<GroupDeps, 'clock' | 'ids'>,
  collection: Collection,
  members: readonly Booking[],
): Change[] {
  const { actor, method, expectedAmount, groupId } = collection;
  const now = toInstant(clock.now());
  const stamp = { userId: actor.userId, tillId: tillOf(collection) };
  const parts = collectParts(members, expectedAmount, now, ({ bookingId, amount }) => {
    const id = paymentIdOf(ids, collection, bookingId);
    return { kind: 'payment', at: now, id, method, amount };
  });
  return parts.map(({ before, after: paid, event }) => {
    const after = stampEntries(before, paid, stamp);
    checkLedgerRoom(before, after);
    return {
      before,
      after,
      now,
      // It is the payment that confirms, whoever records it.
      ...(event && { transition: { event, by: 'system' as const } }),
      extra: [auditOf({ before, after }, { actor, groupId, at: now })],
    };
  });
}

/** Each booking's history has the payment. */
function auditOf(
  { before, after }: { readonly before: Booking; readonly after: Booking },
  { actor, groupId, at }: { readonly actor: Actor; readonly groupId: GroupId; readonly at: Instant },
) {
  const { organizationId, id, version } = before;
  return auditWrite({
    organizationId,
    actor,
    action: 'collectGroupPayment',
    resource: { kind: 'booking', id },
    before: bookingFacts(before),
    after: { ...bookingFacts(after), groupId },
    at,
    id: `${id}:${version + 1}`,
  });
}

/** What the booking's part is known by: the same for a repeated request. */
export function paymentIdOf(ids: Ids, { groupId, idempotencyKey }: Collection, id: BookingId): string {
  return `pay_${ids.from(`${groupId}:${id}:${idempotencyKey}`)}`;
}

export function tillOf({ method, tillId }: Collection): TillId | undefined {
  return method === 'cash' ? tillId : undefined;
}
