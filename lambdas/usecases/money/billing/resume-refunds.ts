import type { RefundProgress } from '../../../../core/contract/model/guest/refund.ts';
import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { OpenRefund } from '../../../../core/contract/model/money/open-refund.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { progressOf, sendAgain } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { openRefunds } from '../../../data/guest/open-refunds.ts';
import { changeCard } from '../../../data/money/change-card.ts';
import type { Table } from '../../../data/table.ts';

/** The account of an organization can be used again: every refund that waited for it is requested once more. */
export async function resumeRefunds(table: Table, organizationId: OrganizationId, now: Date): Promise<void> {
  const at = toInstant(now);
  for (const refund of await openRefunds(table).list(organizationId)) {
    if (isWaiting(refund)) await resume(table, refund, at);
  }
}

function isWaiting({ status, trouble }: RefundProgress): boolean {
  return status === 'requested' && trouble === 'account-unavailable';
}

async function resume(table: Table, refund: OpenRefund, at: Instant): Promise<void> {
  const { organizationId, refundId, bookingId, giftCardId, decidedAt = refund.at } = refund;
  const next = (all: Readonly<Record<string, RefundProgress>> | undefined) => {
    const known = progressOf(all, refundId, decidedAt);
    return isWaiting(known) ? { ...all, [refundId]: sendAgain(known, at) } : null;
  };
  if (bookingId) {
    await changeBooking(table, { organizationId, bookingId }, at, (booking) => {
      const refundProgress = next(booking.refundProgress);
      return refundProgress && { after: { ...booking, refundProgress } };
    });
  } else if (giftCardId) {
    await changeCard(table, { organizationId, giftCardId }, (card) => {
      const refundProgress = next(card.refundProgress);
      return refundProgress && { set: { refundProgress } };
    });
  }
}
