import { Button, Group } from '@mantine/core';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useSignOut } from '../../../frame/session/use-sign-out.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { AccountRow } from './account-row.tsx';
import { DeviceList } from './device-list.tsx';

/** Where the person is signed in: for a lost phone, or a computer that was left signed in. */
export function DevicesRow() {
  const { t } = useWords();
  const read = useApi('listDevices', {});
  const others = (read.data?.devices ?? []).some(({ current }) => !current);
  return (
    <AccountRow title={t('devices')} wide={<SignOuts others={others} />}>
      {t('devicesText')}
      <Shown of={read}>{({ devices }) => <DeviceList devices={devices} />}</Shown>
    </AccountRow>
  );
}

function SignOuts({ others }: { others: boolean }) {
  const { t } = useWords();
  const ended = useAction('signOutOthers', {
    refresh: ['listDevices'],
    onDone: () => notifyDone(t('devices.othersOut'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const everywhere = useSignOut('signOutEverywhere', (problem) => notifyProblem(problem, t));
  const ask = (title: string, text: string, onConfirm: () => void) =>
    askToConfirm({ title, text, confirm: t('signOutConfirm'), onConfirm }, t);
  return (
    <Group gap="xs">
      {others && (
        <Button
          variant="default"
          loading={ended.isRunning}
          onClick={() => ask(t('devices.others'), t('devices.othersText'), () => ended.run({}))}
        >
          {t('devices.others')}
        </Button>
      )}
      <Button
        variant="default"
        loading={everywhere.isRunning}
        onClick={() => ask(t('signOutEverywhere'), t('signOutEverywhereText'), everywhere.signOut)}
      >
        {t('signOutEverywhere')}
      </Button>
    </Group>
  );
}
