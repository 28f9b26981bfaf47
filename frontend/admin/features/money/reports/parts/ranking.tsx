import type { ReactNode } from 'react';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { changeOf } from './compare.ts';
import type { Paired } from './pair-up.ts';
import { RankChart } from './rank-chart.tsx';
import { type ReportColumn, ReportTable } from './report-table.tsx';
import { useWrite } from './use-write.ts';

interface RankingProps<Row> {
  title: string;
  /** The second is the figure of the chart: how it was before follows it. */
  columns: readonly ReportColumn<Row>[];
  rows: readonly Paired<Row>[];
  /** The row's bar in the chart; its label names the row. */
  barOf: (row: Row) => { readonly label: string; readonly value: number };
  /** What the bars are. */
  as: 'money' | 'count';
  summary: string;
  /** The figures of the whole period. */
  total: Paired<Row>;
  /** What the period before is called, where there is one. */
  before?: string | undefined;
}

/** A chart of things beside each other by one figure, and the table of all their figures. */
export function Ranking<Row>(props: RankingProps<Row>) {
  const { title, columns, rows, barOf, as, summary, total, before } = props;
  const { t } = useWords();
  const write = useWrite();
  const bars = rows.map((row) => ({
    ...barOf(row),
    ...(before !== undefined && { before: row.before ? barOf(row.before).value : null }),
  }));
  const compared: ReportColumn<Paired<Row>>[] =
    before === undefined
      ? []
      : [
          {
            key: 'before',
            title: t('reports.before'),
            cell: (row) => (row.before ? write[as](barOf(row.before).value) : '–'),
          },
          { key: 'change', title: t('reports.change'), cell: (row) => <Change {...{ row, barOf }} /> },
        ];
  return (
    <>
      <RankChart
        title={title}
        bars={bars}
        write={as === 'money' ? write.shortMoney : write.count}
        summary={summary}
        before={before}
      />
      <ReportTable<Paired<Row>>
        label={title}
        columns={[...columns.slice(0, 2), ...compared, ...columns.slice(2)]}
        rows={rows}
        keyOf={(row) => barOf(row).label}
        total={{ name: t('reports.total'), row: total }}
      />
    </>
  );
}

interface ChangeProps<Row> {
  row: Paired<Row>;
  barOf: RankingProps<Row>['barOf'];
}

/** By how much the figure of the chart has changed; nothing where there was none before. */
function Change<Row>({ row, barOf }: ChangeProps<Row>): ReactNode {
  const format = useFormat();
  if (!row.before) return '–';
  const { share } = changeOf(barOf(row).value, barOf(row.before).value);
  if (share === null) return '–';
  return (share > 0 ? '+' : '') + format.percent(share);
}
