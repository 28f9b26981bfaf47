import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { RefundEntry } from '../../../../core/contract/model/guest/ledger.ts';
import type { RefundProgress } from '../../../../core/contract/model/guest/refund.ts';
import { giftCardRefundsOf, refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

type DetailOf = (name: string) => EventDetail<'booking.confirmed'>;

/** What a change of a booking says about its refunds. */
export function refundEvents(before: Booking | null, after: Booking, detailOf: DetailOf): BusEvent[] {
  const toCard = giftCardRefundsOf(after).slice(before ? giftCardRefundsOf(before).length : 0);
  return [
    ...refundsOf(after).flatMap((entry) => eventsOf(before, after, entry, detailOf)),
    ...toCard.map(({ id }) => {
      const type = 'booking.refunded-to-gift-card' as const;
      return { type, detail: { ...detailOf(`${type}:${id}`), refundId: id } };
    }),
  ];
}

function eventsOf(
  before: Booking | null,
  after: Booking,
  entry: RefundEntry,
  detailOf: DetailOf,
): BusEvent[] {
  const isNew = before === null || !refundsOf(before).some(({ id }) => id === entry.id);
  const was = isNew ? null : progressIn(before, entry);
  const is = progressIn(after, entry);
  const detail = (type: string) => ({ ...detailOf(`${type}:${entry.id}`), refundId: entry.id });
  const requested = 'booking.refund-requested' as const;
  const isRequested = isNew || (was !== null && is.attempt > was.attempt && is.status === 'requested');
  return [
    ...(isRequested ? [{ type: requested, detail: detail(requested) }] : []),
    ...(is.status === was?.status ? [] : statusEvents(was, is, detail)),
  ];
}

function statusEvents(
  was: RefundProgress | null,
  { status, attempt }: RefundProgress,
  detail: (type: string) => EventDetail<'booking.refund-failed'>,
): BusEvent[] {
  if (status === 'made') {
    const type = 'booking.refund-made' as const;
    const wasDelayed =
      was !== null && (was.status !== 'requested' || was.trouble !== undefined || attempt > 1);
    return [{ type, detail: { ...detail(type), wasDelayed } }];
  }
  if (status !== 'failed' && status !== 'settled') return [];
  const type = `booking.refund-${status}` as const;
  return [{ type, detail: detail(type) }];
}

/** What is given back over the counter or as credit is made when it is decided. */
function progressIn({ refundProgress }: Booking, { id, at, method }: RefundEntry): RefundProgress {
  if (method !== 'stripe') return { status: 'made', attempt: 1, at };
  return progressOf(refundProgress, id, at);
}
