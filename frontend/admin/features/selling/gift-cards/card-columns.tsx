import { Badge, Text } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { type Card, tones } from './cards.ts';

/** What the list says of each card: its end, whose it is, and what is left of what it was worth. */
export function useCardColumns(): readonly Column<Card>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    {
      key: 'card',
      title: t('giftCards.card'),
      cell: ({ codeEnding, buyer, recipient }) => (
        <>
          <Text fw={600} size="sm">
            {t('giftCards.ending', { ending: codeEnding })}
          </Text>
          <Text size="xs" c="dimmed">
            {recipient ? t('giftCards.fromTo', { from: buyer.name, to: recipient.name }) : buyer.name}
          </Text>
        </>
      ),
    },
    {
      key: 'balance',
      title: t('giftCards.balance'),
      isNumber: true,
      cell: ({ balance }) => format.money(balance),
    },
    {
      key: 'worth',
      title: t('giftCards.worth'),
      isNumber: true,
      isWide: true,
      cell: ({ initialAmount }) => format.money(initialAmount),
    },
    {
      key: 'sold',
      title: t('giftCards.sold'),
      isWide: true,
      cell: ({ createdAt }) => format.shortDate(createdAt),
    },
    {
      key: 'state',
      title: t('giftCards.state'),
      cell: ({ status, balance }) =>
        status === 'active' && balance === 0 ? (
          <Badge color="neutral">{t('giftCards.spent')}</Badge>
        ) : (
          <Badge color={tones[status]}>{t(`giftCards.state.${status}`)}</Badge>
        ),
    },
  ];
}
