import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { useWords } from '../../../frame/words.ts';
import type { BookingRowProps } from './booking-row.tsx';
import { SessionItem } from './session-item.tsx';
import classes from './today.module.css';

interface SessionListProps extends Pick<BookingRowProps, 'Marks'> {
  sessions: readonly AgendaSession[];
  agenda: AgendaView;
  fresh: ReadonlySet<string>;
  now: Date;
  isToday: boolean;
}

/** Sessions of a day. Those that are over stand behind a button, so that the next one is at the top. */
export function SessionList({ sessions, agenda, fresh, now, isToday, Marks }: SessionListProps) {
  const { t } = useWords();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const at = now.toISOString();
  const earlier = isToday ? sessions.filter(({ endsAt }) => endsAt <= at) : [];
  const hides = earlier.length > 0 && earlier.length < sessions.length && !showsEarlier;
  const shown = hides ? sessions.slice(earlier.length) : sessions;
  return (
    <>
      {hides && (
        <Button variant="subtle" size="xs" className="no-print" onClick={() => setShowsEarlier(true)}>
          {t('earlierSessions', { count: earlier.length })}
        </Button>
      )}
      <div className={classes.sessions}>
        {shown.map((session) => (
          <SessionItem
            key={session.sessionId}
            session={session}
            agenda={agenda}
            fresh={fresh}
            at={at}
            Marks={Marks}
          />
        ))}
      </div>
    </>
  );
}
