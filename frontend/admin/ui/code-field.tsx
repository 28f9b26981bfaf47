import { Field } from './field.tsx';

export interface CodeFieldProps {
  /** Where the six digits are to be found. */
  hint: string;
  error: string | undefined;
}

/** Six digits, by hand or by the browser's own help. */
export function CodeField({ hint, error }: CodeFieldProps) {
  return (
    <Field
      label="Code"
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
