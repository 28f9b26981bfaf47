import { Button, Group } from '@mantine/core';
import type { OpenRefund } from '../../../../../../core/contract/model/money/open-refund.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { type Column, List } from '../../../../kit/list.tsx';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { MoneyPage } from '../money/money-page.tsx';
import { MoneyStatus } from '../money/money-status.tsx';
import { OpenBooking } from '../money/open-booking.tsx';
import { mayBeSent, mayBeSettled } from './refund-state.ts';
import { SettleRefund } from './settle-refund.tsx';

/** Every refund of a period; above them those that Stripe has not made yet, of any date: some wait for a person. */
export function RefundsPage() {
  return (
    <MoneyPage kind="refund">
      <OpenRefunds />
    </MoneyPage>
  );
}

/** Those that failed come first. Nothing where all are made. */
function OpenRefunds() {
  const { t } = useWords();
  const [{ refund: settling }] = useAddress();
  const answer = useApi('listOpenRefunds', {});
  const refunds = answer.data?.refunds;
  const settled = refunds?.find(({ refundId }) => refundId === settling);
  const columns = useColumns();
  if (refunds?.length === 0) return null;
  return (
    <Section title={t('reports.openRefunds')} about={t('reports.refundsAbout')}>
      <List
        label={t('reports.openRefunds')}
        pages={{ ...answer, items: refunds, more: null, isFetchingMore: false }}
        columns={columns}
        keyOf={({ refundId }) => refundId}
        empty={null}
      />
      {settled && <SettleRefund refund={settled} />}
    </Section>
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
      cell: ({ status, trouble }) => <MoneyStatus state={status} trouble={trouble} />,
    },
    { key: 'actions', title: t('reports.actions'), cell: (refund) => <RefundButtons refund={refund} /> },
  ];
}

/** The booking, which opens, or a gift card. */
function PaidFor({ refund: { bookingId, venueId, reference } }: { refund: OpenRefund }) {
  const { t } = useWords();
  if (!bookingId) return t('reports.giftCard');
  return <OpenBooking venueId={venueId} bookingId={bookingId} reference={reference} />;
}

function RefundButtons({ refund }: { refund: OpenRefund }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { refundId } = refund;
  const sending = useAction('sendRefundAgain', {
    refresh: ['listOpenRefunds', 'listMoney', 'getAttention'],
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
