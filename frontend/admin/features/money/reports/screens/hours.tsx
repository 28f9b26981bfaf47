import { Paper } from '@mantine/core';
import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { HourMap } from '../../../../kit/hours/hour-map.tsx';
import { dateOf } from '../../../../kit/hours/hours.ts';
import { shareOf } from '../parts/compare.ts';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';
import { type WeekdayFigures, weekdaysOf } from '../parts/weekdays.ts';

type Row = Omit<WeekdayFigures, 'weekday'> & { readonly name: string };

/** When in the week guests come. */
export function HoursReport({ report }: { report: ReportView }) {
  const { hours, total, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const format = useFormat();
  const write = useWrite();
  const title = t('reports.revenueByWeekday');
  const rowsOf = (of: ReportView['hours']): Row[] =>
    weekdaysOf(of).map(({ weekday, ...row }) => ({ ...row, name: format.weekday(dateOf(weekday), 'long') }));
  const rows = rowsOf(hours);
  const best = rows.reduce((most, row) => (row.revenue > most.revenue ? row : most));
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.weekday'), cell: ({ name }) => name },
    { key: 'revenue', title: t('revenue'), cell: ({ revenue }) => write.money(revenue) },
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    { key: 'seats', title: t('reports.seats'), cell: ({ seats }) => write.count(seats) },
    { key: 'capacity', title: t('reports.capacity'), cell: ({ capacity }) => write.count(capacity) },
    {
      key: 'occupancy',
      title: t('reports.of.occupancy'),
      cell: ({ seats, capacity }) => write.share(shareOf(seats, capacity)),
    },
  ];
  return (
    <>
      <Paper withBorder p="md">
        <HourMap hours={hours} isWide />
      </Paper>
      <Ranking
        title={title}
        columns={columns}
        rows={pairUp(
          rows,
          before && rowsOf(before.hours),
          ({ name }) => name,
          (row) => row,
        )}
        barOf={({ name, revenue }) => ({ label: name, value: revenue })}
        as="money"
        before={before && lineOf(before)}
        summary={t('reports.rankSummary', { title, name: best.name, value: write.money(best.revenue) })}
        total={{ ...total, name: '', before: before && { ...before.total, name: '' } }}
      />
    </>
  );
}
