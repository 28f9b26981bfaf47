import type {
  ActivityId,
  BookingId,
  EmbedKey,
  OrganizationId,
  SessionId,
  Slug,
  VenueId,
} from '../../core/contract/model/ids.ts';
import type { LocalDate, LocalMonth } from '../../core/contract/model/time.ts';
import { readSessionId } from '../../core/domain/schedule/session-id.ts';

/** The only file that knows what a key looks like. Tenant-owned partitions start with their organization. */

export interface Key extends Record<string, string> {
  PK: string;
  SK: string;
}

export const keys = {
  organization: (org: OrganizationId): Key => ({ PK: `ORG#${org}`, SK: 'ORGANIZATION' }),
  venue: (org: OrganizationId, venue: VenueId): Key => ({ PK: `ORG#${org}`, SK: `VENUE#${venue}` }),
  activity: (org: OrganizationId, venue: VenueId, activity: ActivityId): Key => ({
    PK: `ORG#${org}`,
    SK: `ACTIVITY#${venue}#${activity}`,
  }),
  session: (org: OrganizationId, session: SessionId): Key => {
    const { activityId, startsAt } = readSessionId(session);
    return { PK: sessionsOf(org, activityId), SK: `SESSION#${startsAt}` };
  },
  generation: (org: OrganizationId, activity: ActivityId): Key => ({
    PK: sessionsOf(org, activity),
    SK: 'GENERATION',
  }),
  month: (org: OrganizationId, venue: VenueId, month: LocalMonth, activity: ActivityId): Key => ({
    PK: `ORG#${org}#VENUE#${venue}#MONTH#${month}`,
    SK: `ACTIVITY#${activity}`,
  }),
  booking: (org: OrganizationId, booking: BookingId): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: 'BOOKING',
  }),
  sentEmail: (org: OrganizationId, booking: BookingId, kind: string): Key => ({
    PK: `ORG#${org}#BOOKING#${booking}`,
    SK: `SENT#${kind}`,
  }),
  subscription: (org: OrganizationId, venue: VenueId, connection: string): Key => ({
    PK: feedOf(org, venue),
    SK: `CONNECTION#${connection}`,
  }),
  connection: (connection: string): Key => ({ PK: `CONNECTION#${connection}`, SK: 'CONNECTION' }),
  stripeEvent: (event: string): Key => ({ PK: `STRIPE#${event}`, SK: 'EVENT' }),
  embedKey: (key: EmbedKey): Key => ({ PK: `DIRECTORY#EMBED#${key}`, SK: 'DIRECTORY' }),
  slug: (slug: Slug): Key => ({ PK: `DIRECTORY#SLUG#${slug}`, SK: 'DIRECTORY' }),
};

export const sessionsOf = (org: OrganizationId, activity: ActivityId) => `ORG#${org}#ACTIVITY#${activity}`;
export const feedOf = (org: OrganizationId, venue: VenueId) => `ORG#${org}#FEED#${venue}`;

/** Index `byVenueDay`: the bookings of a venue on a date, by start and activity. */
export const venueDay = {
  partition: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    `ORG#${org}#VENUE#${venue}#DAY#${date}`,
  /** Starts with this: every booking of one session. */
  session: (session: SessionId) => {
    const { activityId, startsAt } = readSessionId(session);
    return `${startsAt}#${activityId}#`;
  },
};

/** Holds that may run out at once are spread over this many partitions of the index `byDue`. */
const holdShards = 4;

/** Index `byDue`: work of the platform's own, in the order it falls due. */
export const due = {
  holdPartitions: Array.from({ length: holdShards }, (_, shard) => `DUE#HOLD#${shard}`),
  holdPartition: (booking: BookingId) => `DUE#HOLD#${booking.charCodeAt(booking.length - 1) % holdShards}`,
  rollPartition: 'DUE#ROLL',
};
