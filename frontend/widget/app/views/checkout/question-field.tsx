import type { ActivityView } from '../../../../../core/contract/views.ts';
import { questionField } from '../../logic/checkout/check-details.ts';
import { useWidget } from '../../state/context.ts';
import { controlOf, Field, FieldGroup, FieldNotes } from '../../ui/field.tsx';

interface QuestionField {
  readonly question: ActivityView['questions'][number];
  readonly values: readonly string[];
  readonly error: string | undefined;
  set(values: readonly string[]): void;
}

/** One of the venue's own questions. */
export function QuestionField(props: QuestionField) {
  const { kind } = props.question;
  if (kind === 'checkbox') return <CheckboxQuestion {...props} />;
  return kind === 'multiselect' ? <ChoicesQuestion {...props} /> : <OneValueQuestion {...props} />;
}

function OneValueQuestion({ question, values, error, set }: QuestionField) {
  const { t } = useWidget();
  const { id, label, kind, required, options } = question;
  const value = values[0] ?? '';
  return (
    <Field name={questionField(id)} label={label} required={required} error={error}>
      {(control) => {
        const shared = { ...control, required, value };
        if (kind === 'textarea')
          return (
            <textarea
              {...shared}
              rows={3}
              maxLength={2000}
              onInput={(event) => set([event.currentTarget.value])}
            />
          );
        if (kind === 'text')
          return (
            <input
              {...shared}
              type="text"
              maxLength={2000}
              onInput={(event) => set([event.currentTarget.value])}
            />
          );
        return (
          <select {...shared} onChange={(event) => set([event.currentTarget.value])}>
            <option value="">{t('chooseOption')}</option>
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        );
      }}
    </Field>
  );
}

function ChoicesQuestion({ question, values, error, set }: QuestionField) {
  const { id, label, required, options } = question;
  const toggle = (option: string, chosen: boolean) =>
    set(chosen ? [...values, option] : values.filter((value) => value !== option));
  return (
    <FieldGroup name={questionField(id)} label={label} required={required} error={error}>
      {options.map((option) => (
        <label key={option} class="check">
          <input
            type="checkbox"
            checked={values.includes(option)}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          <span>{option}</span>
        </label>
      ))}
    </FieldGroup>
  );
}

function CheckboxQuestion({ question, values, error, set }: QuestionField) {
  const { t } = useWidget();
  const { id, label, required } = question;
  const name = questionField(id);
  return (
    <div class="field">
      <label class="check">
        <input
          {...controlOf({ name, error })}
          type="checkbox"
          required={required}
          checked={values.includes('yes')}
          onChange={(event) => set(event.currentTarget.checked ? ['yes'] : [])}
        />
        <span>
          {label} {!required && <small>({t('optional')})</small>}
        </span>
      </label>
      <FieldNotes name={name} error={error} />
    </div>
  );
}
