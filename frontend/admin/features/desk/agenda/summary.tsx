import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useProfile } from '../../../app/session.tsx';
import { BarChart } from '../../../ui/bar-chart.tsx';
import { useWords } from '../../../ui/words.ts';
import type { AddressChange, AgendaAddress } from './agenda-address.ts';
import { figuresByHour, figuresOf, filterDays } from './figures.ts';

export interface SummaryProps {
  agenda: AgendaView;
  address: AgendaAddress;
  onChange: (change: AddressChange) => void;
}

/** The day, or the week, in four numbers and one picture. */
export function Summary({ agenda, address, onChange }: SummaryProps) {
  const { t, formatIn } = useWords();
  const { organization } = useProfile();
  const format = formatIn(agenda.timeZone, organization.currency);
  const days = filterDays(agenda, { activityId: address.activityId, showEmpty: true });
  const figures = figuresOf(days.flatMap((day) => day.sessions));
  const share = figures.seats === 0 ? 0 : Math.round((100 * figures.seatsTaken) / figures.seats);
  return (
    <section class="summary" aria-label={t('summary')}>
      <dl class="summary-figures">
        <Figure name={t('guestsExpected')} value={String(figures.guests)} />
        <Figure
          name={t('bookings')}
          value={String(figures.bookings)}
          more={figures.inProgress > 0 ? t('beingMade', { count: figures.inProgress }) : undefined}
        />
        <Figure name={t('revenue')} value={format.money(figures.paid)} more={t('paidSoFar')} />
        <Figure
          name={t('seatsTakenShare')}
          value={format.percent(100 * share)}
          more={t('partOf', { part: figures.seatsTaken, whole: figures.seats })}
        />
      </dl>
      {address.view === 'day' ? (
        <BarChart
          title={t('seatsByHour')}
          bars={figuresByHour(days[0]?.sessions ?? [], agenda.timeZone).map((each) => ({
            label: String(each.hour).padStart(2, '0'),
            name: `${String(each.hour).padStart(2, '0')}:00`,
            part: each.seatsTaken,
            whole: each.seats,
          }))}
        />
      ) : (
        <BarChart
          title={t('seatsByDay')}
          bars={days.map((day) => {
            const { seatsTaken, seats } = figuresOf(day.sessions);
            return {
              label: format.weekday(day.date, 'short'),
              name: format.shortDate(day.date),
              part: seatsTaken,
              whole: seats,
              onClick: () => onChange({ date: day.date, view: null, empty: null }),
            };
          })}
        />
      )}
    </section>
  );
}

function Figure({ name, value, more }: { name: string; value: string; more?: string | undefined }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        <span class="figure-value">{value}</span> {more && <span class="muted">{more}</span>}
      </dd>
    </div>
  );
}
