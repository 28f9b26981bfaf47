import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ApiScope, apiScopes } from '../../../../../core/contract/api-scopes.ts';
import { integrationSchemas } from '../../../../../core/contract/schemas/integrations/integrations.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { expiryIn, lifetimes } from './lifetime.ts';

/** Name, permissions and lifetime of a new key. */
export function NewKeyForm({ onCreated }: { onCreated: (token: string) => void }) {
  const { t } = useWords();
  const [days, setDays] = useState('');
  const creating = useAction('createApiKey', { refresh: ['listApiKeys'] });
  const form = useContractForm({
    schema: integrationSchemas.createApiKey.body,
    defaults: { name: '', scopes: [] },
    send: async (body) => {
      const expiresAt = expiryIn(days, new Date());
      const { token } = await creating.runAsync({ body: { ...body, ...(expiresAt && { expiresAt }) } });
      onCreated(token);
    },
  });
  const scopes = form.form.watch('scopes');
  return (
    <Form of={form} submitLabel={t('settings.keyCreate')}>
      <TextInput
        {...form.field('name')}
        label={t('name')}
        description={t('settings.keyNameHint')}
        autoComplete="off"
      />
      <Scopes
        chosen={scopes ?? []}
        error={form.field('scopes').error}
        onChange={(chosen) => form.form.setValue('scopes', chosen, { shouldDirty: true })}
      />
      <NativeSelect
        label={t('settings.keyLifetime')}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        data={lifetimes.map((value) => ({
          value,
          label: value === '' ? t('settings.keyForever') : t('settings.keyDays', { count: Number(value) }),
        }))}
      />
    </Form>
  );
}

interface ScopesProps {
  chosen: readonly ApiScope[];
  error: string | undefined;
  onChange: (chosen: ApiScope[]) => void;
}

function Scopes({ chosen, error, onChange }: ScopesProps) {
  const { t } = useWords();
  const choose = (values: string[]) => onChange(apiScopes.filter((scope) => values.includes(scope)));
  return (
    <Checkbox.Group
      label={t('settings.keyScopes')}
      description={t('settings.keyScopesHint')}
      value={[...chosen]}
      onChange={choose}
      error={error}
    >
      <Stack gap="xs" my="xs">
        {apiScopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={t(`settings.scope.${scope}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
