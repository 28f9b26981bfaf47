import { Alert, Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { MoneyField } from '../../../../kit/fields/money-field.tsx';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { LoadingRows } from '../../../../kit/loading.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { Shown } from '../../../../kit/shown.tsx';
import { RefundTill } from '../../till/till-choice.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { changedWithBooking } from '../use-booking.ts';
import { type Refund, refundAmount, refundChoices } from './cancellation.ts';
import { TaskFrame } from './task-frame.tsx';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Cancels under the policy, or beyond it with a reason. It shows the refund first. */
export function CancelTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const terms = useApi('previewCancellation', { params }, { staleTime: 0 });
  return (
    <TaskFrame title={t('booking.cancel')} onClose={onClose}>
      <Shown of={terms} loading={<LoadingRows rows={2} />}>
        {({ refund }) => <CancelForm booking={booking} policyRefund={refund} onClose={onClose} />}
      </Shown>
    </TaskFrame>
  );
}

function CancelForm({ booking, policyRefund, onClose }: TaskProps & { policyRefund: number }) {
  const { t } = useWords();
  const format = useFormat();
  const tills = useCashTills();
  const tillId = tills.own?.id;
  const mayRefund = useMay('bookings.refund');
  const [refund, setRefund] = useState<Refund>('policy');
  const [part, setPart] = useState(booking.paid);
  const [reason, setReason] = useState('');
  const amount = refundAmount(refund, { policyRefund, paid: booking.paid, part });
  const cancel = useAction('cancelStaffBooking', {
    refresh: changedWithBooking,
    onDone: () => {
      notifyDone(t('booking.cancelled', { reference: booking.reference }), t);
      onClose();
    },
  });
  const choices = refundChoices({ policyRefund, paid: booking.paid, mayRefund });
  const run = () =>
    cancel.run({
      params: { venueId: booking.venueId, bookingId: booking.id },
      body: {
        refund: refund === 'part' ? part : refund,
        reason,
        expectedRefund: amount,
        ...(tillId && { tillId }),
      },
    });
  return (
    <GuardedForm isSending={cancel.isRunning}>
      <Stack gap="sm">
        {cancel.problem && (
          <Alert color="danger" role="alert">
            {problemText(cancel.problem, t)}
          </Alert>
        )}
        {choices.length > 1 && (
          <Radio.Group
            label={t('booking.refund')}
            value={refund}
            onChange={(value) => setRefund(choices.find((choice) => choice === value) ?? 'policy')}
          >
            <Stack gap={6} mt={6}>
              {choices.map((choice) => (
                <Radio
                  key={choice}
                  value={choice}
                  label={t(`booking.cancel.${choice}`, {
                    amount: format.money(refundAmount(choice, { policyRefund, paid: booking.paid, part })),
                  })}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {refund === 'part' && (
          <MoneyField label={t('booking.amount')} value={part} max={booking.paid} onChange={setPart} />
        )}
        <TextInput
          label={t('booking.reason')}
          description={t('booking.reasonSeen')}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {amount > 0 && <RefundTill tills={tills} ledger={booking.ledger} />}
        <Group>
          <Button color="danger" loading={cancel.isRunning} onClick={run}>
            {amount > 0
              ? t('booking.cancelAndRefund', { amount: format.money(amount) })
              : t('booking.cancelNow')}
          </Button>
        </Group>
      </Stack>
    </GuardedForm>
  );
}
