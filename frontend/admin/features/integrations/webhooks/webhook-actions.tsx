import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { FaultBoundary } from '../../../kit/dialogs/fault-boundary.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { SecretShown } from './secret-shown.tsx';
import type { WebhookLine } from './webhook-state.ts';

/** A test message, switching on and off, another secret, and the end of a webhook. */
export function WebhookActions({ webhook }: { webhook: WebhookLine }) {
  return (
    <Group gap="xs">
      <TestButton webhook={webhook} />
      <SwitchButton webhook={webhook} />
      <RotateButton webhook={webhook} />
      <DeleteButton webhook={webhook} />
    </Group>
  );
}

interface Of {
  webhook: WebhookLine;
}

function TestButton({ webhook: { id, status } }: Of) {
  const { t } = useWords();
  const sending = useAction('sendTestEvent', {
    refresh: ['listDeliveries'],
    onDone: () => notifyDone(t('settings.hookTested'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  if (status === 'disabled') return null;
  return (
    <Button
      variant="default"
      loading={sending.isRunning}
      onClick={() => sending.run({ params: { webhookId: id } })}
    >
      {t('settings.hookTest')}
    </Button>
  );
}

function SwitchButton({ webhook: { id, url, description, events, status, version } }: Of) {
  const { t } = useWords();
  const isOn = status === 'enabled';
  const switching = useAction('editWebhook', {
    refresh: ['listWebhooks'],
    onDone: () => notifyDone(t(isOn ? 'settings.hookOff' : 'settings.hookOn'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const body = { url, description, events, version, status: isOn ? 'disabled' : 'enabled' } as const;
  return (
    <Button
      variant="default"
      loading={switching.isRunning}
      onClick={() => switching.run({ params: { webhookId: id }, body })}
    >
      {t(isOn ? 'settings.hookDisable' : 'settings.hookEnable')}
    </Button>
  );
}

function RotateButton({ webhook: { id } }: Of) {
  const { t } = useWords();
  const [secret, setSecret] = useState<string>();
  const rotating = useAction('rotateWebhookSecret', {
    refresh: ['listWebhooks'],
    onDone: (answer) => setSecret(answer.secret),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('settings.hookRotate'),
        text: t('settings.hookRotateText'),
        confirm: t('settings.hookRotateConfirm'),
        onConfirm: () => rotating.run({ params: { webhookId: id } }),
        isDangerous: false,
      },
      t,
    );
  return (
    <>
      <Button variant="default" loading={rotating.isRunning} onClick={ask}>
        {t('settings.hookRotate')}
      </Button>
      <Modal
        opened={secret !== undefined}
        onClose={() => setSecret(undefined)}
        title={t('settings.hookNewSecret')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <FaultBoundary onClose={() => setSecret(undefined)}>
          {secret !== undefined && <SecretShown secret={secret} onStored={() => setSecret(undefined)} />}
        </FaultBoundary>
      </Modal>
    </>
  );
}

function DeleteButton({ webhook: { id, url } }: Of) {
  const { t } = useWords();
  const goTo = useGoTo();
  const deleting = useAction('deleteWebhook', {
    refresh: ['listWebhooks'],
    onDone: () => {
      goTo('/settings/webhooks');
      notifyDone(t('settings.hookDeleted'), t);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('settings.hookDelete'),
        text: t('settings.hookDeleteText', { url }),
        confirm: t('settings.hookDeleteConfirm'),
        onConfirm: () => deleting.run({ params: { webhookId: id } }),
      },
      t,
    );
  return (
    <Button variant="subtle" color="danger" loading={deleting.isRunning} onClick={ask}>
      {t('settings.hookDelete')}
    </Button>
  );
}
