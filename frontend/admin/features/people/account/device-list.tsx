import { Badge, Button, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import classes from './account.module.css';
import { deviceName } from './device-name.ts';

type OwnDevice = RouteOutput<'listDevices'>['devices'][number];

export function DeviceList({ devices }: { devices: readonly OwnDevice[] }) {
  const { t } = useWords();
  return (
    <ul className={classes.devices} aria-label={t('devices')}>
      {devices.map((device) => (
        <li key={device.id} className={classes.device}>
          <DeviceLine device={device} />
        </li>
      ))}
    </ul>
  );
}

function DeviceLine({ device }: { device: OwnDevice }) {
  const { t, formatIn } = useWords();
  const name = deviceName(device, t);
  return (
    <>
      <div>
        <Text size="sm" c="var(--mantine-color-text)" fw={550}>
          {name}
        </Text>
        <Text size="xs">{t('devices.used', { at: formatIn(hereZone()).dateTime(device.lastUsedAt) })}</Text>
      </div>
      {device.current ? (
        <Badge color="success">{t('devices.this')}</Badge>
      ) : (
        <SignOutDevice id={device.id} name={name} />
      )}
    </>
  );
}

function SignOutDevice({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  const ending = useAction('signOutDevice', {
    refresh: ['listDevices'],
    onDone: () => notifyDone(t('devices.out', { device: name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('devices.signOutOf', { device: name }),
        text: t('devices.signOutText'),
        confirm: t('signOutConfirm'),
        onConfirm: () => ending.run({ params: { deviceId: id } }),
      },
      t,
    );
  return (
    <Button
      size="xs"
      variant="default"
      loading={ending.isRunning}
      aria-label={t('devices.signOutOf', { device: name })}
      onClick={ask}
    >
      {t('signOut')}
    </Button>
  );
}
