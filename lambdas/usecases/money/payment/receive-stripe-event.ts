import * as z from 'zod';
import { bookingId, giftCardId, groupId, organizationId } from '../../../../core/contract/model/ids.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { stripeEvents } from '../../../data/money/stripe-events.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { addLogFields } from '../../../runtime/log.ts';

const metadata = z.object({
  organizationId: organizationId.optional().catch(undefined),
  bookingId: bookingId.optional().catch(undefined),
  groupId: groupId.optional().catch(undefined),
  giftCardId: giftCardId.optional().catch(undefined),
});

export interface SignedEvent {
  readonly rawBody: string | Uint8Array;
  readonly signature: string | undefined;
  readonly webhookSecret: string;
}

/**
 * Checks the signature and keeps the event; the table's stream takes it from there. Acknowledged once stored,
 * so a crash loses nothing, and known ids are stored once.
 * @throws Problem('invalid-signature')
 */
export async function receiveStripeEvent(
  { table, payments }: { table: Table; payments: Pick<Payments, 'verifyEvent'> },
  { rawBody, signature, webhookSecret }: SignedEvent,
): Promise<void> {
  const event = payments.verifyEvent(rawBody, signature, webhookSecret);
  const about = metadata.parse(event.metadata);
  addLogFields({ ...about, eventId: event.id });
  await stripeEvents(table).keep({
    eventId: event.id,
    type: event.type,
    account: event.account,
    objectId: event.objectId,
    occurredAt: toInstant(event.created),
    ...about,
  });
}
