import { useEffect, useRef } from 'preact/hooks';
import type { ActivityView } from '../../../../core/contract/views.ts';
import { type Details, questionField } from '../logic/details.ts';
import type { Hold } from '../logic/flow.ts';
import { useWidget } from '../state/context.ts';
import type { BookingModel } from '../state/use-booking.ts';
import { PrimaryButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { ProblemNotice } from '../ui/notice.tsx';
import { Stage } from '../ui/stage.tsx';
import { ErrorSummary, focusField } from './error-summary.tsx';
import { QuestionField } from './question-field.tsx';
import { Terms } from './terms.tsx';

/** Who books, what the venue wants to know, what is agreed to. */
export function DetailsStep({
  booking,
  activity,
  hold,
}: {
  booking: BookingModel;
  activity: ActivityView;
  hold: Hold;
}) {
  const { t, format } = useWidget();
  const { details, errors } = booking.flow;
  const errorText = (name: string) => {
    const error = errors[name];
    return error && ('key' in error ? t(error.key) : error.text);
  };
  const summaryText = (name: string) => {
    const question = activity.questions.find(({ id }) => questionField(id) === name);
    return [question?.label, errorText(name)].filter(Boolean).join(' – ');
  };
  const form = useFocusOnError(booking);
  const { dueNow } = hold.quote;
  const submit = (event: Event) => {
    event.preventDefault();
    booking.pay();
  };
  return (
    <Stage title={t('stepDetails')} back={booking.back}>
      <form ref={form} noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} textOf={summaryText} />
        <Contact booking={booking} errorText={errorText} />
        {activity.questions.length > 0 && <h3>{t('questions')}</h3>}
        {activity.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            values={details.answers[question.id] ?? []}
            error={errorText(questionField(question.id))}
            set={(values) => {
              const answers = { ...details.answers, [question.id]: values };
              booking.setDetails({ ...details, answers }, questionField(question.id));
            }}
          />
        ))}
        <Terms
          accepted={details.accepted}
          error={errorText('accepted')}
          set={(accepted) => booking.setDetails({ ...details, accepted }, 'accepted')}
        />
        {booking.problem && <ProblemNotice problem={booking.problem} />}
        <PrimaryButton type="submit" busy={booking.busy} busyText={t('sending')}>
          {dueNow > 0 && <Icon name="lock" />}
          {dueNow > 0 ? t('pay', { amount: format.money(dueNow) }) : t('confirmFree')}
        </PrimaryButton>
      </form>
    </Stage>
  );
}

/** The first wrong field has the focus after each refused attempt, and only then. */
function useFocusOnError({ flow, busy }: BookingModel) {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(flow.errors).length;
  const before = useRef(0);
  useEffect(() => {
    const first = Object.keys(flow.errors)[0];
    if (first && count > before.current && !busy) focusField(form.current, first);
    before.current = busy ? 0 : count;
  }, [flow.errors, busy]);
  return form;
}

type TextName = 'name' | 'email' | 'phone';

const texts = [
  { name: 'name', type: 'text', autocomplete: 'name', maxLength: 120 },
  { name: 'email', type: 'email', autocomplete: 'email', maxLength: 254 },
  { name: 'phone', type: 'tel', autocomplete: 'tel', maxLength: 40 },
] as const satisfies readonly { name: TextName; type: string; autocomplete: string; maxLength: number }[];

function Contact({
  booking,
  errorText,
}: {
  booking: BookingModel;
  errorText: (name: string) => string | undefined;
}) {
  const { t } = useWidget();
  const { details } = booking.flow;
  const set = (name: TextName, value: string) => {
    const next: Details = { ...details, [name]: value };
    booking.setDetails(next, name);
  };
  return (
    <div class="contact">
      {texts.map(({ name, ...rest }) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          hint={name === 'email' ? t('emailHint') : undefined}
          required={name !== 'phone'}
          error={errorText(name)}
        >
          {(control) => (
            <input
              {...control}
              {...rest}
              required={name !== 'phone'}
              value={details[name]}
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
