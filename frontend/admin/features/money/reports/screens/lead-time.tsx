import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { shareOf } from '../parts/compare.ts';
import { spansOf } from '../parts/lead-time.ts';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

interface Row {
  readonly name: string;
  readonly bookings: number;
  readonly players: number;
}

/** How long before their visit guests book. */
export function LeadTimeReport({ report }: { report: ReportView }) {
  const { leadTimes, total, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.bookingsByLeadTime');
  const names = spansOf(leadTimes.map(({ days }) => days));
  const rowsOf = (buckets: ReportView['leadTimes']): Row[] =>
    buckets.map(({ bookings, players }, index) => {
      const { from, to } = names[index] ?? { from: 0 };
      return { bookings, players, name: nameOf(from, to) };
    });
  const rows = rowsOf(leadTimes);
  const most = rows.reduce((best, row) => (row.bookings > best.bookings ? row : best));
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.booked'), cell: ({ name }) => name },
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    {
      key: 'share',
      title: t('reports.share'),
      cell: ({ bookings }) => write.share(shareOf(bookings, total.bookings)),
    },
    { key: 'players', title: t('reports.players'), cell: ({ players }) => write.count(players) },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={pairUp(rows, before && rowsOf(before.leadTimes), ({ name }) => name, noFigures)}
      barOf={({ name, bookings }) => ({ label: name, value: bookings })}
      as="count"
      before={before && lineOf(before)}
      summary={t('reports.rankSummary', { title, name: most.name, value: write.count(most.bookings) })}
      total={{ ...total, name: '', before: before && { ...before.total, name: '' } }}
    />
  );

  function nameOf(from: number, to: number | undefined): string {
    if (from === 0) return t('reports.sameDay');
    if (to === undefined) return t('reports.daysBeforeOrMore', { days: write.count(from) });
    if (to === from) return t('reports.dayBefore');
    return t('reports.daysBefore', { from: write.count(from), to: write.count(to) });
  }
}

const noFigures = ({ name }: Row): Row => ({ name, bookings: 0, players: 0 });
