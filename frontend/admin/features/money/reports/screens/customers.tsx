import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { shareOf } from '../parts/compare.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useWrite } from '../parts/use-write.ts';

interface Row {
  readonly name: string;
  readonly parties: number;
}

/** Parties whose customer came for the first time, and those whose customer had come before. */
export function CustomersReport({ report: { customers } }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.newAndReturning');
  if (!customers) {
    return <EmptyState title={t('reports.noCustomers')}>{t('reports.noCustomersText')}</EmptyState>;
  }
  const all = customers.new + customers.returning;
  const rows: Row[] = [
    { name: t('reports.newCustomers'), parties: customers.new },
    { name: t('reports.returningCustomers'), parties: customers.returning },
  ];
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('nav.customers'), cell: ({ name }) => name },
    { key: 'parties', title: t('reports.bookings'), cell: ({ parties }) => write.count(parties) },
    { key: 'share', title: t('reports.share'), cell: ({ parties }) => write.share(shareOf(parties, all)) },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={rows}
      barOf={({ name, parties }) => ({ label: name, value: parties })}
      write={write.count}
      summary={t('reports.customersSummary', {
        ...{ title, first: write.count(customers.new), again: write.count(customers.returning) },
      })}
      total={{ name: '', parties: all }}
    />
  );
}
