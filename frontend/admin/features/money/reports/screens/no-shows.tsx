import type { ReportFigures, ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { shareOf } from '../parts/compare.ts';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { TimeChart } from '../parts/time-chart.tsx';
import { useSteps } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportFigures & { readonly name: string };

const counts = ['bookings', 'arrived', 'noShows', 'walkIns'] as const;

/** Parties that were expected and did not come. */
export function NoShowsReport({ report }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const { steps, titleOf, before } = useSteps(report);
  const { total, before: earlier } = report;
  const title = titleOf(t('reports.of.no-shows'));
  const tile = (name: (typeof counts)[number]) => ({
    ...{ label: t(`reports.${name}`), value: total[name], before: earlier?.total[name] },
    ...{ write: write.count, better: name === 'noShows' ? ('less' as const) : ('more' as const) },
  });
  const columnsOf = (heading: string): ReportColumn<Row>[] => [
    { key: 'name', title: heading, cell: ({ name }) => name },
    ...counts.map((name) => ({
      key: name,
      title: t(`reports.${name}`),
      cell: (row: Row) => write.count(row[name]),
    })),
    {
      key: 'rate',
      title: t('reports.noShowRate'),
      cell: ({ noShows, bookings }) => write.share(shareOf(noShows, bookings)),
    },
  ];
  const sum = { name: t('reports.total'), row: { ...total, name: '' } };
  return (
    <>
      <Tiles
        label={t('summary')}
        tiles={[
          {
            label: t('reports.noShowRate'),
            value: shareOf(total.noShows, total.bookings),
            before: earlier && shareOf(earlier.total.noShows, earlier.total.bookings),
            ...{ write: write.percent, better: 'less' },
          },
          ...counts.map(tile),
        ]}
      />
      <TimeChart
        title={title}
        points={steps.map(({ label, noShows, earlier: then }) => ({
          label,
          now: noShows,
          ...(before !== undefined && { before: then?.noShows ?? null }),
        }))}
        write={write.count}
        before={before}
        summary={t('reports.chartSummary', { title, total: write.count(total.noShows) })}
      />
      <ReportTable
        label={t('reports.noShowsByActivity')}
        columns={columnsOf(t('activity'))}
        rows={report.activities}
        keyOf={({ name }) => name}
        total={sum}
      />
      <ReportTable
        label={title}
        columns={columnsOf(t('reports.dates'))}
        rows={steps}
        keyOf={({ name }) => name}
        total={sum}
      />
    </>
  );
}
