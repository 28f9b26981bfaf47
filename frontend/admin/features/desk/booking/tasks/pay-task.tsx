import { SegmentedControl } from '@mantine/core';
import * as z from 'zod';
import { deskSchemas, type StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { MoneyField } from '../../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { TillChoice } from '../../till/till-choice.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { TaskFrame } from './task-frame.tsx';
import { usePayment } from './use-payment.ts';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

const methods = z.enum(['cash', 'terminal']);

/** Takes a part of the balance, or all of it. */
export function PayTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const format = useFormat();
  const { payAsync } = usePayment(booking);
  const tills = useCashTills();
  const form = useContractForm({
    schema: deskSchemas.recordPayment.body,
    defaults: { method: 'cash', amount: booking.balance },
    send: async (payment) => {
      await payAsync({ ...payment, tillId: tills.own?.id });
      onClose();
    },
  });
  const { amount, method } = form.form.watch();
  return (
    <TaskFrame title={t('booking.collectPart')} onClose={onClose}>
      <Form of={form} submitLabel={t('booking.collect', { amount: format.money(amount) })}>
        <MoneyField
          label={t('booking.amount')}
          description={t('booking.mostDue', { amount: format.money(booking.balance) })}
          value={amount}
          onChange={(value) => form.form.setValue('amount', value)}
          error={form.field('amount').error}
        />
        <SegmentedControl
          aria-label={t('booking.payBy')}
          value={method}
          onChange={(value) => form.form.setValue('method', methods.parse(value))}
          data={methods.options.map((value) => ({ value, label: t(`booking.method.${value}`) }))}
        />
        {method === 'cash' && <TillChoice tills={tills} />}
      </Form>
    </TaskFrame>
  );
}
