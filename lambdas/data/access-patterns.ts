/**
 * Every way the table is queried. Single items are read by the keys of `keys.ts`; nothing scans.
 * `docs/access-patterns.md` is rendered from this file.
 */
export interface AccessPattern {
  /** What it finds. */
  readonly finds: string;
  readonly index?: 'byVenueDay' | 'byDue';
  readonly partition: string;
  readonly sort?: { readonly how: 'begins_with' | 'between' | 'up to'; readonly key: string };
}

export const accessPatterns = {
  venuesOfOrganization: {
    finds: 'The venues of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'VENUE#' },
  },
  activitiesOfVenue: {
    finds: 'The activities of a venue',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'ACTIVITY#<venue>#' },
  },
  promoCodesOfOrganization: {
    finds: 'The promo codes of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'PROMO#' },
  },
  giftCardsOfOrganization: {
    finds: 'The gift cards of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'GIFT#' },
  },
  reconciliationsBetween: {
    finds: 'The nightly comparisons of an organization with Stripe, of dates in UTC',
    partition: 'ORG#<organization>',
    sort: { how: 'between', key: 'RECONCILIATION#<date>' },
  },
  auditOfMonth: {
    finds: 'What people of an organization did in a month (UTC), the newest first',
    partition: 'ORG#<organization>#AUDIT#<month>',
  },
  sessionsBetween: {
    finds: 'The sessions of an activity that start between two instants',
    partition: 'ORG#<organization>#ACTIVITY#<activity>',
    sort: { how: 'between', key: 'SESSION#<start>' },
  },
  resourceDaysBetween: {
    finds: 'Who has a room or a game master, on the UTC dates between two',
    partition: 'ORG#<organization>#VENUE#<venue>#RESOURCE#<resource>',
    sort: { how: 'between', key: 'DAY#<date>' },
  },
  generationsOfVenue: {
    finds: 'How far the generation of sessions is, for each activity of a venue',
    partition: 'ORG#<organization>#VENUE#<venue>',
    sort: { how: 'begins_with', key: 'GENERATION#' },
  },
  offScheduleOfVenue: {
    finds: 'The sessions of a venue that the schedule no longer has, from an instant on',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#OFF-SCHEDULE',
    sort: { how: 'between', key: '<start>' },
  },
  bookingsOfVenueDay: {
    finds: 'The bookings of a venue on a date, by start',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#DAY#<date>',
  },
  bookingsOfSession: {
    finds: 'The bookings of one session',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#DAY#<date>',
    sort: { how: 'begins_with', key: '<start>#<activity>#' },
  },
  closuresOfVenue: {
    finds: 'The closures of a venue',
    partition: 'ORG#<organization>#VENUE#<venue>#CLOSURES',
  },
  waitlistOfSession: {
    finds: 'Who waits, or has waited, for seats of a session',
    partition: 'ORG#<organization>#WAITLIST#<session>',
  },
  webhooksOfOrganization: {
    finds: 'The webhooks of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'WEBHOOK#' },
  },
  deliveriesOfWebhook: {
    finds: 'What was sent to a webhook, or is to be, the newest first',
    partition: 'ORG#<organization>#WEBHOOK#<webhook>',
    sort: { how: 'begins_with', key: 'DELIVERY#' },
  },
  calendarFeedsOfOrganization: {
    finds: 'The calendar addresses of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'CALENDAR#' },
  },
  apiKeysOfOrganization: {
    finds: 'The API keys of an organization',
    partition: 'ORG#<organization>#API_KEYS',
    sort: { how: 'begins_with', key: 'API_KEY#' },
  },
  followersOfVenue: {
    finds: 'The open WebSocket connections that follow a venue',
    partition: 'ORG#<organization>#FEED#<venue>',
  },
  overdueHolds: {
    finds: 'Holds whose time has run out, of one of four shards',
    index: 'byDue',
    partition: 'DUE#HOLD#<shard>',
    sort: { how: 'up to', key: '<expires at>' },
  },
  dueDeliveries: {
    finds: 'Webhook messages that are to be sent by now, of one of four shards',
    index: 'byDue',
    partition: 'DUE#WEBHOOK#<shard>',
    sort: { how: 'up to', key: '<next attempt at>' },
  },
  organizationsToReconcile: {
    finds: 'Every organization, for the nightly comparison with Stripe',
    index: 'byDue',
    partition: 'DUE#RECONCILE',
  },
  publishedActivities: {
    finds: 'Every published activity of every organization, for the daily roll',
    index: 'byDue',
    partition: 'DUE#ROLL',
  },
} as const satisfies Record<string, AccessPattern>;

/** The values that a pattern's key is asked with. */
export interface QueryKey {
  readonly partition: string;
  /** For `between`, the lower bound. */
  readonly sort?: string;
  readonly to?: string;
}

/** A pattern and its values as DynamoDB takes them. */
export function keyCondition({ index, sort }: AccessPattern, key: QueryKey) {
  const prefix = { byVenueDay: 'GSI1', byDue: 'GSI2', table: '' }[index ?? 'table'];
  const sorted = {
    begins_with: ` AND begins_with(${prefix}SK, :sort)`,
    between: ` AND ${prefix}SK BETWEEN :sort AND :to`,
    'up to': ` AND ${prefix}SK <= :sort`,
    none: '',
  }[sort?.how ?? 'none'];
  return {
    ...(index ? { IndexName: index } : {}),
    KeyConditionExpression: `${prefix}PK = :partition${sorted}`,
    ExpressionAttributeValues: {
      ':partition': key.partition,
      ...(key.sort === undefined ? {} : { ':sort': key.sort }),
      ...(key.to === undefined ? {} : { ':to': key.to }),
    },
  };
}
