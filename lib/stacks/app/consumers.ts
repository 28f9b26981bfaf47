import { Duration } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { BookingTable } from '../../constructs/booking-table.ts';
import { BusConsumer } from '../../constructs/bus-consumer.ts';
import { EmailEvents } from '../../constructs/email-events.ts';
import type { FeedApi } from '../../constructs/feed-api.ts';
import type { Need } from '../../constructs/function.ts';
import { HouseFunction } from '../../constructs/function.ts';
import { alarmOnLog } from '../../constructs/log-alarm.ts';
import {
  callWebhooks,
  limitConnections,
  managePeople,
  pushToFeed,
  putEvents,
  sendEmail,
} from '../../constructs/needs.ts';
import { ScheduledFunction } from '../../constructs/scheduled-function.ts';
import { TableConsumer } from '../../constructs/table-consumer.ts';
import {
  anyTenant,
  findDue,
  findTenantVenueDay,
  finishTenantRefunds,
  openRefunds,
  publicNames,
  useTableKeys,
  useTenantTable,
} from '../../constructs/table-needs.ts';
import { accountNeeds, type Parts } from './parts.ts';

/** The function behind the WebSocket API. */
export function addFeed(
  scope: Construct,
  { house, table, linkSecret, edgeSecret }: Parts,
  feed: FeedApi,
): void {
  feed.serve(
    new HouseFunction(scope, 'websocket', {
      house,
      entry: 'lambdas/handlers/websocket/feed.ts',
      breaks: 'Open widgets and portals do not hear of changes, and show seats that are gone.',
      needs: [
        useTableKeys(table, [anyTenant, ...publicNames], 'GetItem'),
        ...keepFeeds(table),
        limitConnections(house.config),
        linkSecret,
        edgeSecret,
        pushToFeed(feed),
      ],
    }),
  );
}

/** Connections, what they follow, and how many there are. */
function keepFeeds(table: BookingTable): Need[] {
  const partitions = ['ORG#*#FEED#*', 'CONNECTION#*', 'LIMIT#feeds#*', 'USER#*'] as const;
  return [useTableKeys(table, partitions, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem')];
}

/** What follows the table: open browsers on one side, the rest of the application on the other. */
export function followTable(scope: Construct, { house, table, bus }: Parts, feed: FeedApi): void {
  new TableConsumer(scope, 'availability-stream', {
    house,
    table,
    entry: 'lambdas/handlers/stream/availability.ts',
    entities: ['SESSION', 'BOOKING', 'RESOURCE_DAY'],
    removals: ['SESSION', 'BOOKING', 'RESOURCE_DAY'],
    breaks: 'Calendars and open widgets do not follow what is booked; the seats themselves stay right.',
    needs: [
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'UpdateItem'),
      ...keepFeeds(table),
      pushToFeed(feed),
      putEvents(bus),
    ],
    timeout: Duration.seconds(60),
  });
  new BusConsumer(scope, 'feed-push', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/feed-push.ts',
    events: ['feed.push-due'],
    breaks:
      'Of a venue that many follow, some open widgets show seats that are gone until they are reloaded.',
    needs: [...keepFeeds(table), pushToFeed(feed), putEvents(bus)],
    timeout: Duration.seconds(60),
  });
  new BusConsumer(scope, 'feed-closer', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/feed-closer.ts',
    events: ['member.changed', 'person.access-ended'],
    breaks: 'A person who lost access goes on hearing of bookings for up to a quarter of an hour.',
    needs: [...keepFeeds(table), pushToFeed(feed)],
    timeout: Duration.seconds(30),
  });
  new TableConsumer(scope, 'event-stream', {
    house,
    table,
    entry: 'lambdas/handlers/stream/events.ts',
    entities: [
      'BOOKING',
      'SESSION',
      'STRIPE_EVENT',
      'GIFT_CARD',
      'ACTIVITY',
      'CLOSURE',
      'RESOURCE_DAY',
      'WAITLIST_ENTRY',
      'VENUE',
      'ORGANIZATION',
      'CUSTOMER',
      'MEMBER',
      'USER',
      'SUPPORT_ACCESS',
      'WEBHOOK',
    ],
    removals: ['MEMBER'],
    breaks: 'Paid bookings are not confirmed and no email leaves: nothing after the table hears of anything.',
    needs: [putEvents(bus)],
    timeout: Duration.seconds(60),
  });
}

