import { useWords } from '../../../../frame/words.ts';
import { RankChart } from './rank-chart.tsx';
import { type ReportColumn, ReportTable } from './report-table.tsx';

interface RankingProps<Row> {
  title: string;
  columns: readonly ReportColumn<Row>[];
  rows: readonly Row[];
  /** The row's bar in the chart; its label names the row. */
  barOf: (row: Row) => { readonly label: string; readonly value: number };
  write: (value: number) => string;
  summary: string;
  /** The figures of the whole period. */
  total: Row;
}

/** A chart of things beside each other by one figure, and the table of all their figures. */
export function Ranking<Row>({ title, columns, rows, barOf, write, summary, total }: RankingProps<Row>) {
  const { t } = useWords();
  return (
    <>
      <RankChart title={title} bars={rows.map(barOf)} write={write} summary={summary} />
      <ReportTable
        label={title}
        columns={columns}
        rows={rows}
        keyOf={(row) => barOf(row).label}
        total={{ name: t('reports.total'), row: total }}
      />
    </>
  );
}
