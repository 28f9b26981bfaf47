import { Anchor, Stack, Text } from '@mantine/core';
import type { PayoutMovementView } from '../../../../../../core/contract/schemas/money/payouts.ts';
import { useAddress } from '../../../../frame/address.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Panel } from '../../../../kit/dialogs/panel.tsx';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { type Column, List } from '../../../../kit/list.tsx';

/** What a payout is made of; the address names it. */
export function PayoutPanel() {
  const { t } = useWords();
  return (
    <Panel name="payout" title={t('reports.onePayout')}>
      {(payoutId) => <Movements payoutId={payoutId} />}
    </Panel>
  );
}

function Movements({ payoutId }: { payoutId: string }) {
  const { t } = useWords();
  const format = useFormat();
  const pages = usePages('getPayout', { params: { payoutId }, query: { limit: 100 } });
  const payout = pages.first?.payout;
  return (
    <Stack>
      {payout && (
        <div>
          <Text fz="xl" fw={650} className="figures">
            {format.money(payout.amount)}
          </Text>
          <Text c="dimmed" size="sm">
            {t('reports.arrivesOn', { date: format.fullDate(payout.arrivesOn) })}
          </Text>
        </div>
      )}
      <List
        label={t('reports.onePayout')}
        pages={pages}
        columns={useMovementColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('reports.noMovements')}>{t('reports.noMovementsText')}</EmptyState>}
      />
    </Stack>
  );
}

function useMovementColumns(): readonly Column<PayoutMovementView>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    {
      key: 'what',
      title: t('reports.what.moved'),
      cell: (movement) => (
        <>
          {t(`reports.moved.${movement.type}`)}
          <Text size="xs" c="dimmed">
            {format.shortDate(movement.createdAt)}
          </Text>
          <BookingLink movement={movement} />
        </>
      ),
    },
    { key: 'amount', title: t('reports.amount'), isNumber: true, cell: ({ amount }) => format.money(amount) },
    { key: 'fee', title: t('reports.fee'), isNumber: true, cell: ({ fee }) => format.money(0 - fee || 0) },
    { key: 'net', title: t('reports.netAmount'), isNumber: true, cell: ({ net }) => format.money(net) },
  ];
}

/** The booking takes the panel's place. */
function BookingLink({ movement: { bookingId } }: { movement: PayoutMovementView }) {
  const { t } = useWords();
  const [, change] = useAddress();
  if (!bookingId) return null;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      onClick={() => change({ payout: undefined, booking: bookingId })}
    >
      {t('reports.openBooking')}
    </Anchor>
  );
}
