import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportView['promoCodes'][number];

/** What promo codes took off, and what the bookings with them brought in. */
export function PromoCodesReport({ report }: { report: ReportView }) {
  const { promoCodes, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.discountByCode');
  const rows = pairUp(promoCodes, before?.promoCodes, ({ code }) => code, noFigures);
  const [first] = rows;
  if (!first) return <EmptyState title={t('reports.noCodes')}>{t('reports.noCodesText')}</EmptyState>;
  const columns: ReportColumn<Row>[] = [
    { key: 'code', title: t('booking.promoCode'), cell: ({ code }) => code },
    { key: 'discount', title: t('reports.discounts'), cell: ({ discount }) => write.money(discount) },
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    { key: 'revenue', title: t('revenue'), cell: ({ revenue }) => write.money(revenue) },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={rows}
      barOf={({ code, discount }) => ({ label: code, value: discount })}
      as="money"
      before={before && lineOf(before)}
      summary={t('reports.rankSummary', { title, name: first.code, value: write.money(first.discount) })}
      total={{ ...sumOf(promoCodes), before: before && sumOf(before.promoCodes) }}
    />
  );
}

function sumOf(rows: readonly Row[]): Row {
  const sum = (name: 'bookings' | 'discount' | 'revenue') => rows.reduce((all, each) => all + each[name], 0);
  return { code: '', bookings: sum('bookings'), discount: sum('discount'), revenue: sum('revenue') };
}

const noFigures = ({ code }: Row): Row => ({ code, bookings: 0, discount: 0, revenue: 0 });
