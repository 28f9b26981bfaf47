import { createHash } from 'node:crypto';
import type {
  ActivityId,
  ApiKeyId,
  BookingId,
  CalendarFeedId,
  ClosureId,
  CustomerId,
  DeliveryId,
  EmbedId,
  EmbedKey,
  GiftCardId,
  GroupId,
  OrganizationId,
  ResourceId,
  SessionId,
  Slug,
  TillId,
  VenueId,
  WaitlistEntryId,
  WebhookId,
} from '../../core/contract/model/ids.ts';
import type { GiftCard } from '../../core/contract/model/money/gift-card.ts';
import type { Taking } from '../../core/contract/model/money/taking.ts';
import type { FailedDeliveryId } from '../../core/contract/model/platform/failed-delivery.ts';
import type { Organization } from '../../core/contract/model/platform/organization.ts';
import type { Instant, LocalDate, LocalMonth } from '../../core/contract/model/time.ts';
import type { FiguresOf } from '../../core/contract/model/venue/embed.ts';
import type { PromoCode } from '../../core/contract/model/venue/promo-code.ts';
import { readSessionId } from '../../core/domain/schedule/session-id.ts';

/** The only file that knows what a key looks like. Tenant-owned partitions start with their organization. */

export interface Key extends Record<string, string> {
  PK: string;
  SK: string;
}