/** What listens to the bus. */
export function followBus(scope: Construct, parts: Parts): void {
  const { house, table, bus, linkSecret, stripeSecret, site } = parts;
  new BusConsumer(scope, 'stripe-events', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/stripe-events.ts',
    events: ['stripe.event-received'],
    breaks: 'Guests have paid and their bookings are not confirmed.',
    needs: [
      useTableKeys(table, ['DIRECTORY#STRIPE#*'], 'GetItem'),
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      useTableKeys(table, openRefunds, 'DeleteItem'),
      stripeSecret,
    ],
    timeout: Duration.seconds(60),
  });
  new BusConsumer(scope, 'auditor', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/auditor.ts',
    events: [
      'booking.held',
      'booking.confirmed',
      'booking.rescheduled',
      'booking.expired',
      'booking.cancelled',
    ],
    breaks: 'Either nobody checks that seats and money add up, or they do not: read its log.',
    needs: [useTenantTable(table, 'GetItem')],
    timeout: Duration.seconds(30),
  });
  new BusConsumer(scope, 'booking-emails', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/booking-emails.ts',
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
      'booking.seats-offered',
      'booking.time-offered',
      'waitlist.joined',
      'gift-card.activated',
    ],
    breaks: 'Guests are not told what becomes of their bookings and money, and gift cards do not arrive.',
    needs: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      sendEmail(parts.sender, house.config),
      linkSecret,
      site,
    ],
    timeout: Duration.seconds(30),
  });
  new EmailEvents(scope, 'email-events', {
    house,
    sender: parts.sender,
    entry: 'lambdas/handlers/bus/email-events.ts',
    breaks: 'Staff do not see that the email about a booking did not arrive.',
    needs: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem')],
    timeout: Duration.seconds(30),
  });
  new BusConsumer(scope, 'webhooks', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/webhooks.ts',
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
    breaks: "Customers' own systems are not told of bookings.",
    needs: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'), callWebhooks(house.config)],
    timeout: Duration.seconds(30),
  });
  new BusConsumer(scope, 'accounts', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/accounts.ts',
    events: [
      'member.changed',
      'organization.payments-stopped',
      'booking.refund-failed',
      'webhook.failing',
      'webhook.disabled',
    ],
    breaks: 'New staff and owners get no email, and an interrupted change of a role is not made good.',
    needs: [
      useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem'),
      ...accountNeeds(parts),
      managePeople(parts.people, 'AdminSetUserPassword'),
      sendEmail(parts.sender, house.config),
      site,
    ],
    timeout: Duration.seconds(30),
  });
  new BusConsumer(scope, 'generate-sessions', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/generate-sessions.ts',
    events: ['activity.sessions-due', 'venue.sessions-due', 'organization.sessions-due'],
    breaks: 'An activity runs out of sessions to book, or sells by a schedule that is no longer true.',
    needs: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
      findTenantVenueDay(table),
      putEvents(bus),
    ],
    // Less than the lease that a run takes on its activity.
    timeout: Duration.seconds(110),
  });
  new BusConsumer(scope, 'refunds', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/refunds.ts',
    events: ['booking.refund-requested', 'gift-card.refund-requested'],
    breaks: 'Guests do not get money back that they have been promised.',
    needs: [
      useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem'),
      finishTenantRefunds(table),
      stripeSecret,
    ],
    timeout: Duration.seconds(60),
  });
  new BusConsumer(scope, 'products', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/products.ts',
    events: ['activity.sessions-due'],
    breaks: "Venues' own reports at Stripe show old names and prices; guests pay the right ones.",
    needs: [useTenantTable(table, 'GetItem', 'PutItem'), stripeSecret],
    timeout: Duration.minutes(3),
  });
  const reconciliation = new BusConsumer(scope, 'reconciliation', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/reconciliation.ts',
    events: ['organization.reconciliation-due'],
    breaks: 'Nobody compares the bookings of an organization with what Stripe has.',
    needs: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      finishTenantRefunds(table),
      findTenantVenueDay(table),
      stripeSecret,
    ],
    timeout: Duration.minutes(10),
  });
  alarmOnLog({
    house,
    fn: reconciliation,
    code: 'reconciliation-difference',
    breaks: 'Stripe and the bookings disagree about money: read the report of that night.',
  });
  new BusConsumer(scope, 'metrics', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/metrics.ts',
    events: ['organization.reconciliation-due'],
    breaks: 'The platform’s figures stay as they were the night before.',
    needs: [
      useTenantTable(table, 'Query'),
      findTenantVenueDay(table),
      useTableKeys(table, ['PLATFORM#FIGURES'], 'UpdateItem'),
    ],
    timeout: Duration.minutes(2),
  });
  new BusConsumer(scope, 'waitlist', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/waitlist.ts',
    events: ['session.seats-freed', 'resource.freed'],
    breaks: 'Seats that come free are not offered to those who wait for them.',
    needs: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem')],
    timeout: Duration.seconds(60),
  });
  new BusConsumer(scope, 'customer-records', {
    house,
    bus,
    entry: 'lambdas/handlers/bus/customers.ts',
    events: [
      'booking.checkout-started',
      'booking.payment-requested',
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
    breaks: 'Customers are not what their bookings say, and who asked to be forgotten is still known.',
    needs: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
      findTenantVenueDay(table),
    ],
    // Somebody with hundreds of bookings is forgotten in one go.
    timeout: Duration.minutes(3),
  });
}

