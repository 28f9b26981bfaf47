import { Alert, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { LoadingRows } from '../../../../kit/loading.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { RefundTill } from '../../till/till-choice.tsx';
import { ChangeFigures } from './change-figures.tsx';
import { DifferenceChoice } from './difference-choice.tsx';
import { type Changing, useChange } from './use-change.ts';

interface ChangeStepProps extends Changing {
  /** The button says what it does: "Move to Sat 28 Nov at 15:00". */
  submitLabel: string;
}

/** The price of a change, what becomes of the difference, the rules that staff may set aside, and the button. */
export function ChangeStep({ submitLabel, ...changing }: ChangeStepProps) {
  const { booking, party } = changing;
  const { t } = useWords();
  const mayWaive = useMay('bookings.refund');
  const { settled, figures, difference, waiver, reason, ...change } = useChange(changing);
  const isCredit = difference.value === 'credit';
  const isRefund = difference.value === 'settle' && (figures?.refund ?? 0) > 0;
  return (
    <GuardedForm isSending={change.isRunning}>
      <Stack gap="sm" aria-busy={change.isStale}>
        {change.problem && (
          <Alert color={change.overrides ? 'warning' : 'danger'} role="alert">
            {problemText(change.problem, t)}
          </Alert>
        )}
        {!figures && !change.problem && <LoadingRows rows={1} />}
        {figures && <ChangeFigures before={booking.quote.total} preview={figures} isCredit={isCredit} />}
        {settled && (
          <DifferenceChoice
            before={booking.quote.total}
            settled={settled}
            mayKeep={change.mayOverride && !party}
            value={difference.value}
            onChange={difference.set}
          />
        )}
        {mayWaive && difference.value !== 'keep' && (waiver.value || (figures?.fee ?? 0) > 0) && (
          <Checkbox
            label={t('booking.waiveFee')}
            checked={waiver.value}
            onChange={(event) => waiver.set(event.currentTarget.checked)}
          />
        )}
        {isRefund && booking.ledger && <RefundTill tills={change.tills} ledger={booking.ledger} />}
        {change.needsReason && (
          <TextInput
            label={t(change.overrides ? 'booking.overrideReason' : 'booking.keepReason')}
            description={t('booking.reasonSeen')}
            value={reason.value}
            maxLength={300}
            onChange={(event) => reason.set(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button
            loading={change.isRunning}
            disabled={!figures || change.isStale || (change.needsReason && reason.value.trim().length < 3)}
            onClick={change.run}
          >
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </GuardedForm>
  );
}
