import type { EventDetail } from '../../../core/contract/events.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { heldByBanks, moneyKept } from '../../../core/domain/booking/payments/ledger.ts';
import { seatHolding } from '../../../core/domain/booking/states.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { lastDays } from '../../../core/domain/platform/counted-days.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { activities } from '../../data/catalogue/activities.ts';
import { bookings } from '../../data/guest/bookings.ts';
import { figures } from '../../data/platform/figures.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venue/venues.ts';

interface Deps {
  /** Reaches the organization's keys only. */
  readonly tenant: Table;
  /** Stores the figures; reaches no data of an organization. */
  readonly platform: Table;
  readonly clock: Clock;
}

type Due = Pick<EventDetail<'organization.reconciliation-due'>, 'organizationId' | 'date'>;

/**
 * Counts what an organization has, and its last 30 days up to this one, by the venues' dates. It counts all
 * from the beginning, so a missed night, a later refund or a repeated event leaves no error.
 */
export async function countOrganization(
  { tenant, platform, clock }: Deps,
  { organizationId: org, date }: Due,
): Promise<void> {
  const all = await venues(tenant).list(org);
  const perVenue = await Promise.all(all.map(({ id }) => activities(tenant).listByVenue(org, id)));
  const held: Booking[] = [];
  for (const { id } of all) held.push(...(await listHeldVisits(tenant, org, id, date)));
  const byDate = Map.groupBy(held, (booking) => booking.date);
  const counted = {
    venues: all.length,
    activities: perVenue.flat().length,
    bookings: held.length,
    guests: sum(held.map(({ guestCount }) => guestCount)),
    revenue: sum(held.map((booking) => moneyKept(booking) - heldByBanks(booking))),
    countedTo: date,
    perDay: lastDays(date).map((day) => byDate.get(day)?.length ?? 0),
  };
  await figures(platform).count(org, counted, toInstant(clock.now()));
}

/** The bookings whose party came, or was expected. */
async function listHeldVisits(table: Table, org: OrganizationId, venue: VenueId, last: LocalDate) {
  const found = await Promise.all(
    lastDays(last).map((date) => bookings(table).listByVenueDay(org, venue, date)),
  );
  return found
    .flat()
    .filter(({ state, confirmedAt }) => confirmedAt !== undefined && seatHolding.includes(state));
}