/** What runs by the clock. */
export function followClock(scope: Construct, { house, table, bus }: Parts): void {
  new ScheduledFunction(scope, 'expire-holds', {
    house,
    entry: 'lambdas/handlers/schedule/expire-holds.ts',
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    silence: { period: Duration.minutes(5), periods: 1 },
    breaks: 'Seats of guests who left are not given back until another buyer meets them.',
    needs: [useTableKeys(table, [anyTenant], 'GetItem', 'PutItem', 'UpdateItem'), findDue(table, 'HOLD#*')],
    timeout: Duration.seconds(50),
  });
  new ScheduledFunction(scope, 'deliver-webhooks', {
    house,
    entry: 'lambdas/handlers/schedule/deliver-webhooks.ts',
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    silence: { period: Duration.minutes(5), periods: 1 },
    breaks: 'Messages that an endpoint did not take at once are not sent to it again.',
    needs: [
      useTableKeys(table, [anyTenant], 'GetItem', 'UpdateItem'),
      findDue(table, 'WEBHOOK#*'),
      callWebhooks(house.config),
    ],
    timeout: Duration.seconds(50),
  });
  new ScheduledFunction(scope, 'roll-sessions', {
    house,
    entry: 'lambdas/handlers/schedule/roll-sessions.ts',
    schedule: ScheduleExpression.cron({ hour: '3', minute: '0' }),
    silence: { period: Duration.hours(1), periods: 26 },
    breaks: 'The last bookable day stays where it was yesterday.',
    needs: [findDue(table, 'ROLL'), putEvents(bus)],
    timeout: Duration.minutes(5),
  });
  new ScheduledFunction(scope, 'reconcile', {
    house,
    entry: 'lambdas/handlers/schedule/reconcile.ts',
    schedule: ScheduleExpression.cron({ hour: '4', minute: '0' }),
    silence: { period: Duration.hours(1), periods: 26 },
    breaks: 'Nobody compares the bookings with what Stripe has.',
    needs: [findDue(table, 'RECONCILE'), putEvents(bus)],
    timeout: Duration.minutes(5),
  });
}
