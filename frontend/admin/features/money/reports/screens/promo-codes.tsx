import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useWrite } from '../parts/use-write.ts';

type Row = ReportView['promoCodes'][number];

/** What promo codes took off, and what the bookings with them brought in. */
export function PromoCodesReport({ report: { promoCodes } }: { report: ReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.discountByCode');
  const [first] = promoCodes;
  if (!first) return <EmptyState title={t('reports.noCodes')}>{t('reports.noCodesText')}</EmptyState>;
  const columns: ReportColumn<Row>[] = [
    { key: 'code', title: t('booking.promoCode'), cell: ({ code }) => code },
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    { key: 'discount', title: t('reports.discounts'), cell: ({ discount }) => write.money(discount) },
    { key: 'revenue', title: t('revenue'), cell: ({ revenue }) => write.money(revenue) },
  ];
  const sum = (name: 'bookings' | 'discount' | 'revenue') =>
    promoCodes.reduce((all, each) => all + each[name], 0);
  const total = { code: '', bookings: sum('bookings'), discount: sum('discount'), revenue: sum('revenue') };
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={promoCodes}
      barOf={({ code, discount }) => ({ label: code, value: discount })}
      write={write.shortMoney}
      summary={t('reports.rankSummary', { title, name: first.code, value: write.money(first.discount) })}
      total={total}
    />
  );
}
