import type { ReportFigures, ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { shareOf } from '../parts/compare.ts';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { TimeChart } from '../parts/time-chart.tsx';
import { useSteps } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportFigures & { readonly name: string; readonly before?: number | null };

const occupancyOf = ({ seats, capacity }: Pick<ReportFigures, 'seats' | 'capacity'>) =>
  shareOf(seats, capacity);

/** How many of the seats on sale were taken. */
export function OccupancyReport({ report }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const { steps, titleOf, before } = useSteps(report);
  const { total, before: earlier } = report;
  const title = titleOf(t('reports.of.occupancy'));
  const count = (name: 'seats' | 'capacity' | 'sessions' | 'bookings' | 'players') => ({
    ...{ label: t(`reports.${name}`), value: total[name], before: earlier?.total[name] },
    ...{ write: write.count, better: name === 'capacity' ? ('neither' as const) : ('more' as const) },
  });
  const number = (name: 'bookings' | 'players' | 'sessions' | 'seats' | 'capacity') => ({
    key: name,
    title: t(`reports.${name}`),
    cell: (row: Row) => write.count(row[name]),
  });
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.dates'), cell: ({ name }) => name },
    ...(['bookings', 'players', 'sessions', 'seats', 'capacity'] as const).map(number),
    { key: 'share', title: t('reports.of.occupancy'), cell: (row) => write.share(occupancyOf(row)) },
    ...(earlier
      ? [{ key: 'before', title: t('reports.before'), cell: (row: Row) => write.share(row.before ?? null) }]
      : []),
  ];
  const overall = occupancyOf(total);
  return (
    <>
      <Tiles
        label={t('summary')}
        tiles={[
          {
            ...{ label: t('reports.of.occupancy'), value: overall, write: write.percent },
            before: earlier && occupancyOf(earlier.total),
          },
          ...(['seats', 'capacity', 'sessions', 'bookings', 'players'] as const).map(count),
        ]}
      />
      <TimeChart
        title={title}
        as="area"
        points={steps.map((step) => ({
          label: step.label,
          now: occupancyOf(step),
          ...(before !== undefined && { before: step.earlier ? occupancyOf(step.earlier) : null }),
        }))}
        write={write.percent}
        before={before}
        summary={t('reports.chartSummary', { title, total: write.share(overall) })}
      />
      <ReportTable
        label={title}
        columns={columns}
        rows={steps.map(({ earlier: then, ...step }) => ({
          ...step,
          before: then ? occupancyOf(then) : null,
        }))}
        keyOf={({ name }) => name}
        total={{
          name: t('reports.total'),
          row: { ...total, name: '', before: earlier ? occupancyOf(earlier.total) : null },
        }}
      />
    </>
  );
}
