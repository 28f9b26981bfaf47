import { type DeliveryId, deliveryId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';

const timeDigits = 9;

/**
 * A message's id: when it happened, so that ids are in the order of time, and 20 characters of `hash` (of the event
 * and the endpoint), so that the same event told again is the same message.
 */
export function deliveryIdOf(occurredAt: Instant, hash: string): DeliveryId {
  const when = Date.parse(occurredAt).toString(36).padStart(timeDigits, '0');
  return deliveryId.parse(`msg_${when}${hash.slice(0, 20)}`);
}
