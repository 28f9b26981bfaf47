import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { localMonth } from '../../core/contract/model/time.ts';
import { createMemory } from '../../lambdas/data/memory.ts';
import { stripeEvents } from '../../lambdas/data/money/stripe-events.ts';
import { getCalendar, getDay } from '../../lambdas/usecases/guest/availability/get-calendar.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { priceParty } from '../../lambdas/usecases/guest/availability/price-party.ts';
import { cancelBooking } from '../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { rescheduleBooking } from '../../lambdas/usecases/guest/booking/reschedule-booking.ts';
import { applyPayment } from '../../lambdas/usecases/money/payment/apply-payment.ts';
import { verifyCheckout } from '../../lambdas/usecases/money/payment/verify-checkout.ts';
import { sendBookingEmail } from '../../lambdas/usecases/notify/email/send-booking-email.ts';
import { openPage, type setup, type Till } from '../../test/money/payment/support.ts';
import { sessionsOf } from '../../test/support/shop.ts';
import type { Count } from '../results.ts';
import { usualParty } from '../support/shop.ts';

export type Place = Awaited<ReturnType<typeof setup>>;

/** A guest looks around. */
export async function look({ table, deps }: Till, { shop, session }: Place, count: Count): Promise<void> {
  const { embedKey: key } = shop.venue;
  const activityId = shop.activity.id;
  const month = localMonth.parse(session.date.slice(0, 7));
  await count('open the widget', () => getVenue(deps, key));
  await count('month view', () => getCalendar(deps, { key, activityId, month }));
  const remembering = { ...deps, table: { ...table, memory: createMemory() } };
  await getVenue(remembering, key);
  await getDay(remembering, { key, activityId, date: session.date });
  await count('month view, venue remembered', () => getCalendar(remembering, { key, activityId, month }));
  await count('day view', () => getDay(deps, { key, activityId, date: session.date }));
  await count('quote', () => priceParty(deps, { key, sessionId: session.id, party: usualParty }));
}

/** A guest books and pays. Answers the booking. */
export async function buy(till: Till, place: Place, count: Count): Promise<Booking> {
  const { deps } = till;
  const { token } = await count('hold', () => hold(till, place));
  const checkoutSessionId = await count('start checkout', () => openPage(till, token));
  await till.outcome(checkoutSessionId, 'pay');
  const { id: bookingId, organizationId } = await place.read(token);
  const event = {
    eventId: `evt_1${deps.ids.random()}`,
    type: 'checkout.session.completed',
    objectId: checkoutSessionId,
    occurredAt: till.clock.now().toISOString(),
    organizationId,
    bookingId,
  };
  await count('store a webhook', () => stripeEvents(till.table).keep(event));
  const payments = await deps.payments();
  const paid = { organizationId, bookingId, checkoutSessionId };
  await count('confirm', () => applyPayment({ ...deps, payments }, paid));
  await count('verify on return', () => verifyCheckout(deps, token));
  const mailer = { send: async () => 'message-id' };
  const told = { ...event, venueId: place.shop.venue.id, activityId: place.shop.activity.id, version: 1 };
  await count('send the email', () =>
    sendBookingEmail({ ...deps, mailer, invocation: 'one' }, 'confirmed', told),
  );
  return place.read(token);
}

/** A guest who has paid chooses another time, and in the end does not come. */
export async function mend(till: Till, place: Place, count: Count): Promise<void> {
  const { deps, table, clock } = till;
  const { token } = await hold(till, place);
  const checkoutSessionId = await openPage(till, token);
  await till.outcome(checkoutSessionId, 'pay');
  await verifyCheckout(deps, token);
  const later = (await sessionsOf(table, place.shop, clock.now(), 5)).at(-1);
  if (!later) throw new Error('No other session to go to.');
  const { quote } = await place.read(token);
  const wish = { sessionId: later.id, expectedTotal: quote.total, expectedRefund: 0 };
  await count('reschedule', () => rescheduleBooking(deps, token, wish));
  await count('cancel', () => cancelBooking(deps, token, { expectedRefund: quote.dueNow }));
}

function hold({ deps }: Till, { shop, session }: Place) {
  return createHold(deps, {
    key: shop.venue.embedKey,
    sessionId: session.id,
    party: usualParty,
    idempotencyKey: deps.ids.random(),
  });
}
