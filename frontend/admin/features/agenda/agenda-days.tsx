import type { AgendaView } from '../../../../core/contract/views.ts';
import { count, longDate } from '../../app/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
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
              {day.date === address.today ? `Today, ${longDate(day.date)}` : longDate(day.date)}{' '}
              <span class="muted">
                {bookings === 0
                  ? 'nothing booked'
                  : `${count(bookings, 'booking')}, ${count(guests, 'guest')}`}
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
  const anything = agenda.days.some((day) => day.sessions.length > 0);
  if (!anything) {
    return (
      <EmptyState title="No sessions">
        <p>Nothing runs here {address.view === 'day' ? 'on this day' : 'in these days'}.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing booked yet">
      <p>There are sessions, but none with a booking that fits what you chose.</p>
      <Button onClick={() => onChange({ empty: 'show', activity: null })}>Show every session</Button>
    </EmptyState>
  );
}
