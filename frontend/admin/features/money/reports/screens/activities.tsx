import { type ReportView, reportFigures } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { shareOf } from '../parts/compare.ts';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

type Row = Omit<ReportView['activities'][number], 'activityId'> & { readonly activityId?: string };

const figures = reportFigures.keyof().options;

/** What each activity earned, and how full it was. */
export function ActivitiesReport({ report }: { report: ReportView }) {
  const { activities, total, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.revenueByActivity');
  const [first] = activities;
  const money = (name: 'gross' | 'net' | 'refunded' | 'revenue') => ({
    key: name,
    title: t(`reports.${name}`),
    cell: (row: Row) => write.money(row[name]),
  });
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('activity'), cell: ({ name }) => name },
    money('revenue'),
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    { key: 'players', title: t('reports.players'), cell: ({ players }) => write.count(players) },
    {
      key: 'occupancy',
      title: t('reports.of.occupancy'),
      cell: ({ seats, capacity }) => write.share(shareOf(seats, capacity)),
    },
    ...(['gross', 'net', 'refunded'] as const).map(money),
    {
      key: 'share',
      title: t('reports.share'),
      cell: ({ revenue }) => write.share(shareOf(revenue, total.revenue)),
    },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={pairUp<Row>(activities, before?.activities, ({ activityId = '' }) => activityId, noFigures)}
      barOf={({ name, revenue }) => ({ label: name, value: revenue })}
      as="money"
      before={before && lineOf(before)}
      summary={t('reports.rankSummary', {
        ...{ title, name: first?.name ?? '–', value: write.money(first?.revenue ?? 0) },
      })}
      total={{ ...total, name: '', before: before && { ...before.total, name: '' } }}
    />
  );
}

function noFigures(row: Row): Row {
  return { ...row, ...reportFigures.parse(Object.fromEntries(figures.map((name) => [name, 0]))) };
}
