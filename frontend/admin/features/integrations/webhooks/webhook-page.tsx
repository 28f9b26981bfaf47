import { Alert, Badge, Paper, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { Deliveries } from './deliveries.tsx';
import { EditWebhook } from './edit-webhook.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { type WebhookLine, webhookState, webhookTones } from './webhook-state.ts';

/** One webhook: how it fares, its settings and secret, and what was sent. */
export function WebhookPage() {
  const { t } = useWords();
  const { webhookId } = useParams({ strict: false });
  const webhooks = useApi('listWebhooks', {});
  return (
    <Page title={t('settings.hookTitle')}>
      <Shown of={webhooks}>
        {(answer) => {
          const webhook = answer.webhooks.find(({ id }) => id === webhookId);
          return webhook ? (
            <Webhook webhook={webhook} />
          ) : (
            <EmptyState title={t('failed.not-found')}>{t('settings.hookGone')}</EmptyState>
          );
        }}
      </Shown>
    </Page>
  );
}

function Webhook({ webhook }: { webhook: WebhookLine }) {
  const mayEdit = useMay('integrations.edit');
  return (
    <Stack>
      <Paper withBorder p="lg">
        <Stack>
          <Health webhook={webhook} />
          {mayEdit && <WebhookActions webhook={webhook} />}
        </Stack>
      </Paper>
      <Deliveries webhook={webhook} />
      {mayEdit && <EditWebhook key={webhook.version} webhook={webhook} />}
    </Stack>
  );
}

function Health({ webhook }: { webhook: WebhookLine }) {
  const { t, formatIn } = useWords();
  const state = webhookState(webhook);
  const format = formatIn(hereZone());
  const { url, failingSince, previousSecretValidUntil } = webhook;
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Text>
        <Badge color={webhookTones[state]}>{t(`settings.hook.${state}`)}</Badge>
      </div>
      {state === 'failing' && failingSince !== undefined && (
        <Alert color="warning">
          {t('settings.hookFailingText', { time: format.dateTime(failingSince) })}
        </Alert>
      )}
      {(state === 'gone' || state === 'switched-off') && (
        <Alert color="danger">{t(`settings.hookText.${state}`)}</Alert>
      )}
      {previousSecretValidUntil !== undefined && Date.parse(previousSecretValidUntil) > Date.now() && (
        <Text size="sm" c="dimmed">
          {t('settings.hookOldSecret', { time: format.dateTime(previousSecretValidUntil) })}
        </Text>
      )}
    </Stack>
  );
}
