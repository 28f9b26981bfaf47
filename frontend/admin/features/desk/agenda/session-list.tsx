import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { useWords } from '../../../ui/words.ts';
import { SessionItem } from './session-item.tsx';

export interface SessionListProps {
  sessions: readonly AgendaSession[];
  agenda: AgendaView;
  fresh: ReadonlySet<string>;
  now: Date;
}

/** Sessions in order of time. What is over today is folded away: the page begins with now. */
export function SessionList({ sessions, agenda, fresh, now }: SessionListProps) {
  const { t } = useWords();
  const at = now.toISOString();
  const over = sessions.filter((session) => session.endsAt <= at);
  const coming = sessions.filter((session) => session.endsAt > at);
  const list = (some: readonly AgendaSession[]) => (
    <ul class="sessions">
      {some.map((session) => (
        <li key={session.sessionId}>
          <SessionItem session={session} agenda={agenda} fresh={fresh} now={now} />
        </li>
      ))}
    </ul>
  );
  if (over.length === 0 || coming.length === 0) return list(sessions);
  return (
    <>
      <details class="earlier">
        <summary>{t('earlierSessions', { count: over.length })}</summary>
        {list(over)}
      </details>
      {list(coming)}
    </>
  );
}
