import type { Booking } from '../../contract/model/guest/booking.ts';
import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { ListedDispute } from '../../contract/model/money/listed-dispute.ts';
import type { Taking } from '../../contract/model/money/taking.ts';
import type { MoneyFilter, MoneyRow } from '../../contract/schemas/desk/money-lists.ts';
import { giftCardRefundId } from '../refunds/open-refunds.ts';
import { progressOf } from '../refunds/progress.ts';
import { disputeState } from './listed-disputes.ts';

type Moved = Taking | (ListedDispute & { readonly kind: 'dispute' });

/** A payment, refund or dispute of a booking as a list shows it. Null for what is not in its ledger. */
export function rowOfBooking(moved: Moved, booking: Booking): MoneyRow | null {
  const { id: bookingId, venueId, reference, guest } = booking;
  const about = {
    ...{ of: 'booking' as const, at: moved.at, amount: moved.amount, venueId, bookingId, reference },
    ...(guest && { name: guest.name }),
  };
  if (moved.kind === 'dispute') return { ...about, ...disputed(moved, booking) };
  if (!('entry' in moved)) return null;
  const id = `${bookingId}#${moved.entry}`;
  return { ...about, id, kind: moved.kind, method: moved.method, ...refundState(moved, booking) };
}

/** The same of a gift card. */
export function rowOfCard(moved: Moved, card: GiftCard): MoneyRow {
  const { id: giftCardId, venueId, code, buyer } = card;
  const about = {
    ...{ of: 'gift-card' as const, at: moved.at, amount: moved.amount, venueId, giftCardId },
    ...{ codeEnding: code.slice(-4), name: buyer.name },
  };
  if (moved.kind === 'dispute') return { ...about, ...disputed(moved, card) };
  const id = `${giftCardId}#${moved.at}#${moved.kind}`;
  const { kind, method } = moved;
  return { ...about, id, kind, method, ...(kind === 'refund' && cardRefundState(moved, card)) };
}

function disputed({ id }: ListedDispute, subject: Pick<Booking, 'disputes'> | Pick<GiftCard, 'disputes'>) {
  return { id, kind: 'dispute' as const, state: disputeState(subject, id) };
}

type State = Pick<MoneyRow, 'state' | 'trouble'>;

/** What is given back over the counter or to a gift card is made when it is decided. */
function refundState(moved: Extract<Taking, { entry: number }>, booking: Booking): State {
  const entry = booking.ledger[moved.entry];
  if (moved.kind !== 'refund') return {};
  if (entry?.kind !== 'refund' || entry.method !== 'stripe') return { state: 'made' };
  return stateIn(progressOf(booking.refundProgress, entry.id, entry.at));
}

function cardRefundState(
  { at }: Taking,
  { moneyBack = [], stripePaymentIntentId: of, refundProgress, createdAt }: GiftCard,
): State {
  const isOurs = moneyBack.some((each) => each.at === at && each.cause === 'refund');
  if (!isOurs || of === undefined) return { state: 'made' };
  return stateIn(progressOf(refundProgress, giftCardRefundId(of), createdAt));
}

function stateIn({ status, trouble }: ReturnType<typeof progressOf>): State {
  return { state: status, ...(trouble && { trouble }) };
}

/** Whether a list with this filter shows a row. */
export function isShown(row: MoneyRow, { kind, of, method, state }: MoneyFilter): boolean {
  if (row.kind !== kind) return false;
  if (of && row.of !== of) return false;
  if (method && row.method !== method) return false;
  return !state || row.state === state;
}
