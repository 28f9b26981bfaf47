import { Checkbox, Stack, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { type WebhookEvent, webhookEvents } from '../../../../../core/contract/model/integrations/webhook.ts';
import { useWords } from '../../../frame/words.ts';

interface WebhookFieldsProps {
  url: ComponentProps<typeof TextInput>;
  description: ComponentProps<typeof TextInput>;
  chosen: readonly WebhookEvent[];
  error: string | undefined;
  onEvents: (events: WebhookEvent[]) => void;
}

/** Where a webhook leads, and what it tells of. */
export function WebhookFields({ url, description, chosen, error, onEvents }: WebhookFieldsProps) {
  const { t } = useWords();
  const choose = (values: string[]) => onEvents(webhookEvents.filter((event) => values.includes(event)));
  return (
    <>
      <TextInput
        {...url}
        label={t('settings.hookUrl')}
        description={t('settings.hookUrlHint')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput {...description} label={t('settings.hookDescription')} autoComplete="off" />
      <Checkbox.Group label={t('settings.hookEvents')} value={[...chosen]} onChange={choose} error={error}>
        <Stack gap="xs" my="xs">
          {webhookEvents.map((event) => (
            <Checkbox key={event} value={event} label={t(`settings.event.${event}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
