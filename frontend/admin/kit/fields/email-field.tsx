import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useWords } from '../../frame/words.ts';

/** An email address. `autoComplete`: `username` for the person's own, to sign in with. */
export function EmailField(field: ComponentProps<typeof TextInput>) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('email')}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      {...field}
    />
  );
}
