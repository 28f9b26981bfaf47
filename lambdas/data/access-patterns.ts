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
  embedsOfVenue: {
    finds: 'The named widgets of a venue',
    partition: 'ORG#<organization>#VENUE#<venue>#EMBEDS',
    sort: { how: 'begins_with', key: 'EMBED#' },
  },
  embedDaysBetween: {
    finds: 'What came of a named widget, of dates of its venue',
    partition: 'ORG#<organization>#VENUE#<venue>#EMBED_DAYS',
    sort: { how: 'between', key: 'DAY#<embed>#<date>' },
  },
  activitiesOfVenue: {
    finds: 'The activities of a venue',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'ACTIVITY#<venue>#' },
  },
  membersOfOrganization: {
    finds: 'The people of an organization',
    partition: 'ORG#<organization>',
    sort: { how: 'begins_with', key: 'MEMBER#' },
  },
  organizationsOfUser: {
    finds: 'What a person is in each of their organizations',
    partition: 'USER#<user>',
    sort: { how: 'begins_with', key: 'ORG#' },
  },
  devicesOfUser: {
    finds: 'The browsers in which a person is signed in',
    partition: 'USER#<user>',
    sort: { how: 'begins_with', key: 'DEVICE#' },
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
  openRefundsOfOrganization: {
    finds: 'The refunds of an organization that are not finished, or have failed',
    partition: 'ORG#<organization>#REFUNDS',
  },
  auditOfMonth: {
    finds: 'What people of an organization did in a month (UTC), the newest first',
    partition: 'ORG#<organization>#AUDIT#<month>',
  },
  auditOfBooking: {
    finds: 'What people of an organization did to one booking, the oldest first',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#BOOKING#<booking>#AUDIT',
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
  bookingsOfVenueDayBetween: {
    finds: 'The same, a page, from either end',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#DAY#<date>',
    sort: { how: 'between', key: '<start>#<activity>#<booking>' },
  },
  bookedBetween: {
    finds:
      'The bookings of a venue that were made between two instants of a month (UTC); a page, from either end',
    partition: 'ORG#<organization>#VENUE#<venue>#BOOKED#<month>',
    sort: { how: 'between', key: '<made at>#<booking>' },
  },
  foundBookings: {
    finds:
      'The bookings that a reference, the beginning of an address or of a word of a name, or the end of a phone leads to; a page',
    partition: 'ORG#<organization>#FOUND_BOOKINGS',
    sort: {
      how: 'between',
      key: '<REFERENCE, EMAIL, PHONE or WORD>#<text>#<start of the visit or time of booking>#<booking>',
    },
  },
  bookingsOfSession: {
    finds: 'The bookings of one session',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#DAY#<date>',
    sort: { how: 'begins_with', key: '<start>#<activity>#' },
  },
  expiredInSession: {
    finds: 'The expired holds of one session, the earliest expiry first; a page',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#DAY#<date>',
    sort: { how: 'between', key: '<start>#<activity>#!<expires at>' },
  },
  dayFiguresBetween: {
    finds: 'The figures of the past days of a venue, of the dates between two',
    partition: 'ORG#<organization>#VENUE#<venue>#FIGURES',
    sort: { how: 'between', key: 'DAY#<date>' },
  },
  takingsOfDay: {
    finds: 'The payments and refunds of a venue that were recorded on a date (UTC), by time',
    partition: 'ORG#<organization>#VENUE#<venue>#TAKINGS#<date>',
  },
  takingsBetween: {
    finds: 'The same between two instants of the date; a page, from either end',
    partition: 'ORG#<organization>#VENUE#<venue>#TAKINGS#<date>',
    sort: { how: 'between', key: '<recorded at>#<booking or gift card>' },
  },
  disputesBetween: {
    finds:
      'The disputes of a venue that were first seen between two instants; all, or a page from either end',
    partition: 'ORG#<organization>#VENUE#<venue>#DISPUTES',
    sort: { how: 'between', key: '<first seen at>#<dispute>' },
  },
  cardMovementsOfDay: {
    finds: 'What moved the balances of a venue’s gift cards on a date (UTC), by time',
    partition: 'ORG#<organization>#VENUE#<venue>#CARD_MOVEMENTS#<date>',
  },
  moneyDaysBetween: {
    finds: 'The sums of what moved on the dates of a venue between two; only those with movements',
    partition: 'ORG#<organization>#VENUE#<venue>#MONEY',
    sort: { how: 'between', key: 'DAY#<date>' },
  },
  tillsBetween: {
    finds: 'The tills of a venue that were opened on the dates between two',
    partition: 'ORG#<organization>#VENUE#<venue>#TILLS',
    sort: { how: 'between', key: 'TILL#<date>' },
  },
  notificationsOfVenue: {
    finds: 'News of the bookings of a venue from an instant on, the newest first; a page',
    partition: 'ORG#<organization>#VENUE#<venue>#NOTIFICATIONS',
    sort: { how: 'between', key: 'AT#<instant>' },
  },
  assignmentsOfVenue: {
    finds: 'Who runs which session of a venue, of the sessions that start between two instants',
    partition: 'ORG#<organization>#VENUE#<venue>#ASSIGNMENTS',
    sort: { how: 'between', key: '<start>#<activity>#<user>' },
  },
  assignmentsOfMember: {
    finds: 'The sessions that a member runs, of those that start between two instants; all, or a page',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#MEMBER#<user>#ASSIGNMENTS',
    sort: { how: 'between', key: '<start>#<activity>' },
  },
  closuresOfVenue: {
    finds: 'The closures of a venue',
    partition: 'ORG#<organization>#VENUE#<venue>#CLOSURES',
    sort: { how: 'begins_with', key: 'CLOSURE#' },
  },
  waitlistsOfDay: {
    finds: 'The sessions of a venue on a date that parties wait for, by start',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#VENUE#<venue>#WAITLIST#<date>',
  },
  waitlistOfSession: {
    finds: 'Who waits, or has waited, for seats of a session',
    partition: 'ORG#<organization>#WAITLIST#<session>',
    sort: { how: 'begins_with', key: 'ENTRY#' },
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
  entriesOfGuest: {
    finds: 'The current and past waitlist entries of an email address',
    index: 'byVenueDay',
    partition: 'ORG#<organization>#WAITS#<hash of the address>',
  },
  customersInList: {
    finds: 'The customers of an organization in the order of their names, or found by a beginning; a page',
    partition: 'ORG#<organization>#CUSTOMERS',
    sort: { how: 'between', key: '<NAME or FIND>#<text>#<customer>' },
  },
  customersOfVenueInList: {
    finds: 'The same of those who have booked at one venue',
    partition: 'ORG#<organization>#VENUE#<venue>#CUSTOMERS',
    sort: { how: 'between', key: '<NAME or FIND>#<text>#<customer>' },
  },
  bansOfContact: {
    finds: 'The bans of those who have an email address or a phone',
    partition: 'ORG#<organization>#BAN#<hash of the address or phone>',
  },
  flaggedVisits: {
    finds: 'The bookings of a venue whose customers have flags, that start between two instants',
    partition: 'ORG#<organization>#VENUE#<venue>#FLAGGED',
    sort: { how: 'between', key: '<start>#<booking>' },
  },
  visitsBetween: {
    finds: 'The bookings of a customer at a venue that start between two instants; a page, from either end',
    partition: 'ORG#<organization>#CUSTOMER#<customer>',
    sort: { how: 'between', key: 'VISIT#<venue>#<start>#<booking>' },
  },
  visitsOfCustomer: {
    finds: 'Every booking of a customer',
    partition: 'ORG#<organization>#CUSTOMER#<customer>',
    sort: { how: 'begins_with', key: 'VISIT#' },
  },
  totalsOfCustomer: {
    finds: 'How often a customer came to each venue',
    partition: 'ORG#<organization>#CUSTOMER#<customer>',
    sort: { how: 'begins_with', key: 'VENUE#' },
  },
  notesOfCustomer: {
    finds: 'What staff wrote of a customer',
    partition: 'ORG#<organization>#CUSTOMER#<customer>',
    sort: { how: 'begins_with', key: 'NOTE#' },
  },
  emailsAboutBooking: {
    finds: 'Which emails have gone out about a booking',
    partition: 'ORG#<organization>#BOOKING#<booking>',
    sort: { how: 'begins_with', key: 'SENT#' },
  },
  signaturesOfBooking: {
    finds: 'The signed waivers of a booking',
    partition: 'ORG#<organization>#BOOKING#<booking>',
    sort: { how: 'begins_with', key: 'SIGNATURE#' },
  },
  emailsAboutGiftCard: {
    finds: 'Which emails have gone out about a gift card',
    partition: 'ORG#<organization>#GIFT_CARD#<gift card>',
    sort: { how: 'begins_with', key: 'SENT#' },
  },
  usersOfPromoCode: {
    finds: 'How often each address uses a promo code',
    partition: 'ORG#<organization>#PROMO#<code>',
  },
  followersOfVenue: {
    finds: 'The open WebSocket connections that follow a venue',
    partition: 'ORG#<organization>#FEED#<venue>',
    sort: { how: 'between', key: 'CONNECTION#<connection>' },
  },
  feedsOfStaff: {
    finds: 'The open WebSocket connections of a member of staff, of all their organizations',
    partition: 'USER#<user>',
    sort: { how: 'begins_with', key: 'FEED#' },
  },
  overdueHolds: {
    finds: 'Expired holds of one of four shards',
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
  organizationsOfPlatform: {
    finds: 'Every organization, by status and then by age',
    index: 'byVenueDay',
    partition: 'PLATFORM#ORGANIZATIONS',
  },
  organizationsOfStatus: {
    finds: 'The organizations that are active, or suspended, by age',
    index: 'byVenueDay',
    partition: 'PLATFORM#ORGANIZATIONS',
    sort: { how: 'begins_with', key: '<status>#' },
  },
  organizationsByName: {
    finds: 'The organizations whose names begin with a text, by name; a page',
    index: 'byVenueDay',
    partition: 'PLATFORM#ORGANIZATION_NAMES',
    sort: { how: 'begins_with', key: '<name>' },
  },
  figuresOfOrganizations: {
    finds: 'The figures of every organization, for the sums of the platform',
    partition: 'PLATFORM#FIGURES',
  },
  failedDeliveries: {
    finds: 'Work that failed every retry, by when it was kept',
    partition: 'PLATFORM#FAILURES',
  },
  supportAccessOfPlatform: {
    finds: 'Support access to all organizations, by when it began; a page',
    index: 'byVenueDay',
    partition: 'PLATFORM#SUPPORT',
  },
  supportAccessOfOrganization: {
    finds: 'Who of those who run the platform looked into an organization, by when they began',
    partition: 'ORG#<organization>#SUPPORT',
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
