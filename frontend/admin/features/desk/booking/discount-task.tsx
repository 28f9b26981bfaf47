import { Alert, Button, Group, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Discount } from '../../../../../core/contract/model/price.ts';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useAction, useApi } from '../../../frame/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/money-field.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';
import { ChangeFigures } from './change-figures.tsx';
import { TaskFrame } from './task-frame.tsx';
import { changedWithBooking } from './use-booking.ts';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Takes something off the price by hand, with a reason; or takes the discount away again. */
export function DiscountTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const [off, setOff] = useState<Discount>(booking.discount ?? { kind: 'percent', basisPoints: 1000 });
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
      },
    });
  const remove = () => discount.run({ params, body: { off: null, reason, version: booking.version } });
  return (
    <TaskFrame title={t('booking.discount')} onClose={onClose}>
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
    </TaskFrame>
  );
}

/** So much a hundred, or an amount. */
export function DiscountFields({ off, onChange }: { off: Discount; onChange: (off: Discount) => void }) {
  const { t } = useWords();
  return (
    <Group align="flex-end" gap="xs">
      <SegmentedControl
        aria-label={t('booking.discountKind')}
        value={off.kind}
        onChange={(kind) =>
          onChange(kind === 'percent' ? { kind, basisPoints: 1000 } : { kind: 'amount', amount: 500 })
        }
        data={[
          { value: 'percent', label: t('booking.percent') },
          { value: 'amount', label: t('booking.amount') },
        ]}
      />
      {off.kind === 'percent' ? (
        <NumberInput
          label={t('booking.percent')}
          value={off.basisPoints / 100}
          onChange={(value) =>
            onChange({ kind: 'percent', basisPoints: Math.max(1, Math.round(Number(value) * 100)) })
          }
          min={1}
          max={100}
          suffix=" %"
          hideControls
          w={120}
        />
      ) : (
        <MoneyField
          label={t('booking.amount')}
          value={off.amount}
          onChange={(amount) => onChange({ kind: 'amount', amount: Math.max(1, amount) })}
        />
      )}
    </Group>
  );
}
