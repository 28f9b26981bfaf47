import { Text, TextInput } from '@mantine/core';
import { deskSchemas, type StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { refundableOf } from '../../../../../../core/domain/booking/payments/ledger.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { MoneyField } from '../../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { RefundTill } from '../../till/till-choice.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { changedWithBooking } from '../use-booking.ts';
import { useIdempotencyKey } from '../use-idempotency.ts';
import { TaskFrame } from './task-frame.tsx';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Gives money back without cancelling: a part, or all that was paid. */
export function RefundTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const format = useFormat();
  const tills = useCashTills();
  const tillId = tills.own?.id;
  const key = useIdempotencyKey();
  const { runAsync } = useAction('refundBooking', { refresh: changedWithBooking });
  const most = refundableOf(booking);
  const form = useContractForm({
    schema: deskSchemas.refundBooking.body,
    defaults: { amount: most, reason: '' },
    send: async (body) => {
      const params = { venueId: booking.venueId, bookingId: booking.id };
      await runAsync({ params, headers: key.headers(), body: { ...body, ...(tillId && { tillId }) } });
      key.renew();
      notifyDone(t('booking.refunded', { amount: format.money(body.amount) }), t);
      onClose();
    },
  });
  const { amount } = form.form.watch();
  return (
    <TaskFrame title={t('booking.refund')} onClose={onClose}>
      <Form of={form} submitLabel={t('booking.refundAmount', { amount: format.money(amount) })}>
        <MoneyField
          label={t('booking.amount')}
          description={t('booking.mostRefund', { amount: format.money(most) })}
          value={amount}
          onChange={(value) => form.form.setValue('amount', value)}
          error={form.field('amount').error}
        />
        <TextInput
          label={t('booking.reason')}
          description={t('booking.reasonSeen')}
          {...form.field('reason')}
        />
        <RefundTill tills={tills} ledger={booking.ledger} />
        <Text size="sm" c="dimmed">
          {t('booking.refundAbout')}
        </Text>
      </Form>
    </TaskFrame>
  );
}
