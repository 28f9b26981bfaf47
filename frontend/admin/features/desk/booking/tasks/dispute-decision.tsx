import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { needsDisputeDecision } from '../../../../../../core/domain/booking/payments/disputes.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { changedWithBooking } from '../use-booking.ts';

/** After a lost dispute: whether the party may come all the same. */
export function DisputeDecision({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const mayDecide = useMay('bookings.refund');
  const refresh = changedWithBooking;
  const keep = useAction('keepDisputedBooking', {
    refresh,
    onDone: () => notifyDone(t('disputeKept'), t),
  });
  const cancel = useAction('cancelStaffBooking', {
    refresh,
    onDone: () => notifyDone(t('disputeCancelled'), t),
  });
  if (!needsDisputeDecision(booking)) return null;
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const problem = keep.problem ?? cancel.problem;
  const askToCancel = () =>
    askToConfirm(
      {
        title: t('disputeCancel'),
        text: t('disputeCancelQuestion'),
        confirm: t('disputeCancelConfirm'),
        onConfirm: () => cancel.run({ params, body: { refund: 'policy', expectedRefund: 0 } }),
      },
      t,
    );
  return (
    <Alert color="danger" title={t('disputeLost')}>
      <Stack gap="sm">
        <Text size="sm">{t('disputeLostText')}</Text>
        {problem && (
          <Text size="sm" role="alert">
            {problemText(problem, t)}
          </Text>
        )}
        {mayDecide && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              loading={keep.isRunning}
              onClick={() => keep.run({ params, body: {} })}
            >
              {t('disputeKeep')}
            </Button>
            <Button size="xs" color="danger" loading={cancel.isRunning} onClick={askToCancel}>
              {t('disputeCancel')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
