import type { CustomerFigures } from '../../../../../../core/contract/model/desk/day-figures.ts';
import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { shareOf } from '../parts/compare.ts';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

interface Row {
  readonly name: string;
  readonly parties: number;
}

/** Parties whose customer came for the first time, and those whose customer had come before. */
export function CustomersReport({ report }: { report: ReportView }) {
  const { customers, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.newAndReturning');
  if (!customers) {
    return <EmptyState title={t('reports.noCustomers')}>{t('reports.noCustomersText')}</EmptyState>;
  }
  const all = customers.new + customers.returning;
  const rowsOf = (figures: CustomerFigures): Row[] => [
    { name: t('reports.newCustomers'), parties: figures.new },
    { name: t('reports.returningCustomers'), parties: figures.returning },
  ];
  const earlier = before?.customers;
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('nav.customers'), cell: ({ name }) => name },
    { key: 'parties', title: t('reports.bookings'), cell: ({ parties }) => write.count(parties) },
    { key: 'share', title: t('reports.share'), cell: ({ parties }) => write.share(shareOf(parties, all)) },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={pairUp(
        rowsOf(customers),
        earlier && rowsOf(earlier),
        ({ name }) => name,
        (row) => row,
      )}
      barOf={({ name, parties }) => ({ label: name, value: parties })}
      as="count"
      before={before && earlier && lineOf(before)}
      summary={t('reports.customersSummary', {
        ...{ title, first: write.count(customers.new), again: write.count(customers.returning) },
      })}
      total={{
        ...{ name: '', parties: all },
        before: earlier && { name: '', parties: earlier.new + earlier.returning },
      }}
    />
  );
}
