import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useAddress } from '../../../../frame/address.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { List } from '../../../../kit/list.tsx';
import { PrintedHead } from '../parts/printed-head.tsx';
import { useAsked } from '../period/use-period.ts';
import { askedMoney, type MoneyKind } from './asked-money.ts';
import { useMoneyColumns } from './money-columns.tsx';
import { MoneyFilters } from './money-filters.tsx';
import { MoneyTotals } from './money-totals.tsx';

/** Payments, refunds or disputes of a period: what they add up to, and each of them. */
export function MoneyList({ kind }: { kind: MoneyKind }) {
  const { problem } = useAsked().period;
  return (
    <>
      <MoneyFilters kind={kind} />
      {!problem && <Listed kind={kind} />}
    </>
  );
}

/** Entries that fill a screen: until then the next page is read by itself. */
const enough = 20;

function Listed({ kind }: { kind: MoneyKind }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [address] = useAddress();
  const { from, to } = useAsked().period;
  const query = { from, to, ...askedMoney(address, kind) };
  const pages = usePages('listMoney', { params: { venueId }, query });
  const { items, more, isFetchingMore, first } = pages;
  // A page of a rare kind or filter can be short, or empty, although more follow.
  const isShort = items !== undefined && items.length < enough && more !== null;
  useEffect(() => {
    if (isShort && !isFetchingMore) more?.();
  }, [isShort, isFetchingMore, more]);
  const isLooking = isShort && items.length === 0;
  return (
    <Stack gap="md">
      <PrintedHead period={{ from, to }} />
      {first?.totals && first.totals.length > 0 && <MoneyTotals kind={kind} totals={first.totals} />}
      <List
        label={t(`reports.of.${kind}s`)}
        pages={isLooking ? { ...pages, items: undefined } : pages}
        columns={useMoneyColumns(kind)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t(`reports.no.${kind}`)}>{t('reports.noMoneyText')}</EmptyState>}
      />
    </Stack>
  );
}
