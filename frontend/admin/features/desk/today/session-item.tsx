import { Badge } from '@mantine/core';
import { memo } from 'react';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { activityOf } from '../agenda/find-booking.ts';
import { SeatBar } from '../agenda/seat-bar.tsx';
import { seatsOf } from '../agenda/seats.ts';
import { BookingRow, type BookingRowProps } from './booking-row.tsx';
import classes from './today.module.css';

interface SessionItemProps extends Pick<BookingRowProps, 'Marks'> {
  session: AgendaSession;
  agenda: AgendaView;
  fresh: ReadonlySet<string>;
  at: string;
}

/** One session: when, what, how full, and who comes. */
export const SessionItem = memo(function SessionItem({
  session,
  agenda,
  fresh,
  at,
  Marks,
}: SessionItemProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const activity = activityOf(agenda, session.activityId);
  const name = activity?.name ?? t('activity');
  const from = format.time(session.startsAt);
  const to = format.time(session.endsAt);
  return (
    <article className={classes.session} aria-label={`${name}, ${t('fromTo', { from, to })}`}>
      <div className={classes.sessionHead} data-row>
        <h3 className={classes.time}>
          {from} <span className={classes.until}>{t('toTime', { time: to })}</span>
        </h3>
        <div className={classes.what}>
          <button
            type="button"
            className={classes.sessionName}
            onClick={() => change({ session: session.sessionId })}
          >
            {name}
          </button>
          <SeatBar seats={seatsOf(session, activity?.eventType ?? 'public', t)} />
          <SessionBadges session={session} at={at} />
        </div>
      </div>
      {session.bookings.length > 0 && (
        <ul className={classes.bookings}>
          {session.bookings.map((booking) => (
            <li key={booking.id} data-row>
              <BookingRow booking={booking} isNew={fresh.has(booking.id)} Marks={Marks} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
});

function SessionBadges({ session, at }: { session: AgendaSession; at: string }) {
  const { t } = useWords();
  const isRunning = session.startsAt <= at && at < session.endsAt;
  // A closed session without guests already says so in place of its seats.
  const isClosedWithGuests = session.status === 'closed' && session.capacityRemaining < session.capacityTotal;
  return (
    <>
      {isRunning && <Badge color="accent">{t('now')}</Badge>}
      {isClosedWithGuests && <Badge color="danger">{t('today.closedWithGuests')}</Badge>}
      {session.offSchedule && <Badge color="warning">{t('offSchedule')}</Badge>}
    </>
  );
}
