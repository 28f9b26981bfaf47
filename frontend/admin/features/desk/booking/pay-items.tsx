import { Menu } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { IconCash, IconCreditCard } from '../../../kit/icons.ts';
import { useCashTills } from '../till/use-own-till.ts';
import type { Payment } from './tasks/use-payment.ts';

interface PayItemsProps {
  /** Minor units. */
  amount: number;
  pay: (payment: Payment) => void;
}

/** The ways to pay at the counter. Of several open tills each has an entry, this device's own first. */
export function PayItems({ amount, pay }: PayItemsProps) {
  const { t } = useWords();
  const { open, own } = useCashTills();
  const tills = open.toSorted((a, b) => Number(b.id === own?.id) - Number(a.id === own?.id));
  const cash = <IconCash size={16} aria-hidden />;
  return (
    <>
      {tills.length < 2 ? (
        <Menu.Item leftSection={cash} onClick={() => pay({ method: 'cash', amount })}>
          {t('booking.method.cash')}
        </Menu.Item>
      ) : (
        tills.map(({ id, name }) => (
          <Menu.Item key={id} leftSection={cash} onClick={() => pay({ method: 'cash', amount, tillId: id })}>
            {t('booking.cashInto', { name })}
          </Menu.Item>
        ))
      )}
      <Menu.Item
        leftSection={<IconCreditCard size={16} aria-hidden />}
        onClick={() => pay({ method: 'terminal', amount })}
      >
        {t('booking.method.terminal')}
      </Menu.Item>
    </>
  );
}
