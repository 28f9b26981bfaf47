import { useState } from 'preact/hooks';
import { call } from '../../api.ts';
import type { FieldErrors } from '../../logic/checkout/details.ts';
import { isUnanswered } from '../../logic/checkout/unanswered.ts';
import { checkGiftCard, emptyGiftCard, type GiftCardForm, giftCardOrderOf } from '../../logic/gift-card.ts';
import { requestKeys } from '../../state/browser/request-key.ts';
import { returnPage } from '../../state/browser/return-page.ts';
import { useWidget } from '../../state/context.ts';
import { useRun } from '../../state/use-run.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { useFocusOnError } from '../checkout/details-step.tsx';
import { ErrorSummary, useErrorText } from '../checkout/error-summary.tsx';
import { PaymentLink } from '../checkout/leaving.tsx';
import { BuyerFields, RecipientFields } from './gift-card-fields.tsx';

/** The amount, the buyer and the recipient. */
export function GiftCardOrder({ back }: { back: () => void }) {
  const { t, data, format } = useWidget();
  const { name, giftCardAmounts } = data.venue;
  const { form, errors, busy, problem, payUrl, change, buy } = useGiftCard(giftCardAmounts);
  const errorText = useErrorText(errors);
  const element = useFocusOnError(errors, busy);
  if (payUrl) return <PaymentLink url={payUrl} back={() => change({})} />;
  return (
    <Stage title={t('giftCardTitle')} back={back}>
      <p>{t('giftCardText', { venue: name })}</p>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          buy();
        }}
      >
        <ErrorSummary errors={errors} textOf={errorText} />
        <FieldGroup name="amount" label={t('amount')} required error={errorText('amount')}>
          <div class="amounts">
            {giftCardAmounts.map((amount) => (
              <label key={amount}>
                <input
                  type="radio"
                  name="amount"
                  checked={form.amount === amount}
                  onChange={() => change({ amount }, 'amount')}
                />
                <span>{format.money(amount, true)}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
        <BuyerFields form={form} errorText={errorText} change={change} />
        <RecipientFields form={form} errorText={errorText} change={change} />
        {problem && <ProblemNotice problem={problem} />}
        <PrimaryButton type="submit" busy={busy} busyText={t('sending')}>
          <Icon name="lock" />
          {form.amount === null ? t('continuePayment') : t('pay', { amount: format.money(form.amount) })}
        </PrimaryButton>
      </form>
    </Stage>
  );
}

function useGiftCard(amounts: readonly number[]) {
  const { data, host } = useWidget();
  const { busy, problem, run } = useRun();
  const [form, setForm] = useState(() => emptyGiftCard(amounts));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [payUrl, setPayUrl] = useState<string | null>(null);
  const [keys] = useState(requestKeys);
  const change = (changes: Partial<GiftCardForm>, clears = '') => {
    const { [clears]: _, ...others } = errors;
    setForm({ ...form, ...changes });
    setErrors(others);
    setPayUrl(null);
  };
  const buy = () => {
    const found = checkGiftCard(form);
    setErrors(found);
    const { amount } = form;
    if (Object.keys(found).length > 0 || amount === null) return;
    const order = giftCardOrderOf(form, amount);
    run(
      async () => {
        const body = { ...order, language: data.language, returnUrl: await returnPage(host) };
        const headers = { 'idempotency-key': keys.of(body) };
        const { url } = await call('buyGiftCard', { params: { key: data.venue.embedKey }, headers, body });
        setPayUrl(url);
        host.leave(url);
      },
      ({ code }) => {
        if (!isUnanswered(code)) keys.answered();
        return false;
      },
    );
  };
  return { form, errors, busy, problem, payUrl, change, buy };
}
