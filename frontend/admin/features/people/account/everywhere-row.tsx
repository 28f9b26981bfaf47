import { Button } from '@mantine/core';
import { useSignOut } from '../../../frame/session/use-sign-out.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyProblem } from '../../../kit/notify.tsx';
import { AccountRow } from './account-row.tsx';

/** For a lost phone, or a computer that was left signed in. */
export function EverywhereRow() {
  const { t } = useWords();
  const { signOut, isRunning } = useSignOut('signOutEverywhere', (problem) => notifyProblem(problem, t));
  const ask = () =>
    askToConfirm(
      {
        title: t('signOutEverywhere'),
        text: t('signOutEverywhereText'),
        confirm: t('signOutConfirm'),
        onConfirm: signOut,
      },
      t,
    );
  return (
    <AccountRow
      title={t('devices')}
      end={
        <Button variant="default" loading={isRunning} onClick={ask}>
          {t('signOutEverywhere')}
        </Button>
      }
    >
      {t('devicesText')}
    </AccountRow>
  );
}
