import { type CardFigures, cardMovementKind } from '../../../../../../core/contract/model/money/money-day.ts';
import type { CardReportView } from '../../../../../../core/contract/schemas/desk/card-report.ts';
import { addCards } from '../../../../../../core/domain/money/card-movements.ts';
import { useWords } from '../../../../frame/words.ts';
import { type ReportColumn, ReportTable } from '../parts/report-table.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { TimeChart } from '../parts/time-chart.tsx';
import { useStepNames } from '../parts/use-buckets.ts';
import { useWrite } from '../parts/use-write.ts';
import { type Grain, groupDays } from '../period/buckets.ts';

interface Row extends CardFigures {
  readonly name: string;
  readonly balance: number;
  readonly before?: number | undefined;
}

const kinds = cardMovementKind.options;

/** What is left on gift cards, and what changed it: money that is owed until a card is used. */
export function GiftCardsReport({ report }: { report: CardReportView }) {
  const { t } = useWords();
  const write = useWrite();
  const { grain, labelOf, nameOf, titleOf, lineOf } = useStepNames(report);
  const { total, closing, before } = report;
  const title = titleOf(t('reports.cardBalance'));
  const earlier = before && stepsOf(before.days, grain);
  const steps = stepsOf(report.days, grain).map((step, index) => ({
    ...step,
    ...{ label: labelOf(step), name: nameOf(step), before: earlier?.[index]?.balance },
  }));
  const tile = (kind: (typeof kinds)[number]) => ({
    ...{ label: t(`reports.card.${kind}`), value: total[kind], before: before?.total[kind] },
    ...{ write: write.money, better: kind === 'sold' ? ('more' as const) : ('neither' as const) },
  });
  const columns: ReportColumn<Row>[] = [
    { key: 'name', title: t('reports.dates'), cell: ({ name }) => name },
    ...kinds.map((kind) => ({
      ...{ key: kind, title: t(`reports.card.${kind}`), cell: (row: Row) => write.money(row[kind]) },
    })),
    { key: 'balance', title: t('reports.cardBalance'), cell: ({ balance }) => write.money(balance) },
    ...(before
      ? [
          {
            key: 'before',
            title: t('reports.before'),
            cell: (row: Row) => (row.before === undefined ? '–' : write.money(row.before)),
          },
        ]
      : []),
  ];
  return (
    <>
      <Tiles
        label={t('summary')}
        tiles={[
          {
            ...{ label: t('reports.cardBalance'), value: closing, before: before?.closing },
            ...{ write: write.money, better: 'neither' },
          },
          ...kinds.map(tile),
        ]}
      />
      <TimeChart
        title={title}
        as="area"
        points={steps.map(({ label, balance, before: then }) => ({
          label,
          now: balance,
          ...(before && { before: then ?? null }),
        }))}
        write={write.shortMoney}
        before={before && lineOf(before)}
        summary={t('reports.cardSummary', { title, amount: write.money(closing) })}
      />
      <ReportTable
        label={title}
        columns={columns}
        rows={steps}
        keyOf={({ name }) => name}
        total={{
          name: t('reports.total'),
          row: { ...total, name: '', balance: closing, before: before?.closing },
        }}
      />
    </>
  );
}

/** Sums of days, and what was left at the end of the last of them. */
function stepsOf(days: CardReportView['days'], grain: Grain) {
  return groupDays(days, grain).map(({ from, to, days: each }) => ({
    ...{ from, to, ...addCards(each), balance: each.at(-1)?.balance ?? 0 },
  }));
}
