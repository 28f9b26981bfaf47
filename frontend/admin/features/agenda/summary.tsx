import type { AgendaView } from '../../../../core/contract/views.ts';
import { money, shortDate, weekdayName } from '../../app/format.ts';
import { useProfile } from '../../app/session.tsx';
import { BarChart } from '../../ui/bar-chart.tsx';
import type { AddressChange, AgendaAddress } from './agenda-address.ts';
import { figuresByHour, figuresOf, filterDays } from './figures.ts';

export interface SummaryProps {
  agenda: AgendaView;
  address: AgendaAddress;
  onChange: (change: AddressChange) => void;
}

/** The day, or the week, in four numbers and one picture. */
export function Summary({ agenda, address, onChange }: SummaryProps) {
  const { organization } = useProfile();
  const days = filterDays(agenda, { activityId: address.activityId, showEmpty: true });
  const figures = figuresOf(days.flatMap((day) => day.sessions));
  const share = figures.seats === 0 ? 0 : Math.round((100 * figures.seatsTaken) / figures.seats);
  return (
    <section class="summary" aria-label="Summary">
      <dl class="summary-figures">
        <Figure name="Guests expected" value={String(figures.guests)} />
        <Figure
          name="Bookings"
          value={String(figures.bookings)}
          more={figures.inProgress > 0 ? `${figures.inProgress} being made now` : undefined}
        />
        <Figure name="Revenue" value={money(figures.paid, organization.currency)} more="paid so far" />
        <Figure name="Seats taken" value={`${share}%`} more={`${figures.seatsTaken} of ${figures.seats}`} />
      </dl>
      {address.view === 'day' ? (
        <BarChart
          title="Seats taken, by hour of start"
          unit="seats taken"
          bars={figuresByHour(days[0]?.sessions ?? [], agenda.timeZone).map((each) => ({
            label: String(each.hour).padStart(2, '0'),
            name: `${String(each.hour).padStart(2, '0')}:00`,
            part: each.seatsTaken,
            whole: each.seats,
          }))}
        />
      ) : (
        <BarChart
          title="Seats taken, by day"
          unit="seats taken"
          bars={days.map((day) => {
            const { seatsTaken, seats } = figuresOf(day.sessions);
            return {
              label: weekdayName(day.date),
              name: shortDate(day.date),
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
