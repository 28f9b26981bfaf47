import { Button, Menu } from '@mantine/core';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { PayItems } from '../booking/pay-items.tsx';
import { usePayment } from '../booking/tasks/use-payment.ts';

/** The whole balance, at once; those who may not take money see how much it is. */
export function Collect({ booking }: { booking: AgendaBooking }) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const mayCollect = useMay('bookings.walk-in');
  const { pay, isRunning } = usePayment({ venueId, id: booking.id });
  const amount = booking.balance;
  if (!mayCollect) return <strong>{t('door.balance', { amount: format.money(amount) })}</strong>;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button size="md" variant="default" loading={isRunning} data-first>
          {t('booking.collect', { amount: format.money(amount) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PayItems amount={amount} pay={pay} />
      </Menu.Dropdown>
    </Menu>
  );
}
