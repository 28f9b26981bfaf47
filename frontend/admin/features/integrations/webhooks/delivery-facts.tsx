import { Alert, Code, Stack } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import type { DeliveryLine } from './delivery-state.ts';

/** What is known of a message without its content. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryLine }) {
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
    </Stack>
  );
}
