import { useId } from 'preact/hooks';
import { monthOf } from '../../../../../core/domain/time.ts';
import { addMonths } from '../../logic/choose/calendar.ts';
import { useWidget } from '../../state/context.ts';
import type { AvailabilityModel } from '../../state/use-availability.ts';
import { Icon } from '../../ui/icons.tsx';
import { MonthGrid } from './month-grid.tsx';

/** No activity sells further ahead. */
const monthsAhead = 24;

/** A month of an activity, with the ways to the ones before and after. */
export function Calendar({
  availability,
  fullToo = false,
}: {
  availability: AvailabilityModel;
  /** Full days can be chosen too, to wait for a place. */
  fullToo?: boolean;
}) {
  const { t, format, data } = useWidget();
  const title = useId();
  const { month, days, date, problem, showMonth, showDay } = availability;
  const first = monthOf(data.today);
  const last = addMonths(first, monthsAhead);
  const turnTo = (wanted: string) => {
    const there = wanted >= first && wanted <= last;
    if (there) showMonth(wanted);
    return there;
  };
  const nothing = days !== null && !problem && days.every((day) => day.state !== 'available');
  return (
    <div class="calendar">
      <div class="month-head">
        <Turn
          name="back"
          label={t('previousMonth')}
          blocked={month <= first}
          turn={() => turnTo(addMonths(month, -1))}
        />
        <h3 id={title} aria-live="polite">
          {format.month(month)}
        </h3>
        <Turn
          name="next"
          label={t('nextMonth')}
          blocked={month >= last}
          turn={() => turnTo(addMonths(month, 1))}
        />
      </div>
      <MonthGrid
        month={month}
        days={days}
        date={date}
        labelledBy={title}
        fullToo={fullToo}
        choose={showDay}
        turnTo={turnTo}
      />
      {nothing && <EmptyMonth month={month} next={month < last ? () => turnTo(addMonths(month, 1)) : null} />}
      <ul class="legend" aria-hidden="true">
        <li class="available">{t('legendAvailable')}</li>
        <li class="full">{t('legendFull')}</li>
        <li class="closed">{t('legendClosed')}</li>
      </ul>
      <p class="zone">
        <Icon name="clock" />
        {t('zoneNote', { zone: format.zone })}
      </p>
    </div>
  );
}

function Turn({
  name,
  label,
  blocked,
  turn,
}: {
  name: 'back' | 'next';
  label: string;
  blocked: boolean;
  turn: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} aria-disabled={blocked} onClick={turn}>
      <Icon name={name} />
    </button>
  );
}

function EmptyMonth({ month, next }: { month: string; next: (() => void) | null }) {
  const { t, format } = useWidget();
  return (
    <div class="empty" role="status">
      <p>{t('monthEmpty', { month: format.month(month) })}</p>
      {next && (
        <button type="button" class="button" onClick={next}>
          {t('monthEmptyNext', { month: format.month(addMonths(month, 1)) })}
        </button>
      )}
    </div>
  );
}
