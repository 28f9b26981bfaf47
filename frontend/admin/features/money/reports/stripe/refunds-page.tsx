import { Badge, Button, Group, Text } from '@mantine/core';
import type { OpenRefund } from '../../../../../../core/contract/model/money/open-refund.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { type Column, List } from '../../../../kit/list.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Page } from '../../../../kit/page.tsx';
import { mayBeSent, mayBeSettled, tones } from './refund-state.ts';
import { SettleRefund } from './settle-refund.tsx';

/** Refunds that Stripe has not made yet: those that failed come first and wait for a person. */
export function RefundsPage() {
  const { t } = useWords();
  const [{ refund: settling }] = useAddress();
  const answer = useApi('listOpenRefunds', {});
  const refunds = answer.data?.refunds;
  const settled = refunds?.find(({ refundId }) => refundId === settling);
  return (
    <Page title={t('reports.refunds')} about={t('reports.refundsAbout')}>
      <List
        label={t('reports.refunds')}
        pages={{ ...answer, items: refunds, more: null, isFetchingMore: false }}
        columns={useColumns()}
        keyOf={({ refundId }) => refundId}
        empty={<EmptyState title={t('reports.refundsNone')}>{t('reports.refundsNoneText')}</EmptyState>}
      />
      {settled && <SettleRefund refund={settled} />}
    </Page>
  );
}

function useColumns(): readonly Column<OpenRefund>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    { key: 'of', title: t('reports.paidFor'), cell: (refund) => <PaidFor refund={refund} /> },
    {
      key: 'amount',
      title: t('reports.amount'),
      isNumber: true,
      cell: ({ amount }) => (amount === undefined ? t('reports.wholePayment') : format.money(amount)),
    },
    {
      key: 'since',
      title: t('reports.decided'),
      isWide: true,
      cell: ({ decidedAt, at }) => format.shortDate(decidedAt ?? at),
    },
    {
      key: 'status',
      title: t('reports.status'),
      cell: ({ status, trouble }) => (
        <>
          <Badge color={tones[status]}>{t(`reports.refund.${status}`)}</Badge>
          {trouble && (
            <Text size="xs" c="dimmed" mt={2}>
              {t(`reports.trouble.${trouble}`)}
            </Text>
          )}
        </>
      ),
    },
    { key: 'actions', title: t('reports.actions'), cell: (refund) => <RefundButtons refund={refund} /> },
  ];
}

/** The booking, which opens, or a gift card. */
function PaidFor({ refund: { bookingId, venueId, reference } }: { refund: OpenRefund }) {
  const { t } = useWords();
  const [, change] = useAddress();
  if (!bookingId) return t('reports.giftCard');
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

function RefundButtons({ refund }: { refund: OpenRefund }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { refundId } = refund;
  const sending = useAction('sendRefundAgain', {
    refresh: ['listOpenRefunds', 'getAttention'],
    onDone: () => notifyDone(t('reports.sentAgain'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <Group gap="xs">
      {mayBeSent(refund) && (
        <Button
          size="compact-sm"
          variant="default"
          loading={sending.isRunning}
          onClick={() => sending.run({ params: { refundId } })}
        >
          {t('reports.sendAgain')}
        </Button>
      )}
      {mayBeSettled(refund) && (
        <Button size="compact-sm" variant="default" onClick={() => change({ refund: refundId })}>
          {t('reports.settle')}
        </Button>
      )}
    </Group>
  );
}
