import type { ComponentChildren } from 'preact';
import { useWidget } from '../state/context.ts';

/** What ties a control to its label, hint and error. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly error: string | undefined;
}

/** A labelled control with its hint and its error. */
export function Field({
  children,
  ...parts
}: FieldParts & { children: (control: Control) => ComponentChildren }) {
  const { t } = useWidget();
  const { name, label, required } = parts;
  return (
    <div class="field">
      <label for={`field-${name}`}>
        {label} {!required && <small>({t('optional')})</small>}
      </label>
      <FieldNotes {...parts} />
      {children(controlOf(parts))}
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup({ children, ...parts }: FieldParts & { children: ComponentChildren }) {
  const { t } = useWidget();
  const { id, 'aria-describedby': describedBy } = controlOf(parts);
  return (
    <fieldset class="field" aria-describedby={describedBy} id={id} tabIndex={-1}>
      <legend>
        {parts.label} {!parts.required && <small>({t('optional')})</small>}
      </legend>
      <FieldNotes {...parts} />
      {children}
    </fieldset>
  );
}

export function FieldNotes({ name, hint, error }: Pick<FieldParts, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`hint-${name}`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`error-${name}`}>
          {error}
        </p>
      )}
    </>
  );
}

export function controlOf({ name, hint, error }: Pick<FieldParts, 'name' | 'hint' | 'error'>): Control {
  const notes = [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(' ');
  return {
    id: `field-${name}`,
    name,
    'aria-invalid': Boolean(error),
    'aria-describedby': notes || undefined,
  };
}
