import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ActivityView } from '../../../../../core/contract/views.ts';
import { questionField } from '../../logic/checkout/check-details.ts';
import type { FieldErrors } from '../../logic/checkout/details.ts';
import { bookingLabels, paymentOf } from '../../logic/checkout/quote.ts';
import { beginCheckout } from '../../logic/conversions.ts';
import type { Hold } from '../../logic/flow/flow.ts';
import { useWidget } from '../../state/context.ts';
import { reportConversion, reportView } from '../../state/report-conversion.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { usePay } from '../../state/use-pay.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { CodesPanel } from './codes-panel.tsx';
import { Contact } from './contact.tsx';
import { ErrorSummary, focusField, useErrorText } from './error-summary.tsx';
import { QuestionField } from './question-field.tsx';
import { Terms } from './terms.tsx';

interface DetailsStep {
  readonly booking: BookingModel;
  readonly activity: ActivityView;
  readonly hold: Hold;
  readonly back?: () => void;
}

/** The guest's details, the venue's questions, the terms. */
export function DetailsStep({ booking, activity, hold, back }: DetailsStep) {
  const widget = useWidget();
  const { t } = widget;
  useEffect(() => {
    reportView(widget, activity);
    reportConversion(widget, beginCheckout(activity, hold.quote), hold.token);
  }, [hold.token]);
  const { details, errors, notice } = booking.flow;
  const pay = usePay(booking);
  const errorText = useErrorText(errors);
  const summaryText = (name: string) => {
    const question = activity.questions.find(({ id }) => questionField(id) === name);
    return [question?.label, errorText(name)].filter(Boolean).join(' – ');
  };
  const form = useFocusOnError(errors, booking.busy);
  const submit = (event: Event) => {
    event.preventDefault();
    pay();
  };
  return (
    <Stage title={t('stepDetails')} back={back}>
      <form ref={form} noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} textOf={summaryText} />
        <Contact
          details={details}
          emailHint={t('emailHint')}
          errorText={errorText}
          set={booking.setDetails}
        />
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
        {hold.quote.subtotal > 0 && <CodesPanel booking={booking} errorText={errorText} />}
        <Terms
          cancellation={activity.cancellation}
          accepted={details.accepted}
          error={errorText('accepted')}
          set={(accepted) => booking.setDetails({ ...details, accepted }, 'accepted')}
        />
        {booking.problem && <ProblemNotice problem={booking.problem} />}
        {notice && <Notice kind="info">{t(notice)}</Notice>}
        <BookButton hold={hold} busy={booking.busy} />
      </form>
    </Stage>
  );
}

/** Says what it costs now, or that it does not. */
function BookButton({ hold, busy }: { hold: Hold; busy: boolean }) {
  const { t, format } = useWidget();
  const { dueNow } = hold.quote;
  return (
    <PrimaryButton type="submit" busy={busy} busyText={t('sending')}>
      {dueNow > 0 && <Icon name="lock" />}
      {t(bookingLabels[paymentOf(hold.quote)], { amount: format.money(dueNow) })}
    </PrimaryButton>
  );
}

/** The first wrong field has the focus after each refused attempt, and only then. */
export function useFocusOnError(errors: FieldErrors, busy: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(errors).length;
  const before = useRef(0);
  useLayoutEffect(() => {
    const first = Object.keys(errors)[0];
    if (first && count > before.current && !busy) focusField(form.current, first);
    before.current = busy ? 0 : count;
  }, [errors, busy]);
  return form;
}
