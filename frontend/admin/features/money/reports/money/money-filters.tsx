import { NativeSelect } from '@mantine/core';
import { moneySum } from '../../../../../../core/contract/model/money/money-day.ts';
import { takingMethod } from '../../../../../../core/contract/model/money/taking.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useWords } from '../../../../frame/words.ts';
import { FilterBar } from '../period/filter-bar.tsx';
import { askedMoney, type MoneyKind, statesOf } from './asked-money.ts';

/** Period, subject, method and state of a list of money. */
export function MoneyFilters({ kind }: { kind: MoneyKind }) {
  const { t } = useWords();
  const [address, change] = useAddress();
  const asked = askedMoney(address, kind);
  const select = (
    name: 'of' | 'method' | 'state',
    any: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <NativeSelect
      aria-label={any}
      value={asked[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined }, { replace: true })}
      data={[{ value: '', label: any }, ...options]}
    />
  );
  return (
    <FilterBar byActivity={false} withComparison={false}>
      {select(
        'of',
        t('reports.anySubject'),
        moneySum.shape.of.options.map((value) => ({ value, label: t(`reports.for.${value}`) })),
      )}
      {kind !== 'dispute' &&
        select(
          'method',
          t('reports.anyMethod'),
          takingMethod.options.map((value) => ({ value, label: t(`till.method.${value}`) })),
        )}
      {kind !== 'payment' &&
        select(
          'state',
          t('reports.anyStatus'),
          statesOf[kind].map((value) => ({ value, label: t(`reports.state.${value}`) })),
        )}
    </FilterBar>
  );
}
