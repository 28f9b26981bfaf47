import type { FlagView } from '../../../../../../core/contract/model/guest/guest-flag.ts';
import type { CustomerRow } from '../../../../../../core/contract/schemas/people/customers.ts';
import type { CallableRoute } from '../../../../../api/client.ts';
import { asCallProblem } from '../../../../../api/problem.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';

/** Where flags are shown. */
export const showingFlags: readonly CallableRoute[] = [
  'getCustomer',
  'listCustomers',
  'getStaffBooking',
  'getAgenda',
];

/** Removes a flag; undoing it sets the same flag again. */
export function useRemoveFlag({ id }: Pick<CustomerRow, 'id'>, flag: FlagView) {
  const { t } = useWords();
  const removal = useAction('removeCustomerFlag', { refresh: showingFlags });
  const setting = useAction('setCustomerFlag', { refresh: showingFlags });
  const fail = (error: unknown) => notifyProblem(asCallProblem(error), t);
  const remove = async () => {
    try {
      const params = { customerId: id };
      const { version } = await removal.runAsync({ params: { ...params, kind: flag.kind } });
      const undo = () => void setting.runAsync({ params, body: { ...flag, version } }).catch(fail);
      notifyDone(t('flags.removed', { flag: t(`flags.${flag.kind}`) }), t, {
        label: t('flags.undo'),
        run: undo,
      });
    } catch (error) {
      fail(error);
    }
  };
  return { isRunning: removal.isRunning, remove: () => void remove() };
}