export const keys = {
  organization: (org: OrganizationId): Key => ({ PK: `ORG#${org}`, SK: 'ORGANIZATION' }),
  /** What leads operators to it by its name. */
  organizationName: (org: OrganizationId): Key => ({ PK: `ORG#${org}`, SK: 'NAME' }),
  /** How many it has of what its plan limits. */
  usage: (org: OrganizationId): Key => ({ PK: `ORG#${org}`, SK: 'USAGE' }),
  /** What owners decided about the checklist of their first days. */
  setup: (org: OrganizationId): Key => ({ PK: `ORG#${org}`, SK: 'SETUP' }),
  venue: (org: OrganizationId, venue: VenueId): Key => ({ PK: `ORG#${org}`, SK: `VENUE#${venue}` }),
  activity: (org: OrganizationId, venue: VenueId, activity: ActivityId): Key => ({
    PK: `ORG#${org}`,
    SK: `ACTIVITY#${venue}#${activity}`,
  }),
  session: (org: OrganizationId, session: SessionId): Key => {
    const { activityId, startsAt } = readSessionId(session);
    return { PK: sessionsOf(org, activityId), SK: `SESSION#${startsAt}` };
  },
  generation: (org: OrganizationId, venue: VenueId, activity: ActivityId): Key => ({
    PK: generationsOf(org, venue),
    SK: `GENERATION#${activity}`,
  }),
  month: (org: OrganizationId, venue: VenueId, month: LocalMonth, activity: ActivityId): Key => ({
    PK: `ORG#${org}#VENUE#${venue}#MONTH#${month}`,
    SK: `ACTIVITY#${activity}`,
  }),
  /** A named widget. */
  embed: (org: OrganizationId, venue: VenueId, embed: EmbedId): Key => ({
    PK: embedsOf(org, venue),
    SK: `EMBED#${embed}`,
  }),
  /** What came of a named widget on a date of its venue. */
  embedDay: (org: OrganizationId, venue: VenueId, embed: FiguresOf, date: LocalDate): Key => ({
    PK: embedDaysOf(org, venue),
    SK: `DAY#${embed}#${date}`,
  }),
  /** When the widgets of a venue were first seen on a website, and first booked in. */
  widgetFirsts: (org: OrganizationId, venue: VenueId): Key => ({
    PK: embedDaysOf(org, venue),
    SK: 'FIRSTS',
  }),
  /** That a booking was counted as a start or a booking of its widget. */
  embedCounted: (org: OrganizationId, booking: BookingId, step: string): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: `EMBED_COUNTED#${step}`,
  }),
  /** `date` is in UTC. */
  resourceDay: (org: OrganizationId, venue: VenueId, resource: ResourceId, date: LocalDate): Key => ({
    PK: resourceOf(org, venue, resource),
    SK: `DAY#${date}`,
  }),
  /** `date` is the venue's. */
  dayFigures: (org: OrganizationId, venue: VenueId, date: LocalDate): Key => ({
    PK: figuresOf(org, venue),
    SK: `DAY#${date}`,
  }),
  /** What a taking is of and when it was recorded never change, so that it has one key. */
  taking: (org: OrganizationId, venue: VenueId, taking: Taking): Key => ({
    PK: takingsOnDay(org, venue, taking.at.slice(0, 10)),
    SK:
      'giftCardId' in taking
        ? `${taking.at}#${taking.giftCardId}#${taking.kind}`
        : `${taking.at}#${taking.bookingId}#${taking.entry}`,
  }),
  /** Its id and time never change, so that it has one key. */
  cardMovement: (
    org: OrganizationId,
    venue: VenueId,
    { at, id }: { readonly at: Instant; readonly id: string },
  ): Key => ({ PK: cardMovementsOnDay(org, venue, at.slice(0, 10)), SK: `${at}#${id}` }),
  /** `at`: when it was first seen, which never changes. */
  dispute: (
    org: OrganizationId,
    venue: VenueId,
    { at, id }: { readonly at: Instant; readonly id: string },
  ): Key => ({ PK: disputesAt(org, venue), SK: `${at}#${id}` }),
  /** `date` is the venue's. */
  moneyDay: (org: OrganizationId, venue: VenueId, date: LocalDate): Key => ({
    PK: moneyDaysOf(org, venue),
    SK: `DAY#${date}`,
  }),
  till: (org: OrganizationId, venue: VenueId, till: TillId): Key => ({
    PK: tillsOf(org, venue),
    SK: `TILL#${till}`,
  }),
  /** `id` is that of the event that caused it. */
  notification: (
    org: OrganizationId,
    venue: VenueId,
    { at, id }: { readonly at: Instant; readonly id: string },
  ): Key => ({ PK: notificationsOf(org, venue), SK: `AT#${at}#${id}` }),
  /** Up to when a member has read the news of a venue. */
  notificationsRead: (org: OrganizationId, venue: VenueId, user: string): Key => ({
    PK: notificationsOf(org, venue),
    SK: `READ#${user}`,
  }),
  assignment: (org: OrganizationId, { venueId, sessionId, userId }: AssignmentPlace): Key => ({
    PK: assignmentsOf(org, venueId),
    SK: `${startAndActivity(sessionId)}#${userId}`,
  }),
  booking: (org: OrganizationId, booking: BookingId): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: 'BOOKING',
  }),
  /** A term that leads to a booking. `place` sorts the bookings with the same term. */
  foundBooking: (org: OrganizationId, { kind, text, place, id }: FoundBooking): Key => ({
    PK: foundBookingsOf(org),
    SK: `${kind}#${text}#${place}#${id}`,
  }),
  /** A booking in the month (UTC) in which it was made. */
  bookedBooking: (
    org: OrganizationId,
    { venueId, createdAt, id }: { venueId: VenueId; createdAt: Instant; id: BookingId },
  ): Key => ({ PK: bookedOf(org, venueId, createdAt.slice(0, 7)), SK: `${createdAt}#${id}` }),
  /** The bookings that one order of several sessions made. */
  group: (org: OrganizationId, group: GroupId): Key => ({ PK: `ORG#${org}#GROUP#${group}`, SK: 'GROUP' }),
  sentEmail: (org: OrganizationId, booking: BookingId, kind: string): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: `SENT#${kind}`,
  }),
  sentGiftCardEmail: (org: OrganizationId, giftCard: GiftCardId, kind: string): Key => ({
    PK: `ORG#${org}#GIFT_CARD#${giftCard}`,
    SK: `SENT#${kind}`,
  }),
  sentMemberEmail: (org: OrganizationId, user: string, kind: string): Key => ({
    PK: `ORG#${org}#MEMBER#${user}`,
    SK: `SENT#${kind}`,
  }),
  /** A month a partition: what happened lately is read without what happened long ago. */
  audit: (org: OrganizationId, at: Instant, id: string): Key => ({
    PK: auditOf(org, at.slice(0, 7)),
    SK: `${at}#${id}`,
  }),
  /** How many unpaid bookings a network of guests holds at a venue. */
  liveHolds: (org: OrganizationId, venue: VenueId, holder: string): Key => ({
    PK: `ORG#${org}#VENUE#${venue}#HOLDER#${holder}`,
    SK: 'LIVE_HOLDS',
  }),
  /** The waitlist entries that a network of guests has to confirm at a venue. */
  unconfirmedEntries: (org: OrganizationId, venue: VenueId, network: string): Key => ({
    PK: `ORG#${org}#VENUE#${venue}#HOLDER#${network}`,
    SK: 'UNCONFIRMED_ENTRIES',
  }),
  promoCode: (org: OrganizationId, code: PromoCode['code']): Key => ({
    PK: `ORG#${org}`,
    SK: `PROMO#${code}`,
  }),
  /** A text that guests agreed to; `version` is a hash of it. */
  acceptedTerms: (org: OrganizationId, version: string): Key => ({
    PK: `ORG#${org}`,
    SK: `TERMS#${version}`,
  }),
  /** An activity's product in the catalogue of Stripe. */
  stripeProduct: (org: OrganizationId, activity: ActivityId): Key => ({
    PK: `ORG#${org}`,
    SK: `STRIPE_PRODUCT#${activity}`,
  }),
  /** `date` is in UTC. */
  reconciliation: (org: OrganizationId, date: LocalDate): Key => ({
    PK: `ORG#${org}`,
    SK: `RECONCILIATION#${date}`,
  }),
  /** A refund by Stripe that is not finished, by our id of it. */
  openRefund: (org: OrganizationId, refund: string): Key => ({
    PK: openRefundsOf(org),
    SK: `REFUND#${refund}`,
  }),
  /** How often one customer uses a code. The key keeps no address: it is written wherever keys are. */
  promoUse: (org: OrganizationId, code: PromoCode['code'], email: string): Key => ({
    PK: `ORG#${org}#PROMO#${code}`,
    SK: `CUSTOMER#${hashed(email.trim().toLowerCase())}`,
  }),
  giftCard: (org: OrganizationId, code: GiftCard['code']): Key => ({ PK: `ORG#${org}`, SK: `GIFT#${code}` }),
  /** From a gift card's id, which may be shown, to its code, which is money. */
  giftCardId: (org: OrganizationId, id: GiftCardId): Key => ({ PK: `ORG#${org}`, SK: `GIFT_ID#${id}` }),
  closure: (org: OrganizationId, venue: VenueId, closure: ClosureId): Key => ({
    PK: closuresOf(org, venue),
    SK: `CLOSURE#${closure}`,
  }),
  /** How often the closures of a venue have changed. */
  closureRevision: (org: OrganizationId, venue: VenueId): Key => ({
    PK: closuresOf(org, venue),
    SK: 'REVISION',
  }),
  waitlistEntry: (org: OrganizationId, session: SessionId, entry: WaitlistEntryId): Key => ({
    PK: waitlistOf(org, session),
    SK: `ENTRY#${entry}`,
  }),
  /** How often the entries of a session's waitlist have grown in number. */
  waitlistRevision: (org: OrganizationId, session: SessionId): Key => ({
    PK: waitlistOf(org, session),
    SK: 'REVISION',
  }),
  sentWaitlistEmail: (org: OrganizationId, session: SessionId, kind: string): Key => ({
    PK: waitlistOf(org, session),
    SK: `SENT#${kind}`,
  }),
  customer: (org: OrganizationId, customer: CustomerId): Key => ({
    PK: customerOf(org, customer),
    SK: 'CUSTOMER',
  }),
  /** How often a customer came to one venue. */
  customerTotals: (org: OrganizationId, customer: CustomerId, venue: VenueId): Key => ({
    PK: customerOf(org, customer),
    SK: `VENUE#${venue}`,
  }),
  customerVisit: (org: OrganizationId, customer: CustomerId, visit: CustomerVisit): Key => ({
    PK: customerOf(org, customer),
    SK: `VISIT#${visit.venueId}#${visit.startsAt}#${visit.bookingId}`,
  }),
  customerNote: (org: OrganizationId, customer: CustomerId, note: string): Key => ({
    PK: customerOf(org, customer),
    SK: `NOTE#${note}`,
  }),
  /** A text of an activity's waiver. */
  waiverText: (org: OrganizationId, activity: ActivityId, version: number): Key => ({
    PK: `ORG#${org}#WAIVER#${activity}`,
    SK: `TEXT#${version}`,
  }),
  /** The signed waiver of one participant. */
  signature: (org: OrganizationId, booking: BookingId, signature: string): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: `SIGNATURE#${signature}`,
  }),
  /** The customer of a booking, and what the booking adds to the customer's totals. */
  bookingCustomer: (org: OrganizationId, booking: BookingId): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: 'CUSTOMER',
  }),
  /** From an address or a phone to someone who is banned: by hash, for functions that may not read customers. */
  ban: (org: OrganizationId, contact: string, customer: CustomerId): Key => ({
    PK: bansOf(org, contact),
    SK: customer,
  }),
  /** That the customer of a booking has flags. */
  flaggedVisit: (org: OrganizationId, visit: CustomerVisit): Key => ({
    PK: flaggedVisitsOf(org, visit.venueId),
    SK: `${visit.startsAt}#${visit.bookingId}`,
  }),
  /** From an address, or a phone and a name, to the customer: by hash, keys are written in many places. */
  customerIdentity: (org: OrganizationId, kind: 'EMAIL' | 'PERSON', text: string): Key => ({
    PK: `ORG#${org}#CUSTOMER_BY#${hashed(text)}`,
    SK: kind,
  }),
  /** A line in a list of customers: of the organization's, or of those of one venue. */
  customerLine: (org: OrganizationId, venue: VenueId | 'all', line: CustomerLine): Key => ({
    PK: customersOf(org, venue),
    SK: `${line.list}#${line.text}#${line.id}`,
  }),
  subscription: (org: OrganizationId, venue: VenueId, connection: string): Key => ({
    PK: feedOf(org, venue),
    SK: `CONNECTION#${connection}`,
  }),
  /** The latest sorts last. */
  supportAccess: (org: OrganizationId, startedAt: Instant, id: string): Key => ({
    PK: supportAccessOf(org),
    SK: `ACCESS#${startedAt}#${id}`,
  }),
  /** How many follow a venue, of those who connected in one period. */
  feedsOfVenue: (org: OrganizationId, venue: VenueId, period: Instant): Key => ({
    PK: feedOf(org, venue),
    SK: `COUNT#${period}`,
  }),
  /** The same connection, found by the member of staff who follows. */
  staffFeed: (user: string, connection: string): Key => ({
    PK: staffFeedsOf(user),
    SK: `FEED#${connection}`,
  }),
  /** How many connections a network has open, of those made in one period. */
  feedsOfNetwork: (network: string, period: Instant): Key => ({
    PK: `LIMIT#feeds#${hashed(network)}`,
    SK: period,
  }),
  /** The one support access that an operator of the platform has open. */
  openSupportAccess: (user: string): Key => ({ PK: userOf(user), SK: 'SUPPORT' }),
  /** The figures of an organization that the platform adds up. */
  figures: (org: OrganizationId): Key => ({ PK: platform.figures, SK: `ORG#${org}` }),
  failedDelivery: (id: FailedDeliveryId): Key => ({ PK: platform.failures, SK: `FAILURE#${id}` }),
  member: (org: OrganizationId, user: string): Key => ({ PK: `ORG#${org}`, SK: `MEMBER#${user}` }),
  /** From which generation on tokens of a person are valid. */
  user: (user: string): Key => ({ PK: userOf(user), SK: 'USER' }),
  /** What a person is in one organization, beside the same for the others. */
  userOrganization: (user: string, org: OrganizationId): Key => ({ PK: userOf(user), SK: `ORG#${org}` }),
  /** A browser in which a person is signed in: `id` is that of the session. */
  device: (user: string, id: string): Key => ({ PK: userOf(user), SK: `DEVICE#${id}` }),
  connection: (connection: string): Key => ({ PK: `CONNECTION#${connection}`, SK: 'CONNECTION' }),
  apiKey: (org: OrganizationId, key: ApiKeyId): Key => ({ PK: apiKeysOf(org), SK: `API_KEY#${key}` }),
  /** How often a key is used in a minute of the clock (`2026-11-22T17:05`). */
  apiKeyUse: (org: OrganizationId, key: ApiKeyId, minute: string): Key => ({
    PK: apiKeysOf(org),
    SK: `USE#${key}#${minute}`,
  }),
  webhook: (org: OrganizationId, webhook: WebhookId): Key => ({
    PK: `ORG#${org}`,
    SK: `WEBHOOK#${webhook}`,
  }),
  delivery: (org: OrganizationId, webhook: WebhookId, delivery: DeliveryId): Key => ({
    PK: deliveriesOf(org, webhook),
    SK: `DELIVERY#${delivery}`,
  }),
  calendarFeed: (org: OrganizationId, feed: CalendarFeedId): Key => ({
    PK: `ORG#${org}`,
    SK: `CALENDAR#${feed}`,
  }),
  /** `minute` is in UTC. The key contains no address, so the caller stays private. */
  requestCount: (limit: string, address: string, minute: string): Key => ({
    PK: `LIMIT#${limit}#${createHash('sha256').update(address).digest('hex').slice(0, 32)}`,
    SK: minute,
  }),
  stripeEvent: (event: string): Key => ({ PK: `STRIPE#${event}`, SK: 'EVENT' }),
  embedKey: (key: EmbedKey): Key => ({ PK: `DIRECTORY#EMBED#${key}`, SK: 'DIRECTORY' }),
  stripeAccount: (account: string): Key => ({ PK: `DIRECTORY#STRIPE#${account}`, SK: 'DIRECTORY' }),
  slug: (slug: Slug): Key => ({ PK: `DIRECTORY#SLUG#${slug}`, SK: 'DIRECTORY' }),
};

