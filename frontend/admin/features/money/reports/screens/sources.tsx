import type { ReportView } from '../../../../../../core/contract/schemas/desk/reports.ts';
import { useWords } from '../../../../frame/words.ts';
import { shareOf } from '../parts/compare.ts';
import { pairUp } from '../parts/pair-up.ts';
import { Ranking } from '../parts/ranking.tsx';
import type { ReportColumn } from '../parts/report-table.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';

interface Row {
  readonly name: string;
  readonly bookings: number;
  readonly players: number;
  readonly revenue: number;
}

/** Where bookings came from: the website, the team, the door, the waitlist. */
export function SourcesReport({ report }: { report: ReportView }) {
  const { sources, total, before } = report;
  const { lineOf } = useStepNames(report);
  const { t } = useWords();
  const write = useWrite();
  const title = t('reports.bookingsBySource');
  const rowOf = ({ source, ...row }: ReportView['sources'][number]): Row => ({
    ...{ ...row, name: t(`booking.source.${source}`) },
  });
  const rows = sources.map(rowOf);
  const [first] = rows;
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.source'), cell: ({ name }) => name },
    { key: 'bookings', title: t('reports.bookings'), cell: ({ bookings }) => write.count(bookings) },
    {
      key: 'share',
      title: t('reports.share'),
      cell: ({ bookings }) => write.share(shareOf(bookings, total.bookings)),
    },
    { key: 'players', title: t('reports.players'), cell: ({ players }) => write.count(players) },
    { key: 'revenue', title: t('revenue'), cell: ({ revenue }) => write.money(revenue) },
  ];
  return (
    <Ranking
      title={title}
      columns={columns}
      rows={pairUp(rows, before?.sources.map(rowOf), ({ name }) => name, noFigures)}
      barOf={({ name, bookings }) => ({ label: name, value: bookings })}
      as="count"
      before={before && lineOf(before)}
      summary={t('reports.rankSummary', {
        ...{ title, name: first?.name ?? '–', value: write.count(first?.bookings ?? 0) },
      })}
      total={{ ...total, name: '', before: before && { ...before.total, name: '' } }}
    />
  );
}

const noFigures = ({ name }: Row): Row => ({ name, bookings: 0, players: 0, revenue: 0 });
