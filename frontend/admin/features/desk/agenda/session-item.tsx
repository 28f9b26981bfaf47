import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useWords } from '../../../ui/words.ts';
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
  const { t, formatIn } = useWords();
  const format = formatIn(agenda.timeZone);
  const name = activityName(agenda, session.activityId, t);
  const activity = agenda.activities.find(({ id }) => id === session.activityId);
  const from = format.time(session.startsAt);
  const to = format.time(session.endsAt);
  return (
    <article class="session" aria-label={`${name}, ${t('fromTo', { from, to })}`}>
      <h3 class="session-time">
        {from} <span class="session-to">{t('toTime', { time: to })}</span>
      </h3>
      <div class="session-what">
        <p class="session-name">
          {name} <SessionBadges session={session} now={now} />
        </p>
        <SeatBar seats={seatsOf(session, activity?.eventType ?? 'public', t)} />
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
  const { t } = useWords();
  const at = now.toISOString();
  const running = session.startsAt <= at && at < session.endsAt;
  return (
    <span class="session-badges">
      {running && <Badge tone="accent">{t('now')}</Badge>}
      {session.status === 'closed' && <Badge>{t('closed')}</Badge>}
      {session.offSchedule && <Badge tone="warning">{t('offSchedule')}</Badge>}
    </span>
  );
}