export interface AssignmentPlace {
  readonly venueId: VenueId;
  readonly sessionId: SessionId;
  readonly userId: string;
}

export interface FoundBooking {
  readonly kind: 'REFERENCE' | 'EMAIL' | 'PHONE' | 'WORD';
  readonly text: string;
  /** When the visit starts, for words; else when the booking was made, which no move changes. */
  readonly place: Instant;
  readonly id: BookingId;
}

export interface CustomerVisit {
  readonly venueId: VenueId;
  readonly startsAt: Instant;
  readonly bookingId: BookingId;
}

/** `NAME`: each customer once, by name. `FIND`: by each beginning that they are looked for by. */
export interface CustomerLine {
  readonly list: 'NAME' | 'FIND';
  readonly text: string;
  readonly id: CustomerId;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export const foundBookingsOf = (org: OrganizationId) => `ORG#${org}#FOUND_BOOKINGS`;
/** `month` is in UTC. */
export const bookedOf = (org: OrganizationId, venue: VenueId, month: LocalMonth) =>
  `ORG#${org}#VENUE#${venue}#BOOKED#${month}`;
export const customerOf = (org: OrganizationId, customer: CustomerId) => `ORG#${org}#CUSTOMER#${customer}`;
export const customersOf = (org: OrganizationId, venue: VenueId | 'all') =>
  venue === 'all' ? `ORG#${org}#CUSTOMERS` : `ORG#${org}#VENUE#${venue}#CUSTOMERS`;
export const bansOf = (org: OrganizationId, contact: string) => `ORG#${org}#BAN#${hashed(contact)}`;
export const flaggedVisitsOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#FLAGGED`;
export const promoUsesOf = (org: OrganizationId, code: PromoCode['code']) => `ORG#${org}#PROMO#${code}`;
export const userOf = (user: string) => `USER#${user}`;
export const sessionsOf = (org: OrganizationId, activity: ActivityId) => `ORG#${org}#ACTIVITY#${activity}`;
/** `month` is in UTC. */
export const auditOf = (org: OrganizationId, month: string) => `ORG#${org}#AUDIT#${month}`;
/** Index `byVenueDay`: the audit entries of one booking, by time. */
export const bookingAudit = {
  partition: (org: OrganizationId, booking: string) => `ORG#${org}#BOOKING#${booking}#AUDIT`,
  sort: (at: Instant, id: string) => `${at}#${id}`,
};
export const generationsOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}`;
export const closuresOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#CLOSURES`;
/** `date` is in UTC. */
export const takingsOnDay = (org: OrganizationId, venue: VenueId, date: LocalDate) =>
  `ORG#${org}#VENUE#${venue}#TAKINGS#${date}`;
