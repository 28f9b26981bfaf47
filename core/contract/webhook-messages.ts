import * as z from 'zod';
import { booking } from './model/guest/booking.ts';
import { webhookId } from './model/ids.ts';
import type { WebhookMessageType } from './model/integrations/webhook.ts';
import { minorUnits } from './model/money.ts';
import { instant } from './model/time.ts';

/** A booking as the organization's own systems are told of it: what its staff see. Amounts in minor units. */
export const webhookBooking = booking
  .pick({
    id: true,
    reference: true,
    venueId: true,
    activityId: true,
    sessionId: true,
    startsAt: true,
    endsAt: true,
    date: true,
    state: true,
    paymentState: true,
    source: true,
    party: true,
    buyOut: true,
    addOns: true,
    guestCount: true,
    guest: true,
    answers: true,
    language: true,
    quote: true,
    promoCode: true,
    createdAt: true,
    confirmedAt: true,
    cancelledAt: true,
    version: true,
  })
  .extend({
    /** Paid and not given back, gift cards included. */
    paid: minorUnits,
    /** Still to pay. */
    balance: minorUnits,
    /** Given back so far or on its way. */
    refunded: minorUnits,
  });

const message = <T extends WebhookMessageType, D extends z.ZodType>(type: T, data: D) =>
  z.object({ type: z.literal(type), timestamp: instant, data });

const aboutBooking = z.object({ booking: webhookBooking });

/** What an endpoint receives: `timestamp` is when it happened, `data` is how things are when it is sent. */
export const webhookMessages = {
  'booking.confirmed': message('booking.confirmed', aboutBooking),
  'booking.rescheduled': message('booking.rescheduled', aboutBooking),
  'booking.cancelled': message('booking.cancelled', aboutBooking),
  'booking.checked-in': message('booking.checked-in', aboutBooking),
  'booking.completed': message('booking.completed', aboutBooking),
  'booking.no-show': message('booking.no-show', aboutBooking),
  'booking.refunded': message(
    'booking.refunded',
    aboutBooking.extend({ refund: z.object({ id: z.string(), amount: minorUnits }) }),
  ),
  'webhook.test': message('webhook.test', z.object({ webhookId })),
} as const satisfies Record<WebhookMessageType, z.ZodType>;

/** One line on each, for the API reference. */
export const webhookSummaries: Readonly<Record<WebhookMessageType, string>> = {
  'booking.confirmed': 'A booking is confirmed: paid as agreed, or nothing to pay',
  'booking.rescheduled': 'A booking has another time, or another party',
  'booking.cancelled': 'A booking is cancelled, and its seats are free again',
  'booking.checked-in': 'The party has arrived',
  'booking.completed': 'The party has left, or its session is over',
  'booking.no-show': 'A party was marked as a no-show',
  'booking.refunded': 'Money goes back to the guest of a booking',
  'webhook.test': 'A test message',
};

export type WebhookMessage = {
  [T in WebhookMessageType]: z.infer<(typeof webhookMessages)[T]>;
}[WebhookMessageType];
