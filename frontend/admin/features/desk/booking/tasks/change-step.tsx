import { Alert, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Party } from '../../../../../../core/contract/model/price.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction, useApi, useRefresh } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { LoadingRows } from '../../../../kit/loading.tsx';
import { notifyDone, type Undo } from '../../../../kit/notify.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { changedWithBooking } from '../use-booking.ts';
import { ChangeFigures } from './change-figures.tsx';

interface ChangeStepProps {
  booking: Pick<StaffBookingView, 'venueId' | 'id' | 'quote'>;
  sessionId: string;
  party?: Party;
  /** The button says what it does: "Move to Sat 28 Nov at 15:00". */
  submitLabel: string;
  doneText: string;
  undo?: Undo;
  onDone: () => void;
}

/** The price of a change, the fee and the rules that staff may set aside, and the button that makes it. */
export function ChangeStep(props: ChangeStepProps) {
  const { booking, sessionId, party, submitLabel, doneText, undo, onDone } = props;
  const { t } = useWords();
  const refresh = useRefresh();
  const mayOverride = useMay('bookings.override');
  const mayWaive = useMay('bookings.refund');
  const [waivesFee, setWaivesFee] = useState(false);
  const [reason, setReason] = useState('');
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const wish = { sessionId, ...(party && { party }), ...(waivesFee && { waiveFee: true as const }) };
  const ask = (override: boolean, enabled: boolean) =>
    ({
      input: { params, body: { ...wish, ...(override && { override: true as const }) } },
      options: { enabled, staleTime: 0 },
    }) as const;
  const plain = ask(false, true);
  const preview = useApi('previewReschedule', plain.input, plain.options);
  const isOverRule = preview.problem?.code === 'party-size' && mayOverride;
  const beyond = ask(true, isOverRule);
  const previewBeyond = useApi('previewReschedule', beyond.input, beyond.options);
  const change = useAction('rescheduleStaffBooking', {
    refresh: changedWithBooking,
    onDone: () => {
      notifyDone(doneText, t, undo);
      onDone();
    },
    // Another person changed the price meanwhile: the new figures are shown before the next attempt.
    onProblem: ({ code }) => code === 'price-changed' && void refresh('previewReschedule'),
  });
  const isClosed = change.problem?.code === 'closed' || change.problem?.code === 'resource-busy';
  const needsReason = isOverRule || (mayOverride && isClosed);
  const problem = change.problem ?? preview.problem;
  const figures = preview.problem ? (isOverRule ? previewBeyond.data : undefined) : preview.data;
  const run = () =>
    figures &&
    change.run({
      params,
      body: {
        ...wish,
        expectedTotal: figures.quote.total,
        expectedRefund: figures.refund,
        ...(needsReason && { override: { reason } }),
      },
    });
  return (
    <GuardedForm isSending={change.isRunning}>
      <Stack gap="sm" aria-busy={preview.isStale}>
        {problem && (
          <Alert color={needsReason ? 'warning' : 'danger'} role="alert">
            {problemText(problem, t)}
          </Alert>
        )}
        {!figures && !preview.problem && <LoadingRows rows={1} />}
        {figures && <ChangeFigures before={booking.quote.total} preview={figures} />}
        {mayWaive && (waivesFee || (figures?.fee ?? 0) > 0) && (
          <Checkbox
            label={t('booking.waiveFee')}
            checked={waivesFee}
            onChange={(event) => setWaivesFee(event.currentTarget.checked)}
          />
        )}
        {needsReason && (
          <TextInput
            label={t('booking.overrideReason')}
            description={t('booking.reasonSeen')}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button
            loading={change.isRunning}
            disabled={!figures || preview.isStale || (needsReason && reason.trim().length < 3)}
            onClick={run}
          >
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </GuardedForm>
  );
}