/** `date` is in UTC. */
export const cardMovementsOnDay = (org: OrganizationId, venue: VenueId, date: LocalDate) =>
  `ORG#${org}#VENUE#${venue}#CARD_MOVEMENTS#${date}`;
export const disputesAt = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#DISPUTES`;
export const moneyDaysOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#MONEY`;
export const tillsOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#TILLS`;
export const notificationsOf = (org: OrganizationId, venue: VenueId) =>
  `ORG#${org}#VENUE#${venue}#NOTIFICATIONS`;
export const assignmentsOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#ASSIGNMENTS`;
export const embedsOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#EMBEDS`;
export const embedDaysOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#EMBED_DAYS`;
export const figuresOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#FIGURES`;
export const waitlistOf = (org: OrganizationId, session: SessionId) => `ORG#${org}#WAITLIST#${session}`;
export const resourceOf = (org: OrganizationId, venue: VenueId, resource: ResourceId) =>
  `ORG#${org}#VENUE#${venue}#RESOURCE#${resource}`;
export const deliveriesOf = (org: OrganizationId, webhook: WebhookId) => `ORG#${org}#WEBHOOK#${webhook}`;
export const openRefundsOf = (org: OrganizationId) => `ORG#${org}#REFUNDS`;
export const apiKeysOf = (org: OrganizationId) => `ORG#${org}#API_KEYS`;
export const supportAccessOf = (org: OrganizationId) => `ORG#${org}#SUPPORT`;
export const staffFeedsOf = (user: string) => `USER#${user}`;
export const feedOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#FEED#${venue}`;

