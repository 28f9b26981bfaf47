import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { RankChart } from '../parts/rank-chart.tsx';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportView['taxes'][number];

/** Taxes by rate, for the accountant. */
export function TaxesReport({ report: { taxes, total, before } }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const venue = useApi('getVenueSettings', { params: { venueId: useVenue().id } });
  const rates = new Map(venue.data?.taxes.map(({ id, rate }) => [id, rate]));
  const title = t('reports.taxesByName');
  const [first] = taxes;
  if (!first) return <EmptyState title={t('reports.noTaxes')}>{t('reports.noTaxesText')}</EmptyState>;
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.tax'), cell: ({ name }) => name },
    { key: 'rate', title: t('reports.rate'), cell: ({ id }) => write.rate(rates.get(id)) },
    {
      key: 'how',
      title: t('reports.inPrice'),
      cell: ({ included }) => t(included ? 'reports.taxIncluded' : 'reports.taxAdded'),
    },
    { key: 'amount', title: t('reports.amount'), cell: ({ amount }) => write.money(amount) },
  ];
  const amount = (name: 'taxes' | 'net' | 'charged') => ({
    ...{ label: t(`reports.${name}`), value: total[name], before: before?.total[name] },
    ...{ write: write.money, better: 'neither' as const },
  });
  return (
    <>
      <Tiles label={t('summary')} tiles={[amount('taxes'), amount('net'), amount('charged')]} />
      <RankChart
        title={title}
        bars={taxes.map(({ name, amount: value }) => ({ label: name, value }))}
        write={write.shortMoney}
        summary={t('reports.rankSummary', { title, name: first.name, value: write.money(first.amount) })}
      />
      <ReportTable
        label={title}
        columns={columns}
        rows={taxes}
        keyOf={({ id, name, included }) => `${id} ${name} ${included}`}
      />
    </>
  );
}
