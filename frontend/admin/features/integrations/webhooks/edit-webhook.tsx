import { Paper, Title } from '@mantine/core';
import { integrationSchemas } from '../../../../../core/contract/schemas/integrations/integrations.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { WebhookFields } from './webhook-fields.tsx';
import type { WebhookLine } from './webhook-state.ts';

/** Changes where a webhook leads and what it tells of. */
export function EditWebhook({ webhook }: { webhook: WebhookLine }) {
  const { t } = useWords();
  const { id, url, description, events, status, version } = webhook;
  const editing = useAction('editWebhook', {
    refresh: ['listWebhooks'],
    onDone: () => notifyDone(t('settings.saved'), t),
  });
  const form = useContractForm({
    schema: integrationSchemas.editWebhook.body,
    defaults: { url, description, events, status, version },
    send: (body) => editing.runAsync({ params: { webhookId: id }, body }),
  });
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="md">
        {t('settings.hookSettings')}
      </Title>
      <Form of={form} submitLabel={t('settings.save')}>
        <WebhookFields
          url={form.field('url')}
          description={form.field('description')}
          chosen={form.form.watch('events')}
          error={form.field('events').error}
          onEvents={(chosen) => form.form.setValue('events', chosen, { shouldDirty: true })}
        />
      </Form>
    </Paper>
  );
}
