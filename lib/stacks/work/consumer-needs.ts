import type { Construct } from 'constructs';
import type { ConsumerName } from '../../../core/contract/consumers.ts';
import type { Need } from '../../constructs/function.ts';
import {
  callWebhooks,
  closeFeeds,
  limitConnections,
  managePeople,
  pushToFeed,
  putEvents,
  sendEmail,
} from '../../constructs/needs.ts';
import {
  anyTenant,
  bookingEntries,
  findDue,
  findTenantVenueDay,
  finishTenantRefunds,
  openRefunds,
  publicNames,
  useTableKeys,
  useTenantTable,
  useTenantTableAndBlankReasons,
} from '../../constructs/table-needs.ts';
import { deleteMedia } from '../app/media-needs.ts';
import { accountNeeds, type Parts } from '../app/parts.ts';
import type { FeedApi } from './feed-api.ts';

const feedPartitions = ['ORG#*#FEED#*', 'CONNECTION#*', 'LIMIT#feeds#*', 'USER#*'] as const;

/** What each consumer of the registry may use. */
export function consumerNeeds(
  scope: Construct,
  parts: Parts,
  feed: FeedApi,
): Readonly<Record<ConsumerName, readonly Need[]>> {
  const { context, table, bus, linkSecret, stripeSecret, edgeSecret, site } = parts;
  const email = sendEmail(parts.sender, context.config);
  const push = [pushToFeed(feed), closeFeeds(feed)];
  const publish = putEvents(bus);
  /** Connections, what they follow, and how many there are. */
  const feeds = useTableKeys(
    table,
    feedPartitions,
    'GetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
  );
  const readAndWrite = useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
  const everyAction = [
    'GetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'ConditionCheckItem',
  ] as const;
  return {
    websocket: [
      useTableKeys(table, [anyTenant, ...publicNames], 'GetItem'),
      feeds,
      limitConnections(context.config),
      linkSecret,
      edgeSecret,
      ...push,
    ],
    'availability-stream': [
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'UpdateItem'),
      useTableKeys(table, bookingEntries, 'BatchWriteItem'),
      feeds,
      ...push,
      publish,
    ],
    'feed-push': [feeds, ...push, publish],
    'feed-closer': [feeds, closeFeeds(feed)],
    'event-stream': [publish],
    'unused-pictures': [useTenantTable(table, 'GetItem', 'Query'), ...deleteMedia(parts.media, scope)],
    'stripe-events': [
      useTableKeys(table, ['DIRECTORY#STRIPE#*'], 'GetItem'),
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      useTableKeys(table, openRefunds, 'DeleteItem'),
      stripeSecret,
    ],
    auditor: [useTenantTable(table, 'GetItem')],
    'booking-emails': [readAndWrite, email, linkSecret, site],
    'email-events': [readAndWrite],
    webhooks: [readAndWrite, callWebhooks(context.config)],
    accounts: [
      useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem'),
      ...accountNeeds(parts),
      managePeople(parts.people, 'AdminSetUserPassword'),
      email,
      site,
    ],
    'generate-sessions': [useTenantTable(table, ...everyAction), findTenantVenueDay(table), publish],
    refunds: [
      useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem'),
      finishTenantRefunds(table),
      stripeSecret,
    ],
    products: [useTenantTable(table, 'GetItem', 'PutItem'), stripeSecret],
    reconciliation: [readAndWrite, finishTenantRefunds(table), findTenantVenueDay(table), stripeSecret],
    metrics: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem'),
      findTenantVenueDay(table),
      useTableKeys(table, ['PLATFORM#FIGURES'], 'UpdateItem'),
    ],
    'day-figures': [
      useTenantTable(table, 'GetItem', 'BatchGetItem', 'Query', 'PutItem'),
      findTenantVenueDay(table),
    ],
    takings: [useTenantTable(table, 'GetItem', 'BatchGetItem', 'Query', 'PutItem')],
    notifications: [useTenantTable(table, 'GetItem', 'PutItem')],
    'embed-figures': [useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem')],
    waitlist: [readAndWrite],
    'customer-records': [useTenantTableAndBlankReasons(table, ...everyAction), findTenantVenueDay(table)],
    'expire-holds': [
      useTableKeys(table, [anyTenant], 'GetItem', 'PutItem', 'UpdateItem'),
      findDue(table, 'HOLD#*'),
    ],
    'deliver-webhooks': [
      useTableKeys(table, [anyTenant], 'GetItem', 'UpdateItem'),
      findDue(table, 'WEBHOOK#*'),
      callWebhooks(context.config),
    ],
    'roll-sessions': [findDue(table, 'ROLL'), publish],
    reconcile: [findDue(table, 'RECONCILE'), publish],
    'failed-deliveries': [useTableKeys(table, ['PLATFORM#FAILURES'], 'PutItem')],
  };
}
