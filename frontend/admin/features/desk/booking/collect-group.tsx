import { Button, Menu } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import type { GroupView } from '../../../../../core/contract/schemas/desk/groups.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconChevronDown } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { useCashTills } from '../till/use-own-till.ts';
import { PayItems } from './pay-items.tsx';
import type { Payment } from './tasks/use-payment.ts';
import { changedWithBooking } from './use-booking.ts';
import { useIdempotencyKey } from './use-idempotency.ts';

interface CollectGroupProps {
  booking: StaffBookingView;
  group: GroupView;
}

/** "Collect $150.00 for the group": what is due of all its bookings, with a second press on how it is paid. */
export function CollectGroup({ booking, group }: CollectGroupProps) {
  const { t } = useWords();
  const format = useFormat();
  const { pay, isRunning } = useGroupPayment(booking, group.id);
  const { due } = group.payment;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={isRunning}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('booking.collectGroup', { amount: format.money(due) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PayItems amount={due} pay={pay} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same payment sent again after a failure is recorded once. After a failure, what is due is read again. */
function useGroupPayment({ venueId }: StaffBookingView, groupId: GroupView['id']) {
  const { t } = useWords();
  const format = useFormat();
  const { own } = useCashTills();
  const key = useIdempotencyKey();
  const refresh = useRefresh();
  const { run, isRunning } = useAction('collectGroupPayment', {
    refresh: changedWithBooking,
    onDone: (_, { body }) => {
      key.renew();
      notifyDone(t(`booking.collected.${body.method}`, { amount: format.money(body.expectedAmount) }), t);
    },
    onProblem: (problem) => {
      notifyProblem(problem, t);
      void refresh(...changedWithBooking);
    },
  });
  const pay = ({ method, amount, tillId = own?.id }: Payment) =>
    run({
      params: { venueId, groupId },
      headers: key.headers(),
      body: { method, expectedAmount: amount, ...(method === 'cash' && tillId && { tillId }) },
    });
  return { pay, isRunning };
}
