import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type ClosurePreview, closurePreview } from '../../../../core/contract/schemas/desk/closures.ts';
import { paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { alternativesFor } from '../../../../core/domain/capacity/alternatives.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { nearbySessions } from './nearby-sessions.ts';

const offered = 3;

/**
 * These sessions, what is booked in them, and where each party could go instead. A guest who is choosing or
 * paying keeps the seats: holds are counted, and one that is paid for turns up among the bookings.
 */
export async function affectedBy(
  table: Table,
  venue: Venue,
  sessions: readonly Session[],
  now: Date,
): Promise<ClosurePreview> {
  const bySession = await bookingsOf(table, venue, sessions);
  const of = ({ id }: Session) => bySession.get(id) ?? [];
  const affected = sessions.flatMap((session) => of(session).filter(isAffected));
  const leaving = new Set(sessions.map(({ id }) => id));
  const nearby = nearbySessions(table);
  const found = affected.map(async (booking) => {
    const elsewhere = (await nearby(booking)).filter(({ id }) => !leaving.has(id));
    return { ...booking, paid: paidOf(booking), alternatives: alternatives(booking, elsewhere, now) };
  });
  return closurePreview.parse({
    sessions: sessions.map((session) => ({
      sessionId: session.id,
      startsAt: session.startsAt,
      bookings: of(session).filter(isAffected).length,
      guests: sum(
        of(session)
          .filter(isAffected)
          .map(({ guestCount }) => guestCount),
      ),
      holds: of(session).filter(({ state }) => state === 'held').length,
    })),
    affected: await Promise.all(found),
  });
}

function isAffected({ state }: Booking): boolean {
  return state === 'confirmed' || state === 'pending';
}

function alternatives(booking: Booking, elsewhere: readonly Session[], now: Date) {
  return alternativesFor(booking, elsewhere, now)
    .slice(0, offered)
    .map(({ id: sessionId, startsAt }) => ({ sessionId, startsAt }));
}

/** By session, in the order in which they were booked. */
async function bookingsOf(table: Table, { organizationId, id }: Venue, sessions: readonly Session[]) {
  const dates = [...new Set(sessions.map(({ date }) => date))];
  const found = await Promise.all(
    dates.map((date) => bookings(table).listByVenueDay(organizationId, id, date)),
  );
  const inOrder = found
    .flat()
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  return Map.groupBy(inOrder, ({ sessionId }) => sessionId);
}
