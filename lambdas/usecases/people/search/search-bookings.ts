import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import {
  type BookingHit,
  bookingHit,
  type SearchResult,
} from '../../../../core/contract/schemas/people/search.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import { isFoundBy, readSearch } from '../../../../core/domain/lookup/search-terms.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can, permits } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { findEntries } from '../../../data/guest/booking-entries.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CustomerDeps } from '../customers/deps.ts';
import { pageOfCustomers } from '../customers/list-customers.ts';

const most = { bookings: 8, customers: 5 };

type SearchDeps = Pick<CustomerDeps, 'table' | 'clock' | 'organizations'>;

/**
 * Bookings and customers of the actor's venues by what was typed; the next visits first, then the latest past ones.
 * @throws Problem('not-found') for a venue that is not the actor's; Problem('suspended' | 'forbidden')
 */
export async function searchBookings(
  deps: SearchDeps,
  actor: Actor,
  { q, venueId }: { readonly q: string; readonly venueId?: VenueId | undefined },
): Promise<SearchResult> {
  const organization = await activeOrganization(deps.organizations, actor);
  if (!can(actor, 'bookings.view', venueId ? { venueId } : {}))
    throw new Problem('not-found', 'venue-not-yours');
  const now = toInstant(deps.clock.now());
  const asked = { ...readSearch(q), now, venueIds: venueId ? [venueId] : actor.venueIds };
  const isAllowed = permits(actor, 'customers.view');
  const [ids, customers] = await Promise.all([
    findEntries(deps.table, organization.id, asked),
    isAllowed
      ? pageOfCustomers(deps, actor, organization, { venueId, search: q, limit: most.customers })
      : { items: [] },
  ]);
  const found = await bookings(deps.table).getMany(organization.id, ids);
  const fitting = found.filter((booking) => {
    return isFoundBy(booking, asked) && can(actor, 'bookings.view', { venueId: booking.venueId });
  });
  const nearest = nearestFirst(fitting, now).slice(0, most.bookings);
  return {
    bookings: await hitsOf(deps.table, organization.id, nearest),
    customers: customers.items.map(({ id, name, email, phone }) => ({ id, name, email, phone })),
  };
}

/** Visits that are still to end, by start; then those that are over or cancelled, the latest first. */
function nearestFirst(found: readonly Booking[], now: Instant): Booking[] {
  const isAhead = (booking: Booking) => booking.endsAt > now && holdsSeats(booking.state);
  const byStart = found.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return [...byStart.filter(isAhead), ...byStart.filter((each) => !isAhead(each)).reverse()];
}

function hitsOf(table: Table, org: OrganizationId, found: readonly Booking[]): Promise<BookingHit[]> {
  return Promise.all(
    found.map(async (booking) => {
      const [venue, activity] = await Promise.all([
        venues(table).get(org, booking.venueId),
        activities(table).get(org, booking.venueId, booking.activityId),
      ]);
      return bookingHit.parse({
        ...booking,
        guestName: booking.guest?.name ?? '',
        venueName: venue?.name ?? '',
        timeZone: venue?.timeZone ?? 'UTC',
        activityName: activity?.name ?? '',
      });
    }),
  );
}
