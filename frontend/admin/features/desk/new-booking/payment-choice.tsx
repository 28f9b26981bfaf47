import { NumberInput, SegmentedControl, Stack } from '@mantine/core';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { TillChoice } from '../till/till-choice.tsx';
import type { CashTills } from '../till/use-own-till.ts';
import { type Method, methodsFor, type Order } from './order.ts';

type Payment = Order['payment'];

interface PaymentChoiceProps {
  payment: Payment;
  onChange: (payment: Payment) => void;
  tills: CashTills;
}

type Terms = 'activity' | 'full' | 'deposit';
const terms: readonly Terms[] = ['activity', 'full', 'deposit'];

/** Hundredths of a percent. */
const usualDeposit = 3000;

/** How the guest pays: by a link that is emailed, now at the counter, or when they come. */
export function PaymentChoice({ payment, onChange, tills }: PaymentChoiceProps) {
  const { t } = useWords();
  const methods = methodsFor(useMay('bookings.create'));
  const choose = (method: string) => {
    const chosen: Method | undefined = methods.find((each) => each === method);
    if (chosen) onChange({ method: chosen });
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('newBooking.payment')}
        value={payment.method}
        onChange={choose}
        data={methods.map((method) => ({ value: method, label: t(`newBooking.method.${method}`) }))}
        fullWidth
      />
      {payment.method === 'cash' && <TillChoice tills={tills} />}
      {payment.method === 'link' && <LinkTerms payment={payment} onChange={onChange} />}
    </Stack>
  );
}

type Link = Extract<Payment, { method: 'link' }>;

function LinkTerms({ payment, onChange }: { payment: Link; onChange: (payment: Link) => void }) {
  const { t } = useWords();
  const kind = payment.terms?.kind ?? 'activity';
  const choose = (chosen: string) => {
    const { terms: _before, ...link } = payment;
    if (chosen === 'activity') onChange(link);
    if (chosen === 'full') onChange({ ...link, terms: { kind: 'full' } });
    if (chosen === 'deposit') onChange({ ...link, terms: { kind: 'deposit', basisPoints: usualDeposit } });
  };
  return (
    <>
      <SegmentedControl
        aria-label={t('newBooking.linkAsks')}
        size="xs"
        value={kind}
        onChange={choose}
        data={terms.map((value) => ({ value, label: t(`newBooking.terms.${value}`) }))}
      />
      {payment.terms?.kind === 'deposit' && (
        <NumberInput
          label={t('newBooking.depositPercent')}
          value={payment.terms.basisPoints / 100}
          onChange={(value) => {
            const basisPoints = Math.min(9_999, Math.max(1, Math.round(Number(value) * 100)));
            onChange({ ...payment, terms: { kind: 'deposit', basisPoints } });
          }}
          min={1}
          max={99}
          suffix=" %"
          hideControls
          w={200}
        />
      )}
    </>
  );
}
