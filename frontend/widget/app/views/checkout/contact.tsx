import type { Details } from '../../logic/checkout/details.ts';
import { useWidget } from '../../state/context.ts';
import { Field } from '../../ui/field.tsx';

type TextName = 'name' | 'email' | 'phone';

const texts = [
  { name: 'name', type: 'text', autocomplete: 'name', maxLength: 120 },
  { name: 'email', type: 'email', autocomplete: 'email', maxLength: 254 },
  { name: 'phone', type: 'tel', autocomplete: 'tel', maxLength: 40 },
] as const satisfies readonly { name: TextName; type: string; autocomplete: string; maxLength: number }[];

interface Contact {
  readonly details: Details;
  readonly emailHint?: string;
  errorText(name: string): string | undefined;
  set(details: Details, field: string): void;
}

/** Who books, and how to reach them. */
export function Contact({ details, emailHint, errorText, set }: Contact) {
  const { t } = useWidget();
  return (
    <div class="contact">
      {texts.map(({ name, ...rest }) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          hint={name === 'email' ? emailHint : undefined}
          required={name !== 'phone'}
          error={errorText(name)}
        >
          {(control) => (
            <input
              {...control}
              {...rest}
              required={name !== 'phone'}
              value={details[name]}
              onInput={(event) => set({ ...details, [name]: event.currentTarget.value }, name)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
