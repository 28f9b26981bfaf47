import { Badge, Button, Text } from '@mantine/core';
import type { PayoutView } from '../../../../../../core/contract/schemas/money/payouts.ts';
import { useAddress, useGoTo } from '../../../../frame/address.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import type { Tone } from '../../../../frame/theme.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { type Column, List } from '../../../../kit/list.tsx';
import { Page } from '../../../../kit/page.tsx';
import { PayoutPanel } from './payout-panel.tsx';

const tones: Record<PayoutView['status'], Tone> = {
  pending: 'neutral',
  sent: 'accent',
  paid: 'success',
  failed: 'danger',
  canceled: 'neutral',
};

/** What Stripe paid out to the bank of the organization, the newest first. */
export function PayoutsPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const pages = usePages('listPayouts', { query: { limit: 50 } });
  return (
    <Page title={t('reports.of.payouts')} about={t('reports.about.payouts')}>
      <List
        label={t('reports.of.payouts')}
        pages={pages}
        columns={usePayoutColumns()}
        keyOf={({ payoutId }) => payoutId}
        onOpen={({ payoutId }) => change({ payout: payoutId })}
        empty={pages.first?.connected === false ? <NotConnected /> : <NoPayouts />}
      />
      <PayoutPanel />
    </Page>
  );
}

function NoPayouts() {
  const { t } = useWords();
  return <EmptyState title={t('reports.noPayouts')}>{t('reports.noPayoutsText')}</EmptyState>;
}

function NotConnected() {
  const { t } = useWords();
  const goTo = useGoTo();
  return (
    <EmptyState
      title={t('reports.notConnected')}
      action={<Button onClick={() => goTo('/settings/stripe')}>{t('reports.connect')}</Button>}
    >
      {t('reports.notConnectedText')}
    </EmptyState>
  );
}

function usePayoutColumns(): readonly Column<PayoutView>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    { key: 'arrival', title: t('reports.arrives'), cell: ({ arrivesOn }) => format.shortDate(arrivesOn) },
    {
      key: 'made',
      title: t('reports.payoutMade'),
      isWide: true,
      cell: ({ createdAt }) => format.shortDate(createdAt),
    },
    {
      key: 'status',
      title: t('reports.status'),
      cell: ({ status, failure }) => (
        <>
          <Badge color={tones[status]}>{t(`reports.payout.${status}`)}</Badge>
          {failure && (
            <Text size="xs" c="dimmed" mt={2}>
              {failure}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('reports.amount'),
      isNumber: true,
      cell: ({ amount }) => format.money(amount),
    },
  ];
}
