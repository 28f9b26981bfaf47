import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking, PaymentState } from '../../../core/contract/model/guest/booking.ts';
import type { FlagView, GuestFlag } from '../../../core/contract/model/guest/guest-flag.ts';
import type { ActivityId, BookingId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { type AgendaView, agendaView } from '../../../core/contract/views.ts';
import { balanceOf, moneyKept, paidOf } from '../../../core/domain/booking/payments/ledger.ts';
import { seatHolding } from '../../../core/domain/booking/states.ts';
import { questionsAsked } from '../../../core/domain/catalogue/shown.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { visibleFlags } from '../../../core/domain/customers/flags.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { actionsFor } from '../../../core/domain/permissions/may-cause.ts';
import { endOfDate } from '../../../core/domain/schedule/wall-clock.ts';
import { addDays, toInstant } from '../../../core/domain/time.ts';
import { waiverCountOf } from '../../../core/domain/waivers/signers.ts';
import { type OrganizationReader, type VenueReader, venueInScope } from '../scope/venue-in-scope.ts';

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
  readonly guestFlags: {
    between(organization: OrganizationId, venue: VenueId, period: Period): Promise<FlagsOfBookings>;
  };
  readonly clock: Clock;
}

interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

type FlagsOfBookings = ReadonlyMap<BookingId, readonly GuestFlag[]>;

export interface AgendaInput {
  readonly venueId: VenueId;
  /** The venue's date to begin with. */
  readonly from: LocalDate;
  readonly days: number;
}

/**
 * The sessions of a venue with their bookings, by day, each day in order of time. Holds that came to
 * nothing are left out, since they have neither guests nor payments.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getAgenda(deps: AgendaDeps, actor: Actor, input: AgendaInput): Promise<AgendaView> {
  const venue = await venueInScope(deps, actor, 'bookings.view', input.venueId);
  const dates = Array.from({ length: input.days }, (_, index) => addDays(input.from, index));
  const activities = await deps.activities.listByVenue(venue.organizationId, venue.id);
  const end = addDays(input.from, input.days - 1);
  const [sessions, bookings, flags] = await Promise.all([
    Promise.all(
      activities.map(({ id }) => deps.sessions.listByDay(venue.organizationId, id, input.from, input.days)),
    ),
    Promise.all(dates.map((date) => deps.bookings.listByVenueDay(venue.organizationId, venue.id, date))),
    deps.guestFlags.between(venue.organizationId, venue.id, {
      from: endOfDate(addDays(input.from, -1), venue.timeZone),
      to: endOfDate(end, venue.timeZone),
    }),
  ]);
  const now = toInstant(deps.clock.now());
  const flagsOf = ({ id }: Booking) => visibleFlags(flags.get(id) ?? [], actor, now);
  const all = withBookings(sessions.flat(), bookings.flat(), { actor, activities, flagsOf });
  return agendaView.parse({
    venueId: venue.id,
    timeZone: venue.timeZone,
    activities: activities.map((each) => ({ ...each, questions: questionsAsked(venue, each) })),
    days: dates.map((date) => ({ date, sessions: all.filter((session) => session.date === date) })),
  });
}

interface Reader {
  readonly actor: Actor;
  readonly activities: readonly Activity[];
  readonly flagsOf: (booking: Booking) => FlagView[];
}

function withBookings(
  sessions: readonly Session[],
  bookings: readonly Booking[],
  { actor, activities, flagsOf }: Reader,
) {
  const activityOf = new Map(activities.map((each) => [each.id, each]));
  const coming = bookings.filter(concernsStaff).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const shown = coming.map((booking) => {
    const flags = flagsOf(booking);
    return {
      ...withMoney(booking),
      ...(flags.length > 0 && { flags }),
      actions: actionsFor(actor, booking),
      waiver: waiverCountOf(booking, activityOf.get(booking.activityId)),
    };
  });
  const bySession = Map.groupBy(shown, (booking) => booking.sessionId);
  return sessions
    .map((session) => ({ ...session, sessionId: session.id, bookings: bySession.get(session.id) ?? [] }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

/** Until a booking is confirmed nothing of it is due at the counter, and what it has of a gift card is put aside. */
export function withMoney(booking: Booking) {
  if (!booking.confirmedAt) return { ...booking, paid: moneyKept(booking), balance: 0 };
  return { ...booking, paid: paidOf(booking), balance: balanceOf(booking) };
}

const moneyMoved: readonly PaymentState[] = [
  'deposit_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'disputed',
];

function concernsStaff({ state, confirmedAt, paymentState }: Booking): boolean {
  return seatHolding.includes(state) || confirmedAt !== undefined || moneyMoved.includes(paymentState);
}
