import { Stack, Text, Title } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { Source } from '../../../kit/display/source.tsx';

type Response = NonNullable<RouteOutput<'getDelivery'>['response']>;

/** What the endpoint answered last: some headers, and how the text begins. */
export function DeliveryResponse({ response: { headers, body, isCut } }: { response: Response }) {
  const { t } = useWords();
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('settings.response')}</Title>
      <Facts rows={headers.map(({ name, value }) => [name, value] as const)} />
      {body === '' ? (
        <Text size="sm" c="dimmed">
          {t('settings.responseEmpty')}
        </Text>
      ) : (
        <Source label={t('settings.response')}>{isCut ? `${body}…` : body}</Source>
      )}
      <Text size="sm" c="dimmed">
        {t('settings.responseMasked')}
      </Text>
    </Stack>
  );
}
