import type * as z from 'zod';
import type { groupSchemas } from '../../../../../core/contract/schemas/desk/groups.ts';
import type { Order } from './order.ts';

type GroupRequest = z.input<typeof groupSchemas.createStaffGroup.body>;

/** A session that the group has already. */
export type Picked = Pick<Order, 'sessionId' | 'party' | 'addOns' | 'discount'>;

export function pickedOf({ sessionId, party, addOns, discount }: Order): Picked {
  return { sessionId, party, ...(addOns && { addOns }), ...(discount && { discount }) };
}

/** Several sessions for one guest in one booking: those picked before, and the session in the form. */
export function groupRequestOf(order: Order, picked: readonly Picked[], name: string): GroupRequest {
  const { guest, language, source, payment, note } = order;
  return {
    name: name.trim() || guest.name,
    guest,
    source,
    payment,
    ...(language && { language }),
    ...(note && { note }),
    sessions: [...picked, pickedOf(order)],
  };
}
