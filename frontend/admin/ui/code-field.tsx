import { Field } from './field.tsx';
import { useWords } from './words.ts';

export interface CodeFieldProps {
  /** Where the six digits are to be found. */
  hint: string;
  error: string | undefined;
}

/** Six digits, by hand or by the browser's own help. */
export function CodeField({ hint, error }: CodeFieldProps) {
  const { t } = useWords();
  return (
    <Field
      label={t('code')}
      name="code"
      hint={hint}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={10}
      spellcheck={false}
      error={error}
    />
  );
}
