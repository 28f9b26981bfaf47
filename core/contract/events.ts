import * as z from 'zod';
import { newsMessage } from './feeds.ts';
import { requestedEmail } from './model/guest/booking.ts';
import {
  activityId,
  bookingId,
  customerId,
  deliveryId,
  giftCardId,
  groupId,
  mediaId,
  organizationId,
  resourceId,
  sessionId,
  userId,
  venueId,
  waitlistEntryId,
  webhookId,
} from './model/ids.ts';
import { instant, localDate } from './model/time.ts';

/** `source` of everything the application puts on the bus. */
export const eventSource = 'bookingtms';

const giftCardEvent = z.object({
  eventId: z.string(),
  organizationId,
  venueId,
  giftCardId,
  occurredAt: instant,
});

const bookingEvent = z.object({
  /** The same for repeats of the same change, so that consumers can detect them. */
  eventId: z.string(),
  organizationId,
  venueId,
  activityId,
  bookingId,
  version: z.int(),
  occurredAt: instant,
});

/** The events on the bus: detail type -> detail. */
export const events = {
  'booking.held': bookingEvent,
  /** The guest's details are in, and payment begins. */
  'booking.checkout-started': bookingEvent,
  'booking.confirmed': bookingEvent,
  'booking.expired': bookingEvent,
  'booking.cancelled': bookingEvent,
  /** Another time, or another party. */
  'booking.rescheduled': bookingEvent,
  /** A payment for seats that are still held was refused; the guest may try again. */
  'booking.payment-failed': bookingEvent,
  /** The guest did not pay the difference of a change in the time they had for it. */
  'booking.difference-unpaid': bookingEvent,
  'booking.checked-in': bookingEvent,
  'booking.completed': bookingEvent,
  'booking.no-show': bookingEvent,
  /** Staff undid a check-in or a no-show. */
  'booking.reopened': bookingEvent,
  /** Money came in for a booking that was confirmed before: the balance. */
  'booking.paid': bookingEvent,
  /** A bank took a payment back, or returned it. */
  'booking.disputed': bookingEvent,
  /** A bank took the payment of a party that is still to come, for good: staff keep the booking or cancel it. */
  'booking.dispute-lost': bookingEvent,
  /** Staff ask the guest to pay by a link. */
  'booking.payment-requested': bookingEvent,
  /** The guest's name, contact details or language were corrected. */
  'booking.guest-changed': bookingEvent,
  /** Staff have an email sent to the guest again. */
  'booking.email-requested': bookingEvent.extend({ email: requestedEmail }),
  /** Seats are held for a party from the waitlist. */
  'booking.seats-offered': bookingEvent,
  /** Paid too late, the seats are gone: the guest may choose another time. */
  'booking.time-offered': bookingEvent,
  /** The ledger says that money goes back: this is carried out now. */
  'booking.refund-requested': bookingEvent.extend({ refundId: z.string() }),
  /** Stripe says that a refund succeeded, or it was given back over the counter. */
  'booking.refund-made': bookingEvent.extend({
    refundId: z.string(),
    /** The refund was delayed and the guest was told so; now they are told that it was made. */
    wasDelayed: z.boolean(),
  }),
  /** Stripe or the bank refused a refund: staff have to settle it. */
  'booking.refund-failed': bookingEvent.extend({ refundId: z.string() }),
  /** Staff paid a failed refund in another way. */
  'booking.refund-settled': bookingEvent.extend({ refundId: z.string() }),
  /** Staff refunded an amount to the gift card that paid; it is on the card already. */
  'booking.refunded-to-gift-card': bookingEvent.extend({ refundId: z.string() }),
  /** Seats of a session were released; parties on its waitlist may want them. */
  'session.seats-freed': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    activityId,
    sessionId,
    occurredAt: instant,
  }),
  /** A party joined a waitlist: it is asked by email to confirm. */
  'waitlist.joined': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    sessionId,
    entryId: waitlistEntryId,
    version: z.int(),
    occurredAt: instant,
  }),
  /** A room or a game master came free for a while: sessions that need it may run again. */
  'resource.freed': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    resourceId,
    /** The session that had it. */
    holder: sessionId,
    from: instant,
    until: instant,
    occurredAt: instant,
  }),
  /** What staff decided of a customer, to be carried on: merged into another, erased, or known by another name. */
  'customer.changed': z.object({
    eventId: z.string(),
    organizationId,
    customerId,
    version: z.int(),
    occurredAt: instant,
  }),
  'gift-card.activated': giftCardEvent,
  /** By staff, or because its price went back or is disputed; bookings that spend it say so themselves. */
  'gift-card.balance-changed': giftCardEvent,
  /** Staff had the card sent again. */
  'gift-card.email-requested': giftCardEvent.extend({ requestId: z.string() }),
  /** Staff have the link sent by which the guest pays for all bookings of a group. */
  'group.link-requested': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    groupId,
    requestId: z.string(),
    occurredAt: instant,
  }),
  /** A payment for a gift card goes back whole: this is carried out now. */
  'gift-card.refund-requested': giftCardEvent.extend({ paymentIntentId: z.string() }),
  'stripe.event-received': z.object({
    eventId: z.string(),
    type: z.string(),
    /** The connected account the event is about, when it is not the platform's own. */
    account: z.string().optional(),
    objectId: z.string(),
    organizationId: organizationId.optional(),
    bookingId: bookingId.optional(),
    groupId: groupId.optional(),
    giftCardId: giftCardId.optional(),
    occurredAt: instant,
  }),
  /** The sessions of all its venues: each is then asked for by itself. */
  'organization.sessions-due': z.object({ eventId: z.string(), organizationId, occurredAt: instant }),
  /** The sessions of all its activities: each is then asked for by itself. */
  'venue.sessions-due': z.object({ eventId: z.string(), organizationId, venueId, occurredAt: instant }),
  /** Stripe takes no more charges for an organization, or its owner disconnected the platform. */
  'organization.payments-stopped': z.object({
    eventId: z.string(),
    organizationId,
    occurredAt: instant,
  }),
  /** An endpoint of an organization fails, and will be disabled. */
  'webhook.failing': z.object({ eventId: z.string(), organizationId, webhookId, occurredAt: instant }),
  /** An endpoint was disabled, because it is gone or has failed for days. */
  'webhook.disabled': z.object({ eventId: z.string(), organizationId, webhookId, occurredAt: instant }),
  /** Stripe and the table are to be compared, for one organization. */
  'organization.reconciliation-due': z.object({
    eventId: z.string(),
    organizationId,
    /** UTC date to look back on. */
    date: localDate,
    occurredAt: instant,
  }),
  /** A person asked to send a webhook message now: a test, or one that failed before. */
  'webhook.delivery-due': z.object({
    eventId: z.string(),
    organizationId,
    webhookId,
    deliveryId,
    occurredAt: instant,
  }),
  /** A member was added to an organization, changed or removed. */
  'member.changed': z.object({
    eventId: z.string(),
    organizationId,
    userId,
    /** The member is new in the organization and gets an email. */
    joined: z.boolean(),
    occurredAt: instant,
  }),
  /** More people follow a venue than one function tells at once: those within a range of connections are told now. */
  'feed.push-due': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    /** Connection ids after `after`, up to `upTo`. */
    range: z.object({ after: z.string(), upTo: z.string() }),
    forPublic: z.array(newsMessage),
    forStaff: z.array(newsMessage),
    occurredAt: instant,
  }),
  /** A person was signed out everywhere, or support access ended: what they have open is closed. */
  'person.access-ended': z.object({
    eventId: z.string(),
    userId: z.string(),
    /** Absent: in all their organizations. */
    organizationId: organizationId.optional(),
    occurredAt: instant,
  }),
  /** The settings of a venue or an activity no longer name these pictures. */
  'venue.pictures-dropped': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    pictures: z.array(mediaId),
    occurredAt: instant,
  }),
  /** The settings of an organization no longer name its logo. */
  'organization.pictures-dropped': z.object({
    eventId: z.string(),
    organizationId,
    pictures: z.array(mediaId),
    occurredAt: instant,
  }),
  'venue.deleted': z.object({ eventId: z.string(), organizationId, venueId, occurredAt: instant }),
  'activity.sessions-due': z.object({
    eventId: z.string(),
    organizationId,
    venueId,
    activityId,
    occurredAt: instant,
  }),
} as const;

export type EventType = keyof typeof events;
export type EventDetail<T extends EventType> = z.infer<(typeof events)[T]>;
