import { Badge, Text } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { type WebhookLine, webhookState, webhookTones } from './webhook-state.ts';

/** What the list says of each webhook. */
export function useWebhookColumns(): readonly Column<WebhookLine>[] {
  const { t } = useWords();
  return [
    {
      key: 'url',
      title: t('settings.hookUrl'),
      cell: ({ url, description }) => (
        <>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
          {description !== '' && (
            <Text size="xs" c="dimmed">
              {description}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'events',
      title: t('settings.hookEvents'),
      isWide: true,
      cell: ({ events }) => t('settings.hookEventCount', { count: events.length }),
    },
    {
      key: 'state',
      title: t('people.status'),
      cell: (webhook) => {
        const state = webhookState(webhook);
        return <Badge color={webhookTones[state]}>{t(`settings.hook.${state}`)}</Badge>;
      },
    },
  ];
}
