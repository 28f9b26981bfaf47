import { Button } from '@mantine/core';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

/** Deletes a code, or archives one that bookings use, and says first what becomes of them. */
export function RemoveCode({ promo: { code, uses } }: { promo: PromoCode }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const isUsed = uses > 0;
  const label = t(isUsed ? 'promoCodes.archive' : 'promoCodes.delete');
  const remove = useAction('removePromoCode', {
    refresh: ['listPromoCodes'],
    onDone: ({ outcome }) => {
      notifyDone(t(`promoCodes.${outcome}`, { code }), t);
      change({ code: undefined });
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t(isUsed ? 'promoCodes.archiveTitle' : 'promoCodes.deleteTitle', { code }),
        text: isUsed ? t('promoCodes.archiveText', { count: uses }) : t('promoCodes.deleteText'),
        confirm: label,
        onConfirm: () => remove.run({ params: { code } }),
      },
      t,
    );
  return (
    <Button size="compact-sm" variant="default" loading={remove.isRunning} onClick={ask}>
      {label}
    </Button>
  );
}
