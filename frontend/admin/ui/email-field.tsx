import { Field } from './field.tsx';

export interface EmailFieldProps {
  value?: string;
  /** `username`: one's own, to sign in with. `off`: somebody else's. */
  autoComplete: 'username' | 'off';
  hint?: string;
  error: string | undefined;
}

/** An email address; what was typed stays whatever comes of it. */
export function EmailField({ value, autoComplete, hint, error }: EmailFieldProps) {
  return (
    <Field
      label="Email"
      name="email"
      type="email"
      defaultValue={value}
      autoComplete={autoComplete}
      inputMode="email"
      autoCapitalize="none"
      spellcheck={false}
      hint={hint}
      error={error}
    />
  );
}
