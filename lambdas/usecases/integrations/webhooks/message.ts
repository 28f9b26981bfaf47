import type { Delivery } from '../../../../core/contract/model/integrations/webhook.ts';
import type { WebhookMessage } from '../../../../core/contract/webhook-messages.ts';
import { giftCardRefundsOf, refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { viewForWebhook } from '../../../../core/domain/integrations/webhook-booking.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';

/** The message, with the booking as it is now. Null when its subject no longer exists. */
export async function messageOf(table: Table, delivery: Delivery): Promise<WebhookMessage | null> {
  const { type, organizationId, webhookId, bookingId, refundId, occurredAt: timestamp } = delivery;
  if (type === 'webhook.test') return { type, timestamp, data: { webhookId } };
  const found = bookingId ? await bookings(table).get(organizationId, bookingId) : null;
  if (!found) return null;
  const booking = viewForWebhook(found);
  if (type !== 'booking.refunded') return { type, timestamp, data: { booking } };
  const refund = [...refundsOf(found), ...giftCardRefundsOf(found)].find(({ id }) => id === refundId);
  if (!refund) return null;
  return { type, timestamp, data: { booking, refund: { id: refund.id, amount: refund.amount } } };
}
