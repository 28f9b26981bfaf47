import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CalendarDay, DayState } from '../../../../../core/contract/views.ts';
import { monthOf } from '../../../../../core/domain/time.ts';
import { dateAfterKey, weeksOf } from '../../logic/choose/calendar.ts';
import type { MessageKey } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';

const dayNames: Record<DayState, MessageKey> = {
  available: 'dayAvailable',
  full: 'legendFull',
  closed: 'dayClosed',
  blocked: 'dayClosed',
  cutoff: 'dayCutoff',
  'too-far-ahead': 'dayTooFar',
};

/** Fewer places than this are worth a word. */
const few = 5;

interface MonthGrid {
  readonly month: string;
  readonly days: readonly CalendarDay[] | null;
  readonly date: string | null;
  readonly labelledBy: string;
  /** Full days can be chosen too, to wait for a place. */
  readonly fullToo: boolean;
  /** Days are chosen one at a time; only those that can be booked. */
  choose(date: string): void;
  /** Moves the keyboard focus to another month; false if there is none. */
  turnTo(month: string): boolean;
}

/** A month as a grid after the ARIA practices: one tab stop, arrow keys between the days. */
export function MonthGrid({ month, days, date, labelledBy, fullToo, choose, turnTo }: MonthGrid) {
  const { t, format, firstWeekday, data } = useWidget();
  const today = data.today;
  const states = new Map(days?.map((day) => [day.date, day]));
  const { table, current, move } = useRovingDate(month, date ?? firstFree(days) ?? `${month}-01`);
  const weeks = weeksOf(month, firstWeekday);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dateAfterKey(current, event.key, firstWeekday);
    if (!next) return;
    event.preventDefault();
    if (monthOf(next) === month || turnTo(monthOf(next))) move(next);
  };
  return (
    <table
      ref={table}
      class="month"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid of the ARIA practices.
      role="grid"
      aria-labelledby={labelledBy}
      aria-busy={days === null}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weeksOf('2024-01', firstWeekday)[1]?.map((day) => (
            <th key={day} scope="col" abbr={format.weekday(day ?? '', 'long')}>
              {format.weekday(day ?? '', 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((day, column) =>
              day ? (
                // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus.
                <td
                  key={day}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid.
                  role="gridcell"
                  aria-selected={day === date}
                >
                  <DayButton
                    date={day}
                    day={states.get(day)}
                    today={day === today}
                    selected={day === date}
                    tabIndex={day === current ? 0 : -1}
                    fullToo={fullToo}
                    choose={() => {
                      move(day);
                      choose(day);
                    }}
                  />
                </td>
              ) : (
                <td key={`empty-${column}`} />
              ),
            )}
          </tr>
        ))}
      </tbody>
      <caption class="visually-hidden">{t('calendarHelp')}</caption>
    </table>
  );
}

/** Which day has the tab stop, and the focus following it. */
function useRovingDate(month: string, start: string) {
  const table = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const moving = useRef(false);
  const current = moved && monthOf(moved) === month ? moved : start;
  // Before the next key is heard: Enter right after an arrow is meant for the day that the arrow leads to.
  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    table.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
  }, [current]);
  const move = (date: string) => {
    moving.current = true;
    setMoved(date);
  };
  return { table, current, move };
}

const firstFree = (days: readonly CalendarDay[] | null) =>
  days?.find((day) => day.state === 'available')?.date;

interface DayButton {
  readonly date: string;
  readonly day: CalendarDay | undefined;
  readonly today: boolean;
  readonly selected: boolean;
  readonly tabIndex: number;
  readonly fullToo: boolean;
  choose(): void;
}

function DayButton({ date, day, today, selected, tabIndex, fullToo, choose }: DayButton) {
  const { t, format } = useWidget();
  const free = day?.state === 'available';
  const open = free || (fullToo && day?.state === 'full');
  const left = free && day.seatsLeft < few ? t('dayPlacesLeft', { count: day.seatsLeft }) : null;
  const label = [format.fullDate(date), today && t('today'), day && t(dayNames[day.state]), left]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      class={`day ${day?.state ?? 'unknown'}`}
      tabIndex={tabIndex}
      aria-disabled={!open}
      aria-current={today ? 'date' : undefined}
      data-selected={selected}
      data-date={date}
      onClick={open ? choose : undefined}
    >
      <span class="visually-hidden">{label}</span>
      <span aria-hidden="true">{format.dayNumber(date)}</span>
      {day?.state === 'full' && <small aria-hidden="true">{t('legendFull')}</small>}
      {left && <small aria-hidden="true">{left}</small>}
    </button>
  );
}
