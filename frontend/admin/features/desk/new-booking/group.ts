import type * as z from 'zod';
import type { groupSchemas } from '../../../../../core/contract/schemas/desk/groups.ts';
import { type Order, quoteRequestOf } from './order.ts';

type GroupRequest = z.input<typeof groupSchemas.createStaffGroup.body>;

/** A session that the group has already. */
export type Picked = Pick<Order, 'sessionId' | 'party' | 'addOns' | 'discount'>;

export function pickedOf({ sessionId, party, addOns, discount }: Order): Picked {
  return { sessionId, party, ...(addOns && { addOns }), ...(discount && { discount }) };
}

/** The activity that most groups play beside those they have: the next one that they have not picked. */
export function nextActivity<A extends { readonly id: string }>(
  activities: readonly A[],
  played: readonly string[],
): A | undefined {
  const last = activities.findIndex(({ id }) => id === played.at(-1));
  const inTurn = [...activities.slice(last + 1), ...activities.slice(0, last + 1)];
  return inTurn.find(({ id }) => !played.includes(id));
}

/** What each session of the group is priced by; promo codes are for single bookings. */
export function quoteRequestsOf(order: Order, picked: readonly Picked[]) {
  const others = picked.filter(({ sessionId }) => sessionId !== order.sessionId);
  return [...others, pickedOf(order)].flatMap((each) => {
    const { addOns, discount, ...rest } = order;
    return quoteRequestOf({ ...rest, ...each, promoCode: '' }) ?? [];
  });
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
