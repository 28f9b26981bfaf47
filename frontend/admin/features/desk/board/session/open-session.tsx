import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { AgendaSession, AgendaView } from '../../../../../../core/contract/views.ts';
import { arrivesAt } from '../../../../../../core/domain/booking/arrival.ts';
import { localDateOf } from '../../../../../../core/domain/time.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { Shown } from '../../../../kit/shown.tsx';
import { activityOf, sessionsOf } from '../../agenda/find-booking.ts';
import { SeatBar } from '../../agenda/seat-bar.tsx';
import { seatsOf } from '../../agenda/seats.ts';
import { startOfSession } from '../../agenda/session-start.ts';
import { useAgenda } from '../../agenda/use-agenda.ts';
import { BookingMarks } from '../../flags/booking-marks.tsx';
import { SessionTeam } from '../../team/session-team.tsx';
import { BookingRow } from '../../today/booking-row.tsx';
import { SessionWaiting } from '../../waitlist/session-waiting.tsx';
import classes from './open-session.module.css';
import { SessionActions } from './session-actions.tsx';

/** What a session's drawer shows: who comes, how full it is, and what can be done with it. */
export function OpenSession({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const { timeZone } = useVenue();
  const startsAt = startOfSession(sessionId);
  if (!startsAt) return <EmptyState title={t('board.noSession')} />;
  return <SessionOfDay sessionId={sessionId} date={localDateOf(startsAt, timeZone)} />;
}

function SessionOfDay({ sessionId, date }: { sessionId: string; date: string }) {
  const { t } = useWords();
  return (
    <Shown of={useAgenda(date)}>
      {(agenda) => {
        const session = sessionsOf(agenda).find((each) => each.sessionId === sessionId);
        return session ? (
          <SessionDetails session={session} agenda={agenda} />
        ) : (
          <EmptyState title={t('board.noSession')} />
        );
      }}
    </Shown>
  );
}

function SessionDetails({ session, agenda }: { session: AgendaSession; agenda: AgendaView }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const activity = activityOf(agenda, session.activityId);
  const seats = seatsOf(session, activity?.eventType ?? 'public', t);
  const arriveAt = activity && arrivesAt(session, activity);
  const isClosed = session.status === 'closed';
  const canBook = !isClosed && session.capacityRemaining > 0;
  return (
    <Stack gap="md">
      <div>
        <Text fw={650} size="lg">
          {activity?.name ?? t('activity')}
        </Text>
        <Text c="dimmed" size="sm">
          {format.date(session.startsAt)},{' '}
          {t('fromTo', { from: format.time(session.startsAt), to: format.time(session.endsAt) })}
        </Text>
        {arriveAt && <Text size="sm">{t('arriveBy', { time: format.time(arriveAt) })}</Text>}
      </div>
      <Group gap="sm">
        <SeatBar seats={seats} />
        {isClosed && seats.state !== 'closed' && <Badge color="danger">{t('closed')}</Badge>}
        {session.offSchedule && <Badge color="warning">{t('offSchedule')}</Badge>}
      </Group>
      {canBook && (
        <div>
          <Button onClick={() => change({ session: undefined, new: '1', slot: session.sessionId })}>
            {t('board.book')}
          </Button>
        </div>
      )}
      {session.bookings.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('board.sessionEmpty')}
        </Text>
      ) : (
        <ul className={classes.bookings}>
          {session.bookings.map((booking) => (
            <li key={booking.id}>
              <BookingRow booking={booking} isNew={false} isNarrow Marks={BookingMarks} />
            </li>
          ))}
        </ul>
      )}
      <SessionWaiting session={session} />
      <SessionTeam session={session} />
      <SessionActions session={session} />
    </Stack>
  );
}
