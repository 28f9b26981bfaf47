import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  type BookingId,
  bookingId,
  type CustomerId,
  customerId,
  type OrganizationId,
  type VenueId,
  venueId,
} from '../../../core/contract/model/ids.ts';
import { minorUnits } from '../../../core/contract/model/money.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { keptAhead } from '../../../core/domain/customers/totals.ts';
import { accessPatterns, keyCondition } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { getItems } from '../find.ts';
import { type CustomerVisit, customerOf, keys } from '../keys.ts';
import { mergedPage, toTheEnd } from '../merged-page.ts';
import { getItem, type Paging, queryItems, type Table } from '../table.ts';
import type { Delete, Put, Write } from '../transaction.ts';

/** The customer of a booking, and what the booking last added to the customer's totals. */
const bookingOfCustomer = z.object({
  bookingId,
  customerId,
  venueId,
  startsAt: instant,
  attends: z.boolean(),
  bookings: z.int(),
  visits: z.int(),
  noShows: z.int(),
  cancelled: z.int(),
  spent: minorUnits,
  /** The customer had flags then. */
  flagged: z.literal(true).optional(),
  /** The booking's, as it was then. */
  version: z.int(),
  /** Counts every write of this. */
  revision: z.int().min(1),
});

const visit = z.object({ bookingId, venueId, startsAt: instant, attends: z.boolean() });

export type BookingOfCustomer = z.infer<typeof bookingOfCustomer>;
export type Visit = z.infer<typeof visit>;

export const customerVisits = (table: Table) => ({
  /** The customer of a booking. */
  ofBooking: (org: OrganizationId, id: BookingId) =>
    getItem(table, keys.bookingCustomer(org, id), bookingOfCustomer),

  /** The customers of bookings; a booking without one is left out. */
  ofBookings: (org: OrganizationId, ids: readonly BookingId[]) =>
    getItems(
      table,
      ids.map((id) => keys.bookingCustomer(org, id)),
      bookingOfCustomer,
    ),

  /** All bookings of a customer, in no order that means anything. */
  list: (org: OrganizationId, id: CustomerId) =>
    queryItems(
      table,
      accessPatterns.visitsOfCustomer,
      { partition: customerOf(org, id), sort: 'VISIT#' },
      visit,
      { consistent: true },
    ),

  /** Those that start from an instant on, at these venues. */
  async listFrom(
    org: OrganizationId,
    id: CustomerId,
    venueIds: readonly VenueId[],
    from: Instant,
  ): Promise<Visit[]> {
    const found = venueIds.map((venue) => {
      const range = { sort: `VISIT#${venue}#${from}`, to: `VISIT#${venue}#${toTheEnd}` };
      const key = { partition: customerOf(org, id), ...range };
      return queryItems(table, accessPatterns.visitsBetween, key, visit, { consistent: true });
    });
    return (await Promise.all(found)).flat();
  },

  /** A page of the bookings at these venues, the latest first. @throws Problem('invalid-input') for a bad cursor */
  page: (org: OrganizationId, id: CustomerId, venueIds: readonly VenueId[], paging: Paging) =>
    mergedPage(
      table,
      venueIds.map((venue) => ({
        pattern: accessPatterns.visitsBetween,
        partition: customerOf(org, id),
        prefix: `VISIT#${venue}#`,
      })),
      visit,
      { ...paging, newestFirst: true },
    ),

  /**
   * The visits that say when a customer first came, last came and comes next to a venue, as if one booking were
   * not theirs.
   */
  async telling(
    org: OrganizationId,
    id: CustomerId,
    { venueId: venue, now, without }: { venueId: VenueId; now: Instant; without: BookingId },
  ): Promise<Visit[]> {
    const prefix = `VISIT#${venue}#`;
    const search = { partition: customerOf(org, id), without };
    const [begin, at, end] = [prefix, `${prefix}${now}${toTheEnd}`, `${prefix}${toTheEnd}`];
    const found = await Promise.all([
      attended(table, { ...search, from: begin, to: end, limit: 1 }),
      attended(table, { ...search, from: begin, to: at, limit: 1, newestFirst: true }),
      attended(table, { ...search, from: at, to: end, limit: keptAhead }),
    ]);
    return [...new Map(found.flat().map((each) => [each.bookingId, each])).values()];
  },
});

