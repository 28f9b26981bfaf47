import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { RefundProgress } from '../../../../core/contract/model/guest/refund.ts';
import type { OpenRefund } from '../../../../core/contract/model/money/open-refund.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { openRefunds } from '../../../data/guest/open-refunds.ts';
import { changeCard } from '../../../data/money/change-card.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Write } from '../../../data/transaction.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { RefundTarget, StaffRefundDeps } from './deps.ts';

interface RefundChange {
  readonly action: AuditedAction;
  readonly reason?: string | undefined;
  /** The progress as it is to be. @throws Problem when this cannot be done now */
  next(known: RefundProgress): RefundProgress;
  /** What belongs to the change, such as a gift card given in place of the money. */
  readonly extra?: readonly Write[];
}

/**
 * An open refund of one of the actor's venues.
 * @throws Problem('not-found') also for a refund that is finished, Problem('suspended' | 'forbidden')
 */
export async function openRefundOf(
  { table }: Pick<StaffRefundDeps, 'table'>,
  { actor, refundId }: RefundTarget,
): Promise<OpenRefund> {
  const { id } = await activeOrganization(organizations(table), actor);
  const refund = await openRefunds(table).get(id, refundId);
  if (refund && can(actor, 'bookings.refund', { venueId: refund.venueId })) return refund;
  throw new Problem('not-found', 'refund-gone');
}

/** Changes how far a refund is, for a person, and writes down who did it. @throws what `next` throws */
export async function changeRefund(
  { table, clock, ids }: StaffRefundDeps,
  { actor }: RefundTarget,
  refund: OpenRefund,
  { action, reason, next, extra = [] }: RefundChange,
): Promise<RefundProgress> {
  const { organizationId, refundId, bookingId, giftCardId } = refund;
  const now = toInstant(clock.now());
  const decidedAt = refund.decidedAt ?? refund.at;
  let changed: RefundProgress = refund;
  const decide = (known: RefundProgress) => {
    changed = next(known);
    const audit = auditWrite({
      organizationId,
      actor,
      action,
      resource: bookingId ? { kind: 'booking', id: bookingId } : { kind: 'gift-card', id: giftCardId ?? '' },
      before: { refundId, status: known.status, trouble: known.trouble },
      after: { refundId, status: changed.status, settledBy: changed.settledBy, amount: refund.amount },
      reason,
      at: now,
      id: ids.random(),
    });
    return { refundProgress: changed, writes: [audit, ...extra] };
  };
  if (bookingId) {
    const commit = await changeBooking(table, { organizationId, bookingId }, now, (booking) => {
      const made = decide(progressOf(booking.refundProgress, refundId, decidedAt));
      const refundProgress = { ...booking.refundProgress, [refundId]: made.refundProgress };
      return { after: { ...booking, refundProgress }, extra: made.writes };
    });
    if (!commit.done) throw new Problem('conflict', 'changed-by-someone-else');
  } else if (giftCardId) {
    await changeCard(table, { organizationId, giftCardId }, (card) => {
      const made = decide(progressOf(card.refundProgress, refundId, decidedAt));
      const refundProgress = { ...card.refundProgress, [refundId]: made.refundProgress };
      return { set: { refundProgress }, extra: made.writes };
    });
  }
  return changed;
}
