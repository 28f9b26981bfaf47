import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { card, type Floor, details as guestDetails, promo } from './floor.ts';

/** What a guest hands in at the till, with a code and a card. */
export const details = { ...guestDetails, promoCode: promo, giftCardCode: card };

export const held = (floor: Floor) => floor.hold(floor.session(0), 3);

export async function atTheTill(floor: Floor): Promise<string> {
  const token = await held(floor);
  await startCheckout(floor.deps, token, details);
  return token;
}

/** Paid at the bank, but not reported yet. */
export async function paying(floor: Floor): Promise<string> {
  const token = await atTheTill(floor);
  payAll(floor);
  return token;
}

export function payAll({ bank }: Floor): void {
  for (const page of bank.pages()) bank.pay(page.checkoutSessionId);
}

export async function confirmed(floor: Floor): Promise<string> {
  const token = await paying(floor);
  await floor.stripeNews(floor.deps);
  return token;
}

/** Paid when the seats had gone back already. */
export async function tooLate(floor: Floor): Promise<string> {
  const token = await paying(floor);
  await floor.wait(45);
  return token;
}

export async function soldOut(floor: Floor): Promise<string> {
  const token = await tooLate(floor);
  await createStaffBooking(floor.deps, staffBooking(floor, 5));
  return token;
}

export const desk = async (floor: Floor, token: string) => ({
  actor: floor.manager,
  venueId: floor.shop.venue.id,
  bookingId: (await floor.read(token)).id,
});

export function staffBooking(floor: Floor, quantity: number, method: 'cash' | 'link' = 'cash') {
  return {
    ...guestDetails,
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    sessionId: floor.session(0).id,
    party: [{ unitId: 'player', quantity }],
    source: 'staff' as const,
    payment: method === 'link' ? { method, hoursToPay: 2 } : { method },
    idempotencyKey: `the-same-key-every-time-${quantity}`,
  };
}
