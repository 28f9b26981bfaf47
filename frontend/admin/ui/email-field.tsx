import { Field } from './field.tsx';
import { useWords } from './words.ts';

export interface EmailFieldProps {
  value?: string;
  onInput?: (email: string) => void;
  /** `username`: one's own, to sign in with. `off`: somebody else's. */
  autoComplete: 'username' | 'off';
  error: string | undefined;
}

/** An email address; what was typed stays whatever comes of it. */
export function EmailField({ onInput, ...input }: EmailFieldProps) {
  const { t } = useWords();
  return (
    <Field
      {...input}
      label={t('email')}
      name="email"
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellcheck={false}
      onInput={(event) => onInput?.(event.currentTarget.value)}
    />
  );
}
