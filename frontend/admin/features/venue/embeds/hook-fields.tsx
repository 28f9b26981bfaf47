import { Checkbox, type CheckboxProps, Stack, Text, TextInput, type TextInputProps } from '@mantine/core';
import type { EmbedSettings } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useWords } from '../../../frame/words.ts';

interface HookFieldsProps {
  /** How the form knows each field. */
  dataLayer: CheckboxProps;
  eventName: TextInputProps;
  mode: EmbedSettings['mode'];
}

/** What the website is told of the steps of a sale. A bare iframe has no script that could tell it. */
export function HookFields({ dataLayer, eventName, mode }: HookFieldsProps) {
  const { t } = useWords();
  return (
    <Stack gap="xs" component="section" aria-label={t('embeds.hooks')}>
      <div>
        <Text size="sm" fw={600}>
          {t('embeds.hooks')}
        </Text>
        <Text size="xs" c="dimmed">
          {t(mode === 'iframe' ? 'embeds.hooksFrame' : 'embeds.hooksAbout')}
        </Text>
      </div>
      <Checkbox label={t('embeds.dataLayer')} {...dataLayer} />
      <TextInput
        label={t('embeds.eventName')}
        description={t('embeds.eventNameHint')}
        autoComplete="off"
        spellCheck={false}
        {...eventName}
      />
    </Stack>
  );
}
