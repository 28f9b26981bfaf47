import { Button, Group, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { refundableOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { IconCheck, IconDots, IconMail, IconPrinter } from '../../../kit/icons.ts';
import { CollectButton } from './collect-button.tsx';
import type { Task } from './tasks/tasks.ts';
import { useResend } from './use-resend.ts';
import { useStateChanges } from './use-state-changes.ts';

interface ActionBarProps {
  booking: StaffBookingView;
  isPage: boolean;
  /** A form is open: its button is the main one. */
  isBusy: boolean;
  onTask: (task: Task) => void;
}

/** What may be done with a booking now: the most likely thing first, the rest behind "More". */
export function ActionBar({ booking, isPage, isBusy, onTask }: ActionBarProps) {
  const { t } = useWords();
  const mayCollect = useMay('bookings.walk-in');
  const mayLink = useMay('bookings.create');
  const changes = useStateChanges(booking);
  const may = (action: StaffBookingView['actions'][number]) => booking.actions.includes(action);
  const resend = useResend(booking);
  // A group is paid by one link, which is sent beside its sessions.
  const pays = booking.state === 'pending' && booking.source !== 'widget' && !booking.groupId && mayLink;
  const collects = booking.balance > 0 && mayCollect;
  return (
    <Group gap="xs" className="no-print">
      {collects && <CollectButton booking={booking} isMain={!isBusy} onPart={() => onTask('pay')} />}
      {may('check-in') && (
        <Button
          variant={collects || isBusy ? 'default' : 'filled'}
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={changes.isRunning}
          onClick={changes.checkIn}
        >
          {t('booking.checkIn')}
        </Button>
      )}
      {pays && (
        <Button
          variant={isBusy ? 'default' : 'filled'}
          leftSection={<IconMail size={16} aria-hidden />}
          loading={resend.isRunning}
          onClick={resend.sendPaymentLink}
        >
          {t('booking.sendPaymentLink')}
        </Button>
      )}
      {may('undo-no-show') && (
        <Button variant="default" loading={changes.isRunning} onClick={changes.undoNoShow}>
          {t('booking.undoNoShow')}
        </Button>
      )}
      {may('complete') && (
        <Button variant="default" loading={changes.isRunning} onClick={changes.checkOut}>
          {t('booking.checkOut')}
        </Button>
      )}
      {may('reschedule') && (
        <Button variant="default" onClick={() => onTask('move')}>
          {t('booking.move')}
        </Button>
      )}
      <MoreActions booking={booking} isPage={isPage} onTask={onTask} changes={changes} />
    </Group>
  );
}

interface MoreActionsProps extends Omit<ActionBarProps, 'isBusy'> {
  changes: ReturnType<typeof useStateChanges>;
}

function MoreActions({ booking, isPage, onTask, changes }: MoreActionsProps) {
  const { t } = useWords();
  const mayRefund = useMay('bookings.refund');
  const mayDiscount = useMay('bookings.discount');
  const may = (action: StaffBookingView['actions'][number]) => booking.actions.includes(action);
  const refunds = mayRefund && booking.confirmedAt !== undefined && refundableOf(booking) > 0;
  const mayEdit = useMay('bookings.walk-in');
  const mayLink = useMay('bookings.create');
  const resend = useResend(booking);
  const isConfirmed = booking.state === 'confirmed';
  const ends = may('cancel') || may('release');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          {t('nav.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {may('reschedule') && (
          <Menu.Item onClick={() => onTask('party')}>{t('booking.changeParty')}</Menu.Item>
        )}
        {mayDiscount && may('reschedule') && (
          <Menu.Item onClick={() => onTask('discount')}>{t('booking.discount')}</Menu.Item>
        )}
        {mayEdit && booking.guest && (
          <Menu.Item onClick={() => onTask('guest')}>{t('booking.editGuest')}</Menu.Item>
        )}
        {mayLink && isConfirmed && booking.balance > 0 && (
          <Menu.Item onClick={resend.sendPaymentLink}>{t('booking.sendPaymentLink')}</Menu.Item>
        )}
        {refunds && <Menu.Item onClick={() => onTask('refund')}>{t('booking.refund')}</Menu.Item>}
        {may('undo-check-in') && (
          <Menu.Item onClick={changes.undoCheckIn}>{t('booking.undoCheckIn')}</Menu.Item>
        )}
        {may('no-show') && <Menu.Item onClick={changes.noShow}>{t('booking.noShow')}</Menu.Item>}
        {isPage ? (
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('booking.print')}
          </Menu.Item>
        ) : (
          <Menu.Item component={Link} to={`/bookings/${booking.id}`}>
            {t('booking.openPage')}
          </Menu.Item>
        )}
        {ends && (
          <>
            <Menu.Divider />
            <Menu.Item color="danger" onClick={() => onTask('cancel')}>
              {t('booking.cancel')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
