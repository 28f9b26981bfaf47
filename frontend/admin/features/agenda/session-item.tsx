import type { AgendaSession, AgendaView } from '../../../../core/contract/views.ts';
import { timeOfDay } from '../../app/format.ts';
import { Badge } from '../../ui/badge.tsx';
import { activityName } from './announcement.ts';
import { BookingItem } from './booking-item.tsx';
import { SeatBar } from './seat-bar.tsx';
import { seatsOf } from './seats.ts';

export interface SessionItemProps {
  session: AgendaSession;
  agenda: AgendaView;
  fresh: ReadonlySet<string>;
  now: Date;
}

/** One session: when, what, how full, and who comes. */
export function SessionItem({ session, agenda, fresh, now }: SessionItemProps) {
  const activity = agenda.activities.find(({ id }) => id === session.activityId);
  const from = timeOfDay(session.startsAt, agenda.timeZone);
  const to = timeOfDay(session.endsAt, agenda.timeZone);
  return (
    <article class="session" aria-label={`${activityName(agenda, session.activityId)}, ${from} to ${to}`}>
      <h3 class="session-time">
        {from} <span class="session-to">to {to}</span>
      </h3>
      <div class="session-what">
        <p class="session-name">
          {activityName(agenda, session.activityId)} <SessionBadges session={session} now={now} />
        </p>
        <SeatBar seats={seatsOf(session, activity?.eventType ?? 'public')} />
      </div>
      <ul class="bookings">
        {session.bookings.map((booking) => (
          <li key={booking.id}>
            <BookingItem
              booking={booking}
              questions={activity?.questions ?? []}
              venueId={agenda.venueId}
              timeZone={agenda.timeZone}
              fresh={fresh.has(booking.id)}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

function SessionBadges({ session, now }: { session: AgendaSession; now: Date }) {
  const at = now.toISOString();
  const running = session.startsAt <= at && at < session.endsAt;
  return (
    <span class="session-badges">
      {running && <Badge tone="accent">Now</Badge>}
      {session.status === 'closed' && <Badge>Closed</Badge>}
      {session.offSchedule && <Badge tone="warning">No longer scheduled</Badge>}
    </span>
  );
}