/** Index `byVenueDay`: the bookings of a venue on a date, by start and activity. */
export const venueDay = {
  partition: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    `ORG#${org}#VENUE#${venue}#DAY#${date}`,
  /** Starts with this: every booking of one session. */
  session: (session: SessionId) => `${startAndActivity(session)}#`,
  /** Sorts the bookings of a session that end by themselves before all its others, by when they do. */
  expiring: (session: SessionId, expiresAt: Instant) => `${venueDay.session(session)}!${expiresAt}#`,
};

/** Index `byVenueDay`: the sessions that a member runs, by start. */
export const memberAssignments = {
  partition: (org: OrganizationId, user: string) => `ORG#${org}#MEMBER#${user}#ASSIGNMENTS`,
  sort: (session: SessionId) => startAndActivity(session),
};

function startAndActivity(session: SessionId): string {
  const { activityId, startsAt } = readSessionId(session);
  return `${startsAt}#${activityId}`;
}

/** The other way: which venue and which of its dates a partition of the index is of. */
export function readVenueDay(partition: string): { venueId: string; date: string } {
  const [, , , venueId = '', , date = ''] = partition.split('#');
  return { venueId, date };
}

/** Index `byVenueDay`: the sessions of a venue that are no longer on the schedule, by start. */
export const offSchedule = {
  partition: (org: OrganizationId, venue: VenueId) => `ORG#${org}#VENUE#${venue}#OFF-SCHEDULE`,
  sort: (session: SessionId) => startAndActivity(session),
};

