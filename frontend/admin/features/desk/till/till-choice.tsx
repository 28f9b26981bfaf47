import { NativeSelect, Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { paymentsOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import { useWords } from '../../../frame/words.ts';
import type { CashTills } from './use-own-till.ts';

/** Beside a payment in cash: which till it goes into. With one open till there is nothing to choose. */
export function TillChoice({ tills }: { tills: CashTills }) {
  const { t } = useWords();
  const { open, own } = tills;
  if (open.length > 1) return <TillSelect tills={tills} />;
  return (
    <Text size="sm" c="dimmed">
      {own ? t('till.goesInto', { name: own.name }) : t('till.goesNowhere')}
    </Text>
  );
}

interface RefundTillProps {
  tills: CashTills;
  ledger: StaffBookingView['ledger'];
}

/** Beside a refund: which of several open tills its cash comes from, if any of it was paid in cash. */
export function RefundTill({ tills, ledger }: RefundTillProps) {
  const paidInCash = paymentsOf({ ledger }).some(({ method }) => method === 'cash');
  return paidInCash && tills.open.length > 1 && <TillSelect tills={tills} />;
}

/** Which of several open tills. */
export function TillSelect({ tills: { open, own, choose } }: { tills: CashTills }) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t('till.title')}
      value={own?.id ?? ''}
      onChange={(event) => {
        const chosen = open.find(({ id }) => id === event.currentTarget.value);
        if (chosen) choose(chosen.id);
      }}
      data={[
        ...(own ? [] : [{ value: '', label: t('till.notChosen') }]),
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
