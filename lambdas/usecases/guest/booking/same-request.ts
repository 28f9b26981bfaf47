import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { Problem } from '../../../../core/domain/problem.ts';

type Asked = Pick<Booking, 'sessionId' | 'party' | 'buyOut' | 'addOns'>;

/**
 * An idempotency key belongs to one request. A different request with the same key is refused.
 * @throws Problem('conflict')
 */
export function sameRequest(existing: Booking, wanted: Asked): Booking {
  if (requestKeyOf(existing) === requestKeyOf(wanted)) return existing;
  throw new Problem('conflict', 'idempotency-key-reused');
}

function requestKeyOf({ sessionId, party, buyOut, addOns = [] }: Asked): string {
  return [
    sessionId,
    buyOut,
    ...party.flatMap(({ unitId, quantity }) => (quantity > 0 ? [`${unitId} ${quantity}`] : [])),
    ...addOns.flatMap(({ addOnId, quantity }) => (quantity > 0 ? [`${addOnId} ${quantity}`] : [])),
  ].join();
}
