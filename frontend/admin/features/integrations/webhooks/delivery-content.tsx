import { Stack, Text, Title } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useWords } from '../../../frame/words.ts';
import { Source } from '../../../kit/display/source.tsx';

/** What the endpoint receives, as JSON, and whether the last attempt sent something else. */
export function DeliveryContent({ delivery }: { delivery: RouteOutput<'getDelivery'> }) {
  const { t } = useWords();
  const { message, sentVersion } = delivery;
  if (!message) return <Text size="sm">{t('settings.deliveryEmpty')}</Text>;
  const version = 'booking' in message.data ? message.data.booking.version : undefined;
  const hasChanged = sentVersion !== undefined && version !== sentVersion;
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('settings.deliveryContent')}</Title>
      <Text size="sm" c="dimmed">
        {hasChanged
          ? t('settings.deliveryChanged', { sent: String(sentVersion), now: String(version) })
          : t('settings.deliveryContentText')}
      </Text>
      <Source label={t('settings.deliveryContent')}>{JSON.stringify(message, null, 2)}</Source>
    </Stack>
  );
}
