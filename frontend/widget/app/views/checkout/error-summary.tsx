import type { FieldErrors } from '../../logic/checkout/details.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';

/** All that is wrong, each a way to its field. */
export function ErrorSummary({
  errors,
  textOf,
}: {
  errors: FieldErrors;
  textOf: (name: string) => string | undefined;
}) {
  const { t } = useWidget();
  const names = Object.keys(errors);
  if (names.length < 2) return null;
  return (
    <div class="notice danger" role="alert">
      <Icon name="alert" />
      <div>
        <p>{t('errorsTitle', { count: names.length })}</p>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a
                href={`#field-${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(event.currentTarget.closest('form'), name);
                }}
              >
                {textOf(name)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The error text of a field: in the guest's language, or the server's text. */
export function useErrorText(errors: FieldErrors): (name: string) => string | undefined {
  const { t } = useWidget();
  return (name) => {
    const error = errors[name];
    return error && ('key' in error ? t(error.key) : error.text);
  };
}

export function focusField(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLElement>(`[id="field-${name}"]`)?.focus();
}
