import { Group, Paper, Title } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { type Pages, usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { useDeliveryColumns } from './delivery-columns.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { type DeliveryLine, isOnItsWay } from './delivery-state.ts';
import type { WebhookLine } from './webhook-state.ts';

/** What was sent to a webhook in the last 30 days; followed while a message is on its way. */
export function Deliveries({ webhook }: { webhook: WebhookLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const input = { params: { webhookId: webhook.id }, query: { limit: 25 } };
  const deliveries = usePages('listDeliveries', input);
  useFollow(deliveries);
  return (
    <section>
      <Group mb="xs">
        <Title order={2}>{t('settings.deliveries')}</Title>
      </Group>
      <List
        label={t('settings.deliveries')}
        pages={deliveries}
        columns={useDeliveryColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ delivery: id })}
        empty={
          <Paper withBorder>
            <EmptyState title={t('settings.deliveriesNone')}>{t('settings.deliveriesNoneText')}</EmptyState>
          </Paper>
        }
      />
      <DeliveryPanel webhook={webhook} listed={deliveries.items ?? []} />
    </section>
  );
}

/** Milliseconds between looks at a message that is on its way. */
const pause = 3_000;

function useFollow({ items = [], refetch }: Pages<DeliveryLine>): void {
  const isOneOnItsWay = items.some(isOnItsWay);
  const { start, stop } = useInterval(refetch, pause);
  useEffect(() => {
    if (!isOneOnItsWay) return;
    start();
    return stop;
  }, [isOneOnItsWay, start, stop]);
}
