import { Badge, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MoneyRow } from '../../../../../../core/contract/schemas/desk/money-lists.ts';
import { useAddress } from '../../../../frame/address.ts';
import type { Tone } from '../../../../frame/theme.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import type { Column } from '../../../../kit/list.tsx';
import type { MoneyKind, MoneyState } from './asked-money.ts';

const tones: Record<MoneyState, Tone> = {
  requested: 'neutral',
  pending: 'accent',
  made: 'success',
  failed: 'danger',
  settled: 'success',
  open: 'warning',
  won: 'success',
  lost: 'danger',
};

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
    cell: (row) => <State row={row} />,
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
  const [, change] = useAddress();
  if (giftCardId) {
    return (
      <Link to="/gift-cards" search={{ venue: venueId, card: giftCardId }}>
        {t('reports.cardEnding', { ending: codeEnding ?? '' })}
      </Link>
    );
  }
  return (
    <Button
      variant="transparent"
      size="compact-sm"
      px={0}
      onClick={() => change({ venue: venueId, booking: bookingId })}
    >
      {reference ?? t('reports.booking')}
    </Button>
  );
}

function State({ row: { state, trouble } }: { row: MoneyRow }) {
  const { t } = useWords();
  if (!state) return '–';
  return (
    <>
      <Badge color={tones[state]}>{t(`reports.state.${state}`)}</Badge>
      {trouble && (
        <Text size="xs" c="dimmed" mt={2}>
          {t(`reports.trouble.${trouble}`)}
        </Text>
      )}
    </>
  );
}
