import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Discount } from '../../../../../../core/contract/model/price.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { RefundTill } from '../../till/till-choice.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { changedWithBooking } from '../use-booking.ts';
import { ChangeFigures } from './change-figures.tsx';
import { DiscountFields } from './discount-fields.tsx';
import { TaskFrame } from './task-frame.tsx';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Takes something off the price by hand, with a reason; or takes the discount away again. */
export function DiscountTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const [off, setOff] = useState<Discount>(booking.discount ?? { kind: 'percent', basisPoints: 1000 });
  const tills = useCashTills();
  const tillId = tills.own?.id;
  const [reason, setReason] = useState('');
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const preview = useApi('previewDiscount', { params, body: { off } }, { staleTime: 0 });
  const discount = useAction('discountBooking', {
    refresh: changedWithBooking,
    onDone: (_, { body }) => {
      notifyDone(t(body.off ? 'booking.discounted' : 'booking.discountRemoved'), t);
      onClose();
    },
  });
  const problem = discount.problem ?? preview.problem;
  const hasReason = reason.trim().length >= 3;
  const save = () =>
    preview.data &&
    discount.run({
      params,
      body: {
        off,
        reason,
        version: booking.version,
        expectedTotal: preview.data.quote.total,
        expectedRefund: preview.data.refund,
        ...(tillId && { tillId }),
      },
    });
  const remove = () => discount.run({ params, body: { off: null, reason, version: booking.version } });
  return (
    <TaskFrame title={t('booking.discount')} onClose={onClose}>
      <GuardedForm isSending={discount.isRunning}>
        <Stack gap="sm">
          {problem && (
            <Alert color="danger" role="alert">
              {problemText(problem, t)}
            </Alert>
          )}
          <DiscountFields off={off} onChange={setOff} />
          <TextInput
            label={t('booking.reason')}
            description={t('booking.reasonSeen')}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {preview.data && preview.data.refund > 0 && <RefundTill tills={tills} ledger={booking.ledger} />}
          {preview.data && !preview.problem && (
            <ChangeFigures before={booking.quote.total} preview={preview.data} />
          )}
          <Group gap="xs">
            <Button
              loading={discount.isRunning}
              disabled={!hasReason || !preview.data || preview.isStale}
              onClick={save}
            >
              {t('booking.giveDiscount')}
            </Button>
            {booking.discount && (
              <Button variant="default" disabled={!hasReason} onClick={remove}>
                {t('booking.removeDiscount')}
              </Button>
            )}
          </Group>
        </Stack>
      </GuardedForm>
    </TaskFrame>
  );
}
