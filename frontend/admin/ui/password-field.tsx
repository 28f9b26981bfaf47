import { useState } from 'preact/hooks';
import { passwordRules } from '../../../core/contract/model/people/password-rules.ts';
import { Field } from './field.tsx';
import { useWords } from './words.ts';
import './password-field.css';

export interface PasswordFieldProps {
  label: string;
  name: string;
  error: string | undefined;
}

/** A password that somebody has. */
export function PasswordField({ label, name, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div class="password">
      <Field
        label={label}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        error={error}
      />
      <ShowPassword shown={shown} onChange={setShown} />
    </div>
  );
}

/** A password that somebody chooses: the rules are there before they type, and are ticked off while they do. */
export function NewPasswordField({ label, name, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <div class="password">
      <Field
        label={label}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        hint={<Rules typed={typed} />}
        error={error}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ShowPassword shown={shown} onChange={setShown} />
    </div>
  );
}

function Rules({ typed }: { typed: string }) {
  const { t } = useWords();
  return (
    <ul class="password-rules">
      {passwordRules.map(({ says, holds }) => (
        <li key={says} class={holds(typed) ? 'password-rule-kept' : undefined}>
          {says}
          {holds(typed) && <span class="visually-hidden"> {t('ruleKept')}</span>}
        </li>
      ))}
    </ul>
  );
}

function ShowPassword({ shown, onChange }: { shown: boolean; onChange: (shown: boolean) => void }) {
  const { t } = useWords();
  return (
    <label class="check">
      <input type="checkbox" checked={shown} onChange={(event) => onChange(event.currentTarget.checked)} />
      {t('showPassword')}
    </label>
  );
}
