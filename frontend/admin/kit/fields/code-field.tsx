import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useWords } from '../../frame/words.ts';

/** A code of six digits, typed or filled in by the browser. */
export function CodeField(field: ComponentProps<typeof TextInput>) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('code')}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={10}
      spellCheck={false}
      {...field}
    />
  );
}
