import type * as z from 'zod';
import type { deskSchemas, StaffBookingRequest } from '../../../../../core/contract/schemas/desk/desk.ts';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { partySize } from '../../../../../core/domain/capacity/party.ts';

/** What the form holds: the request as it is sent. */
export type Order = z.input<typeof deskSchemas.createStaffBooking.body>;

export type Method = Order['payment']['method'];

/** How a person may let a guest pay: a link is for those who may book by phone. */
export function methodsFor(mayBookByPhone: boolean): Method[] {
  return mayBookByPhone ? ['link', 'cash', 'terminal', 'venue'] : ['cash', 'terminal', 'venue'];
}

/** Nothing chosen yet. */
export function emptyOrder(mayBookByPhone: boolean, sessionId = ''): Order {
  return {
    sessionId,
    party: [],
    guest: { name: '', email: '', phone: '' },
    source: mayBookByPhone ? 'staff' : 'walk-in',
    payment: mayBookByPhone ? { method: 'link' } : { method: 'cash' },
    promoCode: '',
    note: '',
  };
}

/** The payment with the open till that its cash goes into. */
export function intoTill<P extends StaffBookingRequest['payment']>(
  payment: P,
  till: Pick<TillView, 'id'> | undefined,
): P {
  return payment.method === 'cash' && till ? { ...payment, tillId: till.id } : payment;
}

/** The party that most phone calls begin with: the fewest that the activity takes, of its first ticket. */
export function firstParty(units: readonly { readonly id: string }[], least: number): Order['party'] {
  const [first] = units;
  return first ? [{ unitId: first.id, quantity: Math.max(1, least) }] : [];
}

/** What the price depends on; null while there is nothing to price. */
export function quoteRequestOf({ sessionId, party, addOns, promoCode, discount, payment }: Order) {
  if (sessionId === '' || partySize(party) === 0) return null;
  return {
    sessionId,
    party,
    ...(addOns && { addOns }),
    ...(promoCode && { promoCode: promoCode.trim().toUpperCase() }),
    ...(discount && { discount: { off: discount.off } }),
    payment,
  };
}
