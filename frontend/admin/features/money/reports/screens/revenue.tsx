import type { ReportFigures, ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { TimeChart } from '../parts/time-chart.tsx';
import { useSteps } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

const amounts = ['revenue', 'gross', 'discounts', 'net', 'taxes', 'fees', 'refunded'] as const;

interface Row extends ReportFigures {
  readonly name: string;
  readonly before?: number | undefined;
}

/** What was sold, what was taken off and added, and what of it was paid. */
export function RevenueReport({ report }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const { steps, titleOf, before } = useSteps(report);
  const { total, before: earlier } = report;
  const title = titleOf(t('revenue'));
  const tile = (
    name: (typeof amounts)[number] | 'charged' | 'giftCards' | 'balance',
    better?: 'less' | 'neither',
  ) => ({
    label: t(`reports.${name}`),
    value: total[name],
    before: earlier?.total[name],
    write: write.money,
    ...(better && { better }),
  });
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.dates'), cell: ({ name }) => name },
    ...amounts.map((name) => ({
      key: name,
      title: t(`reports.${name}`),
      cell: (row: Row) => write.money(row[name]),
    })),
    ...(earlier
      ? [
          {
            key: 'before',
            title: t('reports.before'),
            cell: (row: Row) => write.money(row.before ?? 0),
          },
        ]
      : []),
  ];
  return (
    <>
      <Tiles
        label={t('summary')}
        tiles={[
          tile('revenue'),
          tile('gross'),
          tile('discounts', 'less'),
          tile('net'),
          tile('taxes', 'neither'),
          tile('fees', 'neither'),
          tile('charged'),
          tile('refunded', 'less'),
          tile('giftCards', 'neither'),
          tile('balance', 'neither'),
        ]}
      />
      <TimeChart
        title={title}
        points={steps.map(({ label, revenue, earlier: then }) => ({
          label,
          now: revenue,
          ...(before !== undefined && { before: then?.revenue ?? null }),
        }))}
        write={write.shortMoney}
        before={before}
        summary={t('reports.chartSummary', { title, total: write.money(total.revenue) })}
      />
      <ReportTable
        label={title}
        columns={columns}
        rows={steps.map(({ earlier: then, ...step }) => ({ ...step, before: then?.revenue }))}
        keyOf={({ name }) => name}
        total={{ name: t('reports.total'), row: { ...total, name: '', before: earlier?.total.revenue } }}
      />
    </>
  );
}
