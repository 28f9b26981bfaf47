import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { RankChart } from '../parts/rank-chart.tsx';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportView['taxes'][number] & { readonly month?: string };

/** Taxes at the rates that visits were sold at, in all and by month, for the accountant. */
export function TaxesReport({ report }: { report: ReportView }) {
  const { taxes, taxMonths, total, before } = report;
  const { t } = useWords();
  const format = useFormat();
  const write = useWrite();
  const title = t('reports.taxesByName');
  const [first] = taxes;
  if (!first) return <EmptyState title={t('reports.noTaxes')}>{t('reports.noTaxesText')}</EmptyState>;
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.tax'), cell: ({ name }) => name },
    { key: 'rate', title: t('reports.rate'), cell: ({ rate }) => write.rate(rate) },
    {
      key: 'how',
      title: t('reports.inPrice'),
      cell: ({ included }) => t(included ? 'reports.taxIncluded' : 'reports.taxAdded'),
    },
    { key: 'amount', title: t('reports.amount'), cell: ({ amount }) => write.money(amount) },
  ];
  const months: ReportColumn<Row>[] = [
    {
      key: 'month',
      title: t('reports.month'),
      cell: ({ month = '', name }) => `${format.month(month)} · ${name}`,
    },
    ...columns.slice(1),
  ];
  // Many venues name a tax by its rate.
  const labelOf = ({ name, rate }: Row) =>
    rate === null || name.includes(write.rate(rate)) ? name : `${name} ${write.rate(rate)}`;
  const keyOf = ({ month = '', id, name, included, rate }: Row) => [month, id, name, included, rate].join();
  const tile = (name: 'taxes' | 'net' | 'charged') => ({
    ...{ label: t(`reports.${name}`), value: total[name], before: before?.total[name] },
    ...{ write: write.money, better: 'neither' as const },
  });
  return (
    <>
      <Tiles label={t('summary')} tiles={[tile('taxes'), tile('net'), tile('charged')]} />
      <RankChart
        title={title}
        bars={taxes.map((tax) => ({ label: labelOf(tax), value: tax.amount }))}
        write={write.shortMoney}
        summary={t('reports.rankSummary', { title, name: first.name, value: write.money(first.amount) })}
      />
      <ReportTable label={title} columns={columns} rows={taxes} keyOf={keyOf} />
      <ReportTable label={t('reports.taxesByMonth')} columns={months} rows={taxMonths} keyOf={keyOf} />
    </>
  );
}
