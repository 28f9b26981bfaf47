import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MoneyRow } from '../../../../../../core/contract/schemas/desk/money-lists.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import type { Column } from '../../../../kit/list.tsx';
import type { MoneyKind } from './asked-money.ts';
import { MoneyStatus } from './money-status.tsx';
import { OpenBooking } from './open-booking.tsx';

export function useMoneyColumns(kind: MoneyKind): readonly Column<MoneyRow>[] {
  const { t } = useWords();
  const format = useFormat();
  const columns: Column<MoneyRow>[] = [
    {
      key: 'at',
      title: t('reports.day'),
      cell: ({ at }) => (
        <>
          {format.shortDate(at)}
          <Text size="xs" c="dimmed">
            {format.time(at)}
          </Text>
        </>
      ),
    },
    { key: 'for', title: t('reports.paidFor'), cell: (row) => <Subject row={row} /> },
    { key: 'name', title: t('reports.guest'), isWide: true, cell: ({ name }) => name ?? '–' },
  ];
  const method: Column<MoneyRow> = {
    key: 'method',
    title: t('reports.method'),
    isWide: true,
    cell: ({ method: by }) => (by ? t(`till.method.${by}`) : '–'),
  };
  const state: Column<MoneyRow> = {
    key: 'state',
    title: t('reports.status'),
    cell: ({ state: now, trouble }) => (now ? <MoneyStatus state={now} trouble={trouble} /> : '–'),
  };
  const amount: Column<MoneyRow> = {
    key: 'amount',
    title: t('reports.amount'),
    isNumber: true,
    cell: (row) => format.money(row.amount),
  };
  if (kind === 'payment') return [...columns, method, amount];
  return kind === 'refund' ? [...columns, method, state, amount] : [...columns, state, amount];
}

/** The booking, which opens, or the gift card among the others. */
function Subject({ row: { venueId, bookingId, reference, giftCardId, codeEnding } }: { row: MoneyRow }) {
  const { t } = useWords();
  if (giftCardId) {
    return (
      <Link to="/gift-cards" search={{ venue: venueId, card: giftCardId }}>
        {t('reports.cardEnding', { ending: codeEnding ?? '' })}
      </Link>
    );
  }
  return <OpenBooking venueId={venueId} bookingId={bookingId} reference={reference} />;
}
