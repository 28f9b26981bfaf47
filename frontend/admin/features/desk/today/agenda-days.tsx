import { Button, Text, Title } from '@mantine/core';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Steady } from '../../../kit/steady.tsx';
import type { AgendaAddress } from '../agenda/agenda-address.ts';
import { figuresOf, filterDays } from '../agenda/figures.ts';
import { SessionList } from './session-list.tsx';
import classes from './today.module.css';

interface AgendaDaysProps {
  agenda: AgendaView;
  at: AgendaAddress;
  fresh: ReadonlySet<string>;
  now: Date;
}

/** The sessions, under the date of each day. */
export function AgendaDays({ agenda, at, fresh, now }: AgendaDaysProps) {
  const days = filterDays(agenda, at);
  if (days.every((day) => day.sessions.length === 0)) return <NothingToShow agenda={agenda} at={at} />;
  return (
    <Steady>
      {days.map((day) => (
        <section key={day.date} aria-labelledby={`day-${day.date}`} className={classes.day}>
          <DayTitle day={day} at={at} />
          {day.sessions.length > 0 && (
            <SessionList
              sessions={day.sessions}
              agenda={agenda}
              fresh={fresh}
              now={now}
              isToday={day.date === at.today}
            />
          )}
        </section>
      ))}
    </Steady>
  );
}

function DayTitle({ day: { date, sessions }, at }: { day: AgendaView['days'][number]; at: AgendaAddress }) {
  const { t } = useWords();
  const format = useFormat();
  const { guests, bookings } = figuresOf(sessions);
  const name = format.date(date);
  return (
    <Title order={2} id={`day-${date}`} className={at.view === 'day' ? 'visually-hidden' : classes.dayTitle}>
      {date === at.today ? t('todayIs', { date: name }) : name}{' '}
      <Text component="span" c="dimmed" size="sm">
        {bookings === 0
          ? t('nothingBooked')
          : `${t('bookingCount', { count: bookings })}, ${t('guestCount', { count: guests })}`}
      </Text>
    </Title>
  );
}

function NothingToShow({ agenda, at }: { agenda: AgendaView; at: AgendaAddress }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const hasSessions = agenda.days.some((day) => day.sessions.length > 0);
  if (!hasSessions) {
    return (
      <EmptyState title={t('noSessions')}>
        {t(at.view === 'day' ? 'noSessionsDay' : 'noSessionsDays')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nothingBookedYet')}
      action={
        <Button variant="default" onClick={() => change({ empty: 'show', activity: undefined })}>
          {t('showEverySession')}
        </Button>
      }
    >
      {t('nothingBookedText')}
    </EmptyState>
  );
}
