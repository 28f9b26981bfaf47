import { Button } from '@mantine/core';
import { type ItemOf, useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

/** Ends the support access that is open: the next request of the operator who has it is refused. */
export function EndAccess({ access }: { access: ItemOf<'listSupportAccess'> }) {
  const { t } = useWords();
  const mayEnd = useMay('organization.edit');
  const { id, startedAt, operator } = access;
  const ending = useAction('revokeSupportAccess', {
    refresh: ['listSupportAccess'],
    onDone: () => notifyDone(t('settings.supportEnded', { name: operator.name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('settings.supportEndOf', { name: operator.name }),
        text: t('settings.supportEndText'),
        confirm: t('settings.supportEndConfirm'),
        onConfirm: () => ending.run({ params: { accessId: id }, query: { startedAt } }),
      },
      t,
    );
  if (!mayEnd) return null;
  return (
    <Button variant="default" size="xs" mt="xs" loading={ending.isRunning} onClick={ask}>
      {t('settings.supportEnd')}
    </Button>
  );
}
