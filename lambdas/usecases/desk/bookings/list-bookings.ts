import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import {
  type BookingFilter,
  type BookingList,
  type BookingRow,
  bookingRow,
} from '../../../../core/contract/schemas/desk/booking-lists.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import {
  datesOf,
  instantsOf,
  isListed,
  type Period,
  periodOf,
  todayAt,
} from '../../../../core/domain/lookup/list-filter.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { waiverCountOf } from '../../../../core/domain/waivers/signers.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { bookedSections, visitSections, walkBookings } from '../../../data/guest/booking-lists.ts';
import type { Page, Paging, Table } from '../../../data/table.ts';
import type { Placed } from '../../../data/walk.ts';
import {
  activeOrganization,
  type OrganizationReader,
  type VenueReader,
  venueInScope,
} from '../../scope/venue-in-scope.ts';
import { withMoney } from '../get-agenda.ts';

export interface ListDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly organizations: OrganizationReader;
  readonly venues: VenueReader;
}

export type ListQuestion = BookingFilter & Paging & { readonly venueId: VenueId };

/** Bookings that the totals count at most. */
const mostCounted = 500;

/**
 * A page of the bookings of a venue, by date of visit or of booking. The first page adds the totals of the list. A page
 * may be shorter than asked for, and yet not be the last: each request reads a bounded number of bookings.
 * @throws Problem('not-found' | 'suspended' | 'forbidden'), Problem('invalid-input') for a bad period or cursor
 */
export async function listBookings(
  deps: ListDeps,
  actor: Actor,
  question: ListQuestion,
): Promise<BookingList> {
  const { venueId, limit, cursor } = question;
  const { currency } = await activeOrganization(deps.organizations, actor);
  const venue = await venueInScope(deps, actor, 'bookings.view', venueId);
  const period = periodOf(question, todayAt(deps.clock.now(), venue.timeZone));
  const { from, to } = period;
  const isFirst = cursor === undefined;
  const most = isFirst ? Math.max(mostCounted, limit) : limit;
  const [found, offered] = await Promise.all([
    pageOfBookings(deps.table, venue, period, { ...question, limit: most }),
    activities(deps.table).listByVenue(venue.organizationId, venueId),
  ]);
  const activityOf = new Map(offered.map((each) => [each.id, each]));
  const shown = found.items.slice(0, limit);
  const next = found.items.length > limit ? (shown.at(-1)?.next ?? null) : found.next;
  return {
    items: shown.map(({ entry }) => rowOf(entry, activityOf.get(entry.activityId))),
    next,
    from,
    to,
    currency,
    ...(isFirst ? { totals: totalsOf(found, can(actor, 'reports.view', { venueId })) } : {}),
  };
}

/** The same without totals, of a venue that the actor may see. */
export function pageOfBookings(
  table: Table,
  { organizationId, id, timeZone }: Venue,
  period: Period,
  filter: BookingFilter & Paging,
): Promise<Page<Placed<Booking>>> {
  const sections =
    filter.by === 'visit'
      ? visitSections(organizationId, id, datesOf(period))
      : bookedSections(organizationId, id, instantsOf(period, timeZone));
  const { limit, cursor } = filter;
  const { newestFirst } = period;
  return walkBookings(table, organizationId, sections, {
    limit,
    cursor,
    newestFirst,
    wants: (booking) => isListed(booking, filter),
  });
}

export function rowOf(booking: Booking, activity?: Activity): BookingRow {
  const waiver = waiverCountOf(booking, activity);
  return bookingRow.parse({ ...withMoney(booking), total: booking.quote.total, waiver });
}

function totalsOf(
  { items, next }: Page<Placed<Booking>>,
  mayKnowValue: boolean,
): NonNullable<BookingList['totals']> {
  const found = items.map(({ entry }) => entry);
  const coming = found.filter(({ state }) => holdsSeats(state));
  return {
    bookings: found.length,
    players: sum(coming.map(({ guestCount }) => guestCount)),
    ...(mayKnowValue ? { value: sum(coming.map(({ quote }) => quote.total)) } : {}),
    isComplete: next === null,
  };
}
