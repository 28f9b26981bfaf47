import { Alert, Button, Code, Group, Stack } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Facts } from '../../../kit/display/facts.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import type { DeliveryLine } from './delivery-state.ts';
import type { WebhookLine } from './webhook-state.ts';

interface DeliveryPanelProps {
  webhook: WebhookLine;
  listed: readonly DeliveryLine[];
}

/** One message (`?delivery=`): what it told, what was answered, and sending it again. */
export function DeliveryPanel({ webhook, listed }: DeliveryPanelProps) {
  const { t } = useWords();
  return (
    <Panel name="delivery" title={t('settings.delivery')}>
      {(id) => {
        const delivery = listed.find((each) => each.id === id);
        return delivery ? (
          <Delivery webhook={webhook} delivery={delivery} />
        ) : (
          <EmptyState title={t('failed.not-found')}>{t('settings.deliveryGone')}</EmptyState>
        );
      }}
    </Panel>
  );
}

function Delivery({ webhook, delivery }: { webhook: WebhookLine; delivery: DeliveryLine }) {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  const at = (instant: string | undefined) => instant && format.dateTime(instant);
  const { failure } = delivery;
  return (
    <Stack>
      {failure !== undefined && <Alert color="danger">{t(`settings.failure.${failure}`)}</Alert>}
      <Facts
        rows={[
          [t('settings.deliveryType'), <Code key="type">{delivery.type}</Code>],
          [t('people.status'), t(`settings.sent.${delivery.status}`)],
          [t('settings.answer'), delivery.responseStatus],
          [t('settings.attempts'), delivery.attempts],
          [t('settings.happened'), at(delivery.occurredAt)],
          [t('settings.lastAttempt'), at(delivery.lastAttemptAt)],
          [t('settings.nextAttempt'), at(delivery.nextAttemptAt)],
          [t('settings.deliveredAt'), at(delivery.deliveredAt)],
          [t('settings.deliveryId'), <Code key="id">{delivery.id}</Code>],
          [t('settings.deliveryBooking'), delivery.bookingId && <Code>{delivery.bookingId}</Code>],
          [t('settings.deliveryRefund'), delivery.refundId && <Code>{delivery.refundId}</Code>],
        ]}
      />
      <Replay webhook={webhook} delivery={delivery} />
    </Stack>
  );
}

function Replay({ webhook, delivery }: { webhook: WebhookLine; delivery: DeliveryLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const replaying = useAction('replayDelivery', {
    refresh: ['listDeliveries'],
    onDone: () => {
      change({ delivery: undefined });
      notifyDone(t('settings.replayed'), t);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  if (!useMay('integrations.edit')) return null;
  return (
    <Group>
      <Button
        loading={replaying.isRunning}
        onClick={() => replaying.run({ params: { webhookId: webhook.id, deliveryId: delivery.id } })}
      >
        {t('settings.replay')}
      </Button>
    </Group>
  );
}
