import { useState } from 'react';
import { webhookEvents } from '../../../../../core/contract/model/integrations/webhook.ts';
import { integrationSchemas } from '../../../../../core/contract/schemas/integrations/integrations.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { SecretShown } from './secret-shown.tsx';
import { WebhookFields } from './webhook-fields.tsx';

/** Creates a webhook (`?create=webhook`), and shows its signing secret this once. */
export function NewWebhookPanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('settings.hookCreate')}>
      {() => <NewWebhook />}
    </Panel>
  );
}

interface Created {
  readonly id: string;
  readonly secret: string;
}

function NewWebhook() {
  const goTo = useGoTo();
  const [created, setCreated] = useState<Created>();
  if (!created) return <NewWebhookForm onCreated={setCreated} />;
  return <SecretShown secret={created.secret} onStored={() => goTo(`/settings/webhooks/${created.id}`)} />;
}

function NewWebhookForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const { t } = useWords();
  const creating = useAction('createWebhook', { refresh: ['listWebhooks'] });
  const form = useContractForm({
    schema: integrationSchemas.createWebhook.body,
    defaults: { url: '', description: '', events: [...webhookEvents] },
    send: async (body) => {
      const { webhook, secret } = await creating.runAsync({ body });
      onCreated({ id: webhook.id, secret });
    },
  });
  return (
    <Form of={form} submitLabel={t('settings.hookCreate')}>
      <WebhookFields
        url={form.field('url')}
        description={form.field('description')}
        chosen={form.form.watch('events') ?? []}
        error={form.field('events').error}
        onEvents={(events) => form.form.setValue('events', events, { shouldDirty: true })}
      />
    </Form>
  );
}
