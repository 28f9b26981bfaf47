import { Button, Menu } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconChevronDown } from '../../../kit/icons.ts';
import { PayItems } from './pay-items.tsx';
import { usePayment } from './tasks/use-payment.ts';

interface CollectButtonProps {
  booking: StaffBookingView;
  isMain: boolean;
  /** Opens the form for a part of the balance. */
  onPart: () => void;
}

/** "Collect $34.00": the whole balance with a second press on how it is paid. */
export function CollectButton({ booking, isMain, onPart }: CollectButtonProps) {
  const { t } = useWords();
  const format = useFormat();
  const { pay, isRunning } = usePayment(booking);
  const amount = booking.balance;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Button
          variant={isMain ? 'filled' : 'default'}
          loading={isRunning}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('booking.collect', { amount: format.money(amount) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PayItems amount={amount} pay={pay} />
        <Menu.Divider />
        <Menu.Item onClick={onPart}>{t('booking.collectPart')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