interface Search {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
  readonly without: BookingId;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

/** Few bookings are cancelled: most often the first page has what is looked for. */
const pageSize = 40;

async function attended(table: Table, search: Search): Promise<Visit[]> {
  const { partition, from, to, without, limit, newestFirst = false } = search;
  const query = {
    TableName: table.name,
    ConsistentRead: true,
    ScanIndexForward: !newestFirst,
    Limit: pageSize,
    ...keyCondition(accessPatterns.visitsBetween, { partition, sort: from, to }),
  };
  const found: Visit[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(new QueryCommand({ ...query, ExclusiveStartKey: start }));
    const visits = z.array(visit).parse(page.Items ?? []);
    found.push(...visits.filter(({ attends, bookingId }) => attends && bookingId !== without));
    start = page.LastEvaluatedKey;
  } while (start && found.length < limit);
  return found.slice(0, limit);
}

/** What is known of a booking now in place of what was read; with it its place among the customer's bookings. */
export function bookingWrites(
  org: OrganizationId,
  before: BookingOfCustomer | null,
  after: BookingOfCustomer,
): Write[] {
  const link: Put = {
    put: { ...keys.bookingCustomer(org, after.bookingId), entity: 'BOOKING_CUSTOMER', ...after },
    only: [before ? is('revision', before.revision) : absent],
  };
  const key = visitKey(org, after);
  const { venueId, startsAt, bookingId, attends } = after;
  const place: Put = {
    put: { ...key, entity: 'CUSTOMER_VISIT', bookingId, venueId, startsAt, attends },
    only: [],
  };
  const old = before && visitKey(org, before);
  const isElsewhere = old && (old.PK !== key.PK || old.SK !== key.SK);
  return [
    link,
    place,
    ...(isElsewhere ? [{ delete: old, only: [] }] : []),
    ...markWrites(org, before, after),
  ];
}

/** The link of a booking after its customer got flags, or lost the last of them. */
export function remarked(org: OrganizationId, before: BookingOfCustomer, isFlagged: boolean): Write[] {
  const { flagged: _flagged, ...rest } = before;
  const flagged = isFlagged && { flagged: true as const };
  return bookingWrites(org, before, { ...rest, ...flagged, revision: before.revision + 1 });
}

/** A booking of a customer with flags has a mark, by which lists of bookings find it. */
function markWrites(
  org: OrganizationId,
  before: BookingOfCustomer | null,
  after: BookingOfCustomer,
): Write[] {
  const key = keys.flaggedVisit(org, after);
  const old = before?.flagged && keys.flaggedVisit(org, before);
  const isGone = old && !(after.flagged && old.SK === key.SK);
  const { bookingId, customerId } = after;
  return [
    ...(isGone ? [{ delete: old, only: [] }] : []),
    ...(after.flagged ? [{ put: { ...key, entity: 'FLAGGED_VISIT', bookingId, customerId }, only: [] }] : []),
  ];
}

/** The booking no longer belongs to a customer. */
export function visitRemoval(org: OrganizationId, of: CustomerVisit & { customerId: CustomerId }): Delete[] {
  return [
    { delete: keys.bookingCustomer(org, of.bookingId), only: [] },
    { delete: keys.customerVisit(org, of.customerId, of), only: [] },
    { delete: keys.flaggedVisit(org, of), only: [] },
  ];
}

function visitKey(org: OrganizationId, of: BookingOfCustomer) {
  return keys.customerVisit(org, of.customerId, of);
}
