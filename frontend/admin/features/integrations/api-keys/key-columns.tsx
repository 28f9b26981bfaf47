import { Badge, Button, Group, Text } from '@mantine/core';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { type KeyLine, keyState, keyTones } from './key-state.ts';

/** What the list says of each key. */
export function useKeyColumns(): readonly Column<KeyLine>[] {
  const { t, formatIn } = useWords();
  const mayEdit = useMay('integrations.edit');
  const format = formatIn(hereZone());
  const columns: readonly Column<KeyLine>[] = [
    { key: 'name', title: t('name'), cell: (key) => <NameCell apiKey={key} /> },
    {
      key: 'created',
      title: t('settings.keyCreated'),
      isWide: true,
      cell: ({ createdAt }) => format.fullDate(createdAt),
    },
    {
      key: 'used',
      title: t('settings.keyUsed'),
      isWide: true,
      cell: ({ lastUsedAt }) => (lastUsedAt ? format.dateTime(lastUsedAt) : t('settings.keyNeverUsed')),
    },
  ];
  if (!mayEdit) return columns;
  const revoke: Column<KeyLine> = {
    key: 'revoke',
    title: t('settings.actions'),
    isNumber: true,
    cell: (key) => keyState(key, new Date()) === 'active' && <Revoke apiKey={key} />,
  };
  return [...columns, revoke];
}

function NameCell({ apiKey }: { apiKey: KeyLine }) {
  const { t, formatIn } = useWords();
  const state = keyState(apiKey, new Date());
  const { name, scopes, expiresAt } = apiKey;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Badge color={keyTones[state]}>{t(`settings.key.${state}`)}</Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {scopes.map((scope) => t(`settings.scope.${scope}`)).join(', ')}
      </Text>
      {expiresAt !== undefined && state === 'active' && (
        <Text size="xs" c="dimmed">
          {t('settings.keyExpires', { date: formatIn(hereZone()).fullDate(expiresAt) })}
        </Text>
      )}
    </>
  );
}

function Revoke({ apiKey: { id, name } }: { apiKey: KeyLine }) {
  const { t } = useWords();
  const revoking = useAction('revokeApiKey', {
    refresh: ['listApiKeys'],
    onDone: () => notifyDone(t('settings.keyRevoked', { name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('settings.keyRevokeOf', { name }),
        text: t('settings.keyRevokeText'),
        confirm: t('settings.keyRevokeConfirm'),
        onConfirm: () => revoking.run({ params: { keyId: id } }),
      },
      t,
    );
  return (
    <Button
      variant="default"
      size="xs"
      loading={revoking.isRunning}
      aria-label={t('settings.keyRevokeOf', { name })}
      onClick={ask}
    >
      {t('settings.keyRevoke')}
    </Button>
  );
}
