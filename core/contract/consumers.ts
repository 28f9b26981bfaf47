import { type Consumer, consumersOf, type Source } from './consumer.ts';
import type { EventType } from './events.ts';

/** Every function that no HTTP request waits for. The stacks, the handlers, the docs and the alarms read it. */
export const consumers = consumersOf<EventType>()({
  websocket: {
    source: { kind: 'websocket' },
    file: 'feed',
    timeout: 10,
    does: 'keeps the list of open widgets and portals and of the venue that each follows',
    impact: 'Open widgets and portals do not update, and show seats that are gone.',
  },
  'availability-stream': {
    source: {
      kind: 'stream',
      entities: ['SESSION', 'BOOKING', 'RESOURCE_DAY', 'NOTIFICATION', 'ASSIGNMENT'],
      removals: ['SESSION', 'BOOKING', 'RESOURCE_DAY', 'ASSIGNMENT'],
    },
    file: 'availability',
    timeout: 60,
    does: 'recounts the month views, keeps the entries by which bookings are found, and sends each change to open widgets and portals',
    impact:
      'Calendars and open widgets show old availability, and new bookings are not found by search; the seats themselves stay right.',
  },
  'feed-push': {
    source: { kind: 'bus', events: ['feed.push-due'] },
    timeout: 60,
    does: 'sends a change to a part of the widgets and portals of a venue that many follow',
    impact: 'At a busy venue, some open widgets show seats that are gone until the page is reloaded.',
  },
  'feed-closer': {
    source: { kind: 'bus', events: ['member.changed', 'person.access-ended'] },
    timeout: 30,
    does: 'closes the live feed of a person who lost access',
    impact: 'A person who lost access still sees new bookings for up to a quarter of an hour.',
  },
  'event-stream': {
    source: {
      kind: 'stream',
      entities: [
        'BOOKING',
        'SESSION',
        'STRIPE_EVENT',
        'GIFT_CARD',
        'ACTIVITY',
        'CLOSURE',
        'RESOURCE_DAY',
        'GROUP',
        'WAITLIST_ENTRY',
        'VENUE',
        'ORGANIZATION',
        'CUSTOMER',
        'MEMBER',
        'USER',
        'SUPPORT_ACCESS',
        'WEBHOOK',
      ],
      removals: ['MEMBER', 'ACTIVITY', 'VENUE'],
    },
    file: 'events',
    timeout: 60,
    does: 'puts the events that follow from a change on the bus',
    impact: 'Paid bookings are not confirmed and no email is sent: nothing reaches the bus.',
  },
  'unused-pictures': {
    source: {
      kind: 'bus',
      events: ['venue.pictures-dropped', 'organization.pictures-dropped', 'venue.deleted'],
    },
    timeout: 30,
    does: 'deletes the published pictures that a venue or organization no longer shows',
    impact: 'Pictures that venues no longer show can still be opened by their addresses.',
  },
  'stripe-events': {
    source: { kind: 'bus', events: ['stripe.event-received', 'booking.cancelled'] },
    timeout: 60,
    does: 'applies payments, disputes and account changes by their present state at Stripe, and closes the payment page of a group when one of its bookings ends unpaid',
    impact: 'Guests have paid, but their bookings are not confirmed.',
  },
  auditor: {
    source: {
      kind: 'bus',
      events: [
        'booking.held',
        'booking.confirmed',
        'booking.rescheduled',
        'booking.expired',
        'booking.cancelled',
      ],
    },
    timeout: 30,
    does: 'checks a changed booking and its session against the ledger, and fails where they differ',
    impact: 'Seats or money do not add up, or the check itself is down: read its log.',
  },
  'booking-emails': {
    source: {
      kind: 'bus',
      events: [
        'booking.confirmed',
        'booking.cancelled',
        'booking.rescheduled',
        'booking.paid',
        'booking.difference-unpaid',
        'booking.refund-requested',
        'booking.refund-made',
        'booking.refund-failed',
        'booking.refund-settled',
        'booking.refunded-to-gift-card',
        'booking.payment-requested',
        'booking.email-requested',
        'group.link-requested',
        'booking.seats-offered',
        'booking.time-offered',
        'waitlist.joined',
        'gift-card.activated',
        'gift-card.email-requested',
      ],
    },
    timeout: 30,
    does: 'sends guests one email for each of these events',
    impact: 'Guests get no emails about their bookings and refunds, and gift cards do not arrive.',
  },
  'email-events': {
    source: {
      kind: 'ses',
      events: ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'],
    },
    timeout: 30,
    does: 'notes on a booking or gift card that an email about it did not arrive, and clears the note of a booking when a later email arrives',
    impact: 'Staff do not see that the email about a booking did not arrive.',
  },
  webhooks: {
    source: {
      kind: 'bus',
      events: [
        'booking.confirmed',
        'booking.rescheduled',
        'booking.cancelled',
        'booking.checked-in',
        'booking.completed',
        'booking.no-show',
        'booking.refund-made',
        'booking.refund-settled',
        'booking.refunded-to-gift-card',
        'webhook.delivery-due',
      ],
    },
    timeout: 30,
    does: 'sends webhook messages to the systems of an organization, one for each event',
    impact: "Organizations' own systems do not learn of bookings.",
  },
  accounts: {
    source: {
      kind: 'bus',
      events: [
        'member.changed',
        'organization.payments-stopped',
        'booking.refund-failed',
        'booking.dispute-lost',
        'webhook.failing',
        'webhook.disabled',
      ],
    },
    timeout: 30,
    does: "updates a person's account to match their memberships, writes to new members, and warns owners when a dispute was lost, or payments, a refund or a webhook stopped working",
    impact: 'New staff and owners get no email, and an interrupted change of a role is not completed.',
  },
  'generate-sessions': {
    source: {
      kind: 'bus',
      events: ['activity.sessions-due', 'venue.sessions-due', 'organization.sessions-due'],
    },
    // Shorter than the lease that a run takes on its activity.
    timeout: 110,
    does: 'brings sessions up to date with schedule, price and capacity',
    impact: 'An activity runs out of sessions to book, or still sells by an old schedule.',
  },
  refunds: {
    source: {
      kind: 'bus',
      events: [
        'booking.refund-requested',
        'booking.refunded-to-gift-card',
        'booking.cancelled',
        'booking.rescheduled',
        'gift-card.refund-requested',
      ],
    },
    timeout: 60,
    does: 'asks Stripe for each refund once, and records how far it is; replaces a voided gift card that money came back to',
    impact: 'Guests do not get the refunds that they were promised.',
  },
  products: {
    source: { kind: 'bus', events: ['activity.sessions-due'] },
    timeout: 180,
    does: "copies an activity's name and prices to the catalogue at Stripe",
    impact: "Venues' own reports at Stripe show old names and prices; guests pay the right ones.",
  },
  reconciliation: {
    source: { kind: 'bus', events: ['organization.reconciliation-due'] },
    timeout: 600,
    does: "compares one organization's day with Stripe",
    impact: 'The bookings of an organization are not compared with Stripe.',
    alarm: {
      code: 'reconciliation-difference',
      impact: 'Stripe and the bookings disagree about money: read the report of that night.',
    },
  },
  metrics: {
    source: { kind: 'bus', events: ['organization.reconciliation-due'] },
    timeout: 120,
    does: 'counts what one organization has, and its last 30 days',
    impact: 'The platform’s figures stay as they were the night before.',
  },
  'day-figures': {
    source: {
      kind: 'bus',
      events: [
        'organization.reconciliation-due',
        'booking.confirmed',
        'booking.rescheduled',
        'booking.cancelled',
        'booking.checked-in',
        'booking.completed',
        'booking.no-show',
        'booking.reopened',
        'booking.paid',
        'booking.disputed',
        'booking.refund-requested',
        'booking.refunded-to-gift-card',
      ],
    },
    timeout: 300,
    does: 'counts the days of each venue that have ended, and a past day again when one of its bookings changes',
    impact: 'Figures of past days and the charts of the dashboard stay as they were.',
  },
  takings: {
    source: {
      kind: 'bus',
      events: [
        'organization.reconciliation-due',
        'booking.confirmed',
        'booking.paid',
        'booking.rescheduled',
        'booking.cancelled',
        'booking.disputed',
        'booking.time-offered',
        'booking.refund-requested',
        'booking.refunded-to-gift-card',
        'gift-card.activated',
        'gift-card.balance-changed',
      ],
    },
    timeout: 60,
    does: 'lists payments, refunds, disputes and what moves gift cards by venue and day; adds up days that have ended',
    impact: 'The takings of a day and the report of gift cards lack what moved since. Tills stay right.',
  },
  notifications: {
    source: {
      kind: 'bus',
      events: [
        'booking.confirmed',
        'booking.rescheduled',
        'booking.cancelled',
        'booking.payment-failed',
        'booking.difference-unpaid',
        'booking.disputed',
        'booking.dispute-lost',
        'booking.refund-failed',
        'booking.seats-offered',
      ],
    },
    timeout: 30,
    does: 'keeps news of bookings for the staff of a venue for 30 days',
    impact: 'Staff get no notifications of new, moved and cancelled bookings and of failed payments.',
  },
  'embed-figures': {
    source: { kind: 'bus', events: ['booking.held', 'booking.confirmed'] },
    timeout: 30,
    does: 'counts the bookings that were started and confirmed in each named widget, and notes the first of a venue',
    impact:
      'The figures of named widgets lack bookings; the checklist of new owners waits for a test booking.',
  },
  waitlist: {
    source: { kind: 'bus', events: ['session.seats-freed', 'resource.freed'] },
    timeout: 60,
    does: 'holds freed seats for waiting parties, in the order in which they joined',
    impact: 'Freed seats are not offered to the parties on the waitlist.',
  },
  'customer-records': {
    source: {
      kind: 'bus',
      events: [
        'booking.checkout-started',
        'booking.payment-requested',
        'booking.guest-changed',
        'booking.seats-offered',
        'booking.confirmed',
        'booking.expired',
        'booking.time-offered',
        'booking.rescheduled',
        'booking.cancelled',
        'booking.checked-in',
        'booking.completed',
        'booking.no-show',
        'booking.reopened',
        'booking.paid',
        'booking.disputed',
        'booking.refund-requested',
        'booking.refunded-to-gift-card',
        'customer.changed',
      ],
    },
    file: 'customers',
    // A customer with hundreds of bookings is erased in one run.
    timeout: 180,
    does: 'finds or creates the customer of a booking, keeps their totals, and completes merges and erasures',
    impact: 'Customer records do not match the bookings, and erased customers are still stored.',
  },
  'expire-holds': {
    source: { kind: 'schedule', every: 'minute' },
    timeout: 50,
    does: 'ends holds, offers and visits whose time is up',
    impact: 'Seats of guests who left are not released until another buyer wants them.',
  },
  'deliver-webhooks': {
    source: { kind: 'schedule', every: 'minute' },
    timeout: 50,
    does: 'sends webhook messages again that an endpoint did not accept',
    impact: 'Webhook messages that an endpoint did not accept are not sent again.',
  },
  'roll-sessions': {
    source: { kind: 'schedule', every: 'day', hour: 3 },
    timeout: 300,
    does: 'requests the next bookable day of every activity',
    impact: 'The last bookable day does not move forward.',
  },
  reconcile: {
    source: { kind: 'schedule', every: 'day', hour: 4 },
    timeout: 300,
    does: 'requests the comparison of every organization with Stripe',
    impact: 'The bookings of all organizations are not compared with Stripe.',
  },
  'failed-deliveries': {
    source: { kind: 'queue' },
    timeout: 10,
    does: 'lists work that failed every retry, so that operators can send it again',
    impact: 'Work that failed waits in its dead-letter queue for up to 14 days, and operators do not see it.',
  },
});

type Consumers = typeof consumers;

export type ConsumerName = keyof Consumers;

/** The names of the consumers with this kind of source. */
export type ConsumerOf<K extends Source['kind']> = {
  [N in ConsumerName]: Consumers[N]['source']['kind'] extends K ? N : never;
}[ConsumerName];

/** The events that a consumer of the bus, or of SES, handles. */
export type EventOf<N extends ConsumerOf<'bus' | 'ses'>> = Consumers[N]['source']['events'][number];

/** The entities whose changes a consumer of the stream handles. */
export type EntityOf<N extends ConsumerOf<'stream'>> = Consumers[N]['source']['entities'][number];

export const consumerNames = Object.keys(consumers).filter((name): name is ConsumerName => name in consumers);

/** The file that exports the handler, from the root of the repository. */
export function entryOf(name: ConsumerName): string {
  const { source, file = name }: Consumer = consumers[name];
  return `lambdas/handlers/${source.kind === 'ses' ? 'bus' : source.kind}/${file}.ts`;
}
