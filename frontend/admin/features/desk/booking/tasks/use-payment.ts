import type { TillId } from '../../../../../../core/contract/model/ids.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone } from '../../../../kit/notify.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { changedWithBooking } from '../use-booking.ts';
import { useIdempotencyKey } from '../use-idempotency.ts';

export interface Payment {
  readonly method: 'cash' | 'terminal';
  /** Minor units. */
  readonly amount: number;
  /** The till that cash goes into; this device's own when absent. */
  readonly tillId?: TillId | undefined;
}

/** Records what a guest pays at the counter. The same payment sent again after a failure is recorded once. */
export function usePayment({ venueId, id: bookingId }: Pick<StaffBookingView, 'venueId' | 'id'>) {
  const { t } = useWords();
  const format = useFormat();
  const { own } = useCashTills();
  const key = useIdempotencyKey();
  const action = useAction('recordPayment', {
    refresh: changedWithBooking,
    onDone: (_, { body }) => {
      key.renew();
      const amount = format.money(body.amount);
      notifyDone(t(`booking.collected.${body.method}`, { amount }), t);
    },
  });
  const inputOf = ({ tillId = own?.id, ...payment }: Payment) => ({
    params: { venueId, bookingId },
    headers: key.headers(),
    body: { ...payment, ...(payment.method === 'cash' && tillId && { tillId }) },
  });
  return {
    isRunning: action.isRunning,
    pay: (payment: Payment) => action.run(inputOf(payment)),
    payAsync: (payment: Payment) => action.runAsync(inputOf(payment)),
  };
}
