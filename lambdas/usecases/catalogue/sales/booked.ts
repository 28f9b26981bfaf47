import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { OrganizationId, SessionId, VenueId } from '../../../../core/contract/model/ids.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';

interface Booked {
  /** Bookings that hold seats, those of guests who are about to pay among them. */
  readonly bookings: number;
  /** People who come. */
  readonly guests: number;
}

/** Who has booked these sessions of a venue. */
export async function bookingsInSessions(
  table: Table,
  { organizationId, venueId }: { readonly organizationId: OrganizationId; readonly venueId: VenueId },
  sessions: readonly Session[],
): Promise<(session: SessionId) => Booked> {
  const dates = [...new Set(sessions.map(({ date }) => date))];
  const found = await Promise.all(
    dates.map((date) => bookings(table).listByVenueDay(organizationId, venueId, date)),
  );
  const holding = found.flat().filter(({ state }) => holdsSeats(state));
  const bySession = Map.groupBy(holding, ({ sessionId }) => sessionId);
  return (session) => {
    const its = bySession.get(session) ?? [];
    return { bookings: its.length, guests: sum(its.map(({ guestCount }) => guestCount)) };
  };
}
