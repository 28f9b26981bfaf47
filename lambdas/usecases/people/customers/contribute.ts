import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { CustomerId, OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { contributionOf } from '../../../../core/domain/customers/contribution.ts';
import { addDates, datesOf, noCounters, replaceCounters } from '../../../../core/domain/customers/totals.ts';
import {
  type BookingOfCustomer,
  bookingWrites,
  customerVisits,
} from '../../../data/people/customer-visits.ts';
import { customers, totalsWrite } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';

/** What is recorded of this customer's booking, from the booking as it is now. */
export function bookingOf(
  booking: Booking,
  customerId: CustomerId,
  { before, isFlagged }: { readonly before: BookingOfCustomer | null; readonly isFlagged: boolean },
): BookingOfCustomer {
  const { id: bookingId, venueId, version } = booking;
  const revision = (before?.revision ?? 0) + 1;
  const flagged = isFlagged && { flagged: true as const };
  return { bookingId, customerId, venueId, ...contributionOf(booking), ...flagged, version, revision };
}

interface Move {
  readonly before: BookingOfCustomer | null;
  readonly after: BookingOfCustomer;
  readonly now: Instant;
}

/**
 * The writes that replace what a booking contributed to totals with what it contributes now, for its previous
 * and its present customer. For one transaction, which fails if the same totals change meanwhile.
 */
export async function contributionWrites(table: Table, org: OrganizationId, move: Move): Promise<Write[]> {
  const { before, after } = move;
  const whose = [...new Set([after.customerId, ...(before ? [before.customerId] : [])])];
  const totals = await Promise.all(whose.map((id) => totalsOf(table, org, id, move)));
  return [...bookingWrites(org, before, after), ...totals];
}

async function totalsOf(
  table: Table,
  org: OrganizationId,
  customerId: CustomerId,
  { before, after, now }: Move,
): Promise<Write> {
  const { venueId, bookingId } = after;
  const [had, has] = [before, after].map((each) => (each?.customerId === customerId ? each : null));
  const found = await customers(table).totalsAt(org, customerId, venueId);
  const counters = replaceCounters(found ?? noCounters, had ?? null, has ?? null);
  const isGone = had?.attends && !(has?.attends && has.startsAt === had.startsAt);
  const dates = isGone
    ? await datesAt(table, org, customerId, { venueId, bookingId, has, now })
    : has && addDates(found ?? noDates, has, now);
  const base = found ?? noDates;
  const version = (found?.version ?? 0) + 1;
  const upcoming = [...(dates ?? base).upcoming];
  return totalsWrite(org, { ...base, ...counters, ...dates, upcoming, customerId, venueId, version });
}

const noDates = { upcoming: [] };

interface Place {
  readonly venueId: VenueId;
  readonly bookingId: Booking['id'];
  /** What the customer's record has of this booking, if it is theirs. */
  readonly has: BookingOfCustomer | null | undefined;
  readonly now: Instant;
}

async function datesAt(
  table: Table,
  org: OrganizationId,
  customerId: CustomerId,
  { venueId, bookingId, has, now }: Place,
) {
  const others = await customerVisits(table).telling(org, customerId, { venueId, now, without: bookingId });
  return datesOf([...others, ...(has ? [has] : [])], now);
}