/** Index `byVenueDay`: the sessions of a venue on a date that parties wait for, or have waited for, by start. */
export const waitedFor = {
  partition: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    `ORG#${org}#VENUE#${venue}#WAITLIST#${date}`,
  sort: (session: SessionId) => `${readSessionId(session).startsAt}#${session}`,
};

/** Index `byVenueDay`: current and past waitlist entries, by start. */
export const waiting = {
  partition: (org: OrganizationId, email: string) => `ORG#${org}#WAITS#${hashed(email.trim().toLowerCase())}`,
  sort: (session: SessionId, entry: WaitlistEntryId) => `${readSessionId(session).startsAt}#${entry}`,
};

/** What those who run the platform look at: no organization's own. */
export const platform = {
  figures: 'PLATFORM#FIGURES',
  failures: 'PLATFORM#FAILURES',
  /** Index `byVenueDay`: every organization, by status, then by age. */
  organizations: 'PLATFORM#ORGANIZATIONS',
  organizationsOf: (status: Organization['status']) => `${status}#`,
  organization: ({ status, createdAt, id }: Pick<Organization, 'status' | 'createdAt' | 'id'>) =>
    `${platform.organizationsOf(status)}${createdAt}#${id}`,
  /** Index `byVenueDay`: support access to every organization, by when it began. */
  supportAccess: 'PLATFORM#SUPPORT',
  supportAccessAt: (startedAt: Instant, id: string) => `${startedAt}#${id}`,
  /** Index `byVenueDay`: every organization, by its name. */
  organizationNames: 'PLATFORM#ORGANIZATION_NAMES',
  /**
   * `folded`: the name as `foldText` makes it, which never has two spaces side by side. They sort a name before
   * longer ones that begin with it.
   */
  organizationName: (folded: string, org: OrganizationId) => `${folded}  ${org}`,
};

/** The other way: the organization whose own partition this is. */
export const organizationOwning = (partition: string): Key => ({ PK: partition, SK: 'ORGANIZATION' });

/** Holds that may run out at once are spread over this many partitions of the index `byDue`. */
const holdShards = 4;

/** Webhook messages that fall due at once are spread over this many. */
const webhookShards = 4;

/** Index `byDue`: work of the platform's own, in the order it falls due. */
export const due = {
  holdPartitions: Array.from({ length: holdShards }, (_, shard) => `DUE#HOLD#${shard}`),
  holdPartition: (booking: BookingId) => `DUE#HOLD#${booking.charCodeAt(booking.length - 1) % holdShards}`,
  webhookPartitions: Array.from({ length: webhookShards }, (_, shard) => `DUE#WEBHOOK#${shard}`),
  webhookPartition: (delivery: DeliveryId) =>
    `DUE#WEBHOOK#${delivery.charCodeAt(delivery.length - 1) % webhookShards}`,
  rollPartition: 'DUE#ROLL',
  reconcilePartition: 'DUE#RECONCILE',
};
