import type { MoneySum } from '../../../../../../core/contract/model/money/money-day.ts';
import { useWords } from '../../../../frame/words.ts';
import { type Tile, Tiles } from '../parts/tiles.tsx';
import { useWrite } from '../parts/use-write.ts';
import type { MoneyKind } from './asked-money.ts';

/** What a list adds up to, in all and by method. */
export function MoneyTotals({ kind, totals }: { kind: MoneyKind; totals: readonly MoneySum[] }) {
  const { t } = useWords();
  const write = useWrite();
  const amountOf = (sums: readonly MoneySum[]) => sums.reduce((all, { amount }) => all + amount, 0);
  const count = totals.reduce((all, each) => all + each.count, 0);
  const byMethod = [...Map.groupBy(totals, ({ method }) => method)].flatMap(([method, sums]): Tile[] =>
    method
      ? [{ label: t(`till.method.${method}`), value: amountOf(sums), write: write.money, better: 'neither' }]
      : [],
  );
  return (
    <Tiles
      label={t('summary')}
      tiles={[
        { label: t('reports.total'), value: amountOf(totals), write: write.money, better: 'neither' },
        { label: t(`reports.of.${kind}s`), value: count, write: write.count, better: 'neither' },
        ...(byMethod.length > 1 ? byMethod : []),
      ]}
    />
  );
}
