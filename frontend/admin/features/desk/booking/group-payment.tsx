import { Button, CopyButton, Group, Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import type { GroupView } from '../../../../../core/contract/schemas/desk/groups.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconMail } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { CollectGroup } from './collect-group.tsx';
import { changedWithBooking } from './use-booking.ts';
import { useIdempotencyKey } from './use-idempotency.ts';

interface GroupPaymentProps {
  booking: StaffBookingView;
  group: GroupView;
}

/** What the guest still pays for all bookings of the group at once: at the counter, or by the link for it. */
export function GroupPayment({ booking, group }: GroupPaymentProps) {
  const { t } = useWords();
  const format = useFormat();
  const mayCollect = useMay('bookings.walk-in');
  const { due, until, sentAt, link } = group.payment;
  if (due === 0) return null;
  const amount = format.money(due);
  return (
    <Group justify="space-between" gap="xs" mt="xs" className="no-print">
      <div>
        <Text size="sm" fw={600}>
          {until
            ? t('booking.groupDueUntil', { amount, time: format.dateTime(until) })
            : t('booking.groupDue', { amount })}
        </Text>
        {sentAt && (
          <Text size="xs" c="dimmed">
            {t('booking.groupLinkSent', { time: format.dateTime(sentAt) })}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {mayCollect && <CollectGroup booking={booking} group={group} />}
        {link && <GroupLink booking={booking} group={group} link={link} />}
      </Group>
    </Group>
  );
}

function GroupLink({ booking, group: { id, payment }, link }: GroupPaymentProps & { link: string }) {
  const { t } = useWords();
  const { send, isRunning } = useSend(booking, id);
  return (
    <>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {t(copied ? 'copied' : 'booking.copyGroupLink')}
          </Button>
        )}
      </CopyButton>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMail size={16} aria-hidden />}
        loading={isRunning}
        onClick={send}
      >
        {t(payment.sentAt ? 'booking.sendGroupLinkAgain' : 'booking.sendGroupLink')}
      </Button>
    </>
  );
}

function useSend({ venueId, guest }: StaffBookingView, groupId: GroupView['id']) {
  const { t } = useWords();
  const key = useIdempotencyKey();
  const { runAsync, isRunning } = useAction('sendGroupLink', { refresh: changedWithBooking });
  const send = async () => {
    try {
      await runAsync({ params: { venueId, groupId }, headers: key.headers() });
      key.renew();
      notifyDone(t('booking.emailed', { email: guest?.email ?? '' }), t);
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    }
  };
  return { send: () => void send(), isRunning };
}
