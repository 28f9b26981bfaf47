import type { AgendaView } from '../../../../../core/contract/views.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useWords } from '../../../ui/words.ts';
import type { AddressChange, AgendaAddress } from './agenda-address.ts';
import { figuresOf, filterDays } from './figures.ts';
import { SessionList } from './session-list.tsx';

export interface AgendaDaysProps {
  agenda: AgendaView;
  address: AgendaAddress;
  fresh: ReadonlySet<string>;
  now: Date;
  onChange: (change: AddressChange) => void;
}

/** The sessions, under the date of each day. */
export function AgendaDays({ agenda, address, fresh, now, onChange }: AgendaDaysProps) {
  const { t, formatIn } = useWords();
  const dateOf = formatIn(agenda.timeZone).date;
  const days = filterDays(agenda, address);
  if (days.every((day) => day.sessions.length === 0)) {
    return <NothingToShow agenda={agenda} address={address} onChange={onChange} />;
  }
  return (
    <>
      {days.map((day) => {
        const { guests, bookings } = figuresOf(day.sessions);
        return (
          <section class="day" key={day.date} aria-labelledby={`day-${day.date}`}>
            <h2 class={address.view === 'day' ? 'visually-hidden' : 'day-title'} id={`day-${day.date}`}>
              {day.date === address.today ? t('todayIs', { date: dateOf(day.date) }) : dateOf(day.date)}{' '}
              <span class="muted">
                {bookings === 0
                  ? t('nothingBooked')
                  : `${t('bookingCount', { count: bookings })}, ${t('guestCount', { count: guests })}`}
              </span>
            </h2>
            {day.sessions.length > 0 && (
              <SessionList sessions={day.sessions} agenda={agenda} fresh={fresh} now={now} />
            )}
          </section>
        );
      })}
    </>
  );
}

function NothingToShow({ agenda, address, onChange }: Omit<AgendaDaysProps, 'fresh' | 'now'>) {
  const { t } = useWords();
  const anything = agenda.days.some((day) => day.sessions.length > 0);
  if (!anything) {
    return (
      <EmptyState title={t('noSessions')}>
        <p>{t(address.view === 'day' ? 'noSessionsDay' : 'noSessionsDays')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('nothingBookedYet')}>
      <p>{t('nothingBookedText')}</p>
      <Button onClick={() => onChange({ empty: 'show', activity: null })}>{t('showEverySession')}</Button>
    </EmptyState>
  );
}
