import type { Activity } from '../../../core/contract/model/activity.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { ActivityId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { type AgendaView, agendaView } from '../../../core/contract/views.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { type OrganizationReader, type VenueReader, venueInScope } from './venue-in-scope.ts';

export interface AgendaDeps {
  readonly organizations: OrganizationReader;
  readonly venues: VenueReader;
  readonly activities: { listByVenue(organization: OrganizationId, venue: VenueId): Promise<Activity[]> };
  readonly sessions: {
    listByDay(
      organization: OrganizationId,
      activity: ActivityId,
      date: LocalDate,
      days: number,
    ): Promise<Session[]>;
  };
  readonly bookings: {
    listByVenueDay(organization: OrganizationId, venue: VenueId, date: LocalDate): Promise<Booking[]>;
  };
}

export interface AgendaInput {
  readonly venueId: VenueId;
  /** The venue's date to begin with. */
  readonly from: LocalDate;
  readonly days: number;
}

/**
 * The sessions of a venue with their bookings, by day, each day in order of time. Bookings that ran out
 * before anybody paid are left out: nobody comes.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getAgenda(deps: AgendaDeps, actor: Actor, input: AgendaInput): Promise<AgendaView> {
  const venue = await venueInScope(deps, actor, 'bookings.view', input.venueId);
  const dates = datesFrom(input.from, input.days);
  const activities = await deps.activities.listByVenue(venue.organizationId, venue.id);
  const [sessions, bookings] = await Promise.all([
    Promise.all(
      activities.map(({ id }) => deps.sessions.listByDay(venue.organizationId, id, input.from, input.days)),
    ),
    Promise.all(dates.map((date) => deps.bookings.listByVenueDay(venue.organizationId, venue.id, date))),
  ]);
  const all = withBookings(sessions.flat(), bookings.flat());
  return agendaView.parse({
    venueId: venue.id,
    timeZone: venue.timeZone,
    activities,
    days: dates.map((date) => ({ date, sessions: all.filter((session) => session.date === date) })),
  });
}

function withBookings(sessions: readonly Session[], bookings: readonly Booking[]) {
  const coming = bookings
    .filter((booking) => booking.state !== 'expired')
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const bySession = Map.groupBy(coming, (booking) => booking.sessionId);
  return sessions
    .map((session) => ({ ...session, sessionId: session.id, bookings: bySession.get(session.id) ?? [] }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

/** Calendar dates, so counted in UTC, where every day has 24 hours. */
function datesFrom(from: LocalDate, days: number): LocalDate[] {
  const first = new Date(`${from}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(first);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });
}
