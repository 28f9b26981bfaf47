import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Facts } from '../../../kit/display/facts.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import type { AuditLine } from './audit-columns.tsx';
import { ChangeTable } from './change-table.tsx';
import { changedValues } from './changed-values.ts';
import { deedOf } from './deed.ts';

/** One entry of the log (`?entry=`): who, where from, and what was before and after. */
export function EntryPanel({ listed }: { listed: readonly AuditLine[] }) {
  const { t } = useWords();
  return (
    <Panel name="entry" title={t('settings.auditEntry')}>
      {(id) => {
        const entry = listed.find((each) => each.id === id);
        return entry ? (
          <Entry entry={entry} />
        ) : (
          <EmptyState title={t('failed.not-found')}>{t('settings.auditEntryGone')}</EmptyState>
        );
      }}
    </Panel>
  );
}

function Entry({ entry }: { entry: AuditLine }) {
  const { t, formatIn } = useWords();
  const { at, actor, action, resource, address, reason, before, after } = entry;
  const changes = changedValues(before, after);
  return (
    <Stack>
      <Facts
        rows={[
          [t('settings.auditWhat'), deedOf(action, t)],
          [t('settings.auditAction'), <Code key="action">{action}</Code>],
          [t('settings.auditKind'), t(`settings.kind.${resource.kind}`)],
          [t('settings.auditOf'), <Code key="of">{resource.id}</Code>],
          [t('settings.auditPerson'), actor.name],
          [t('settings.auditAddress'), address],
          [t('settings.auditTime'), formatIn(hereZone()).deadline(at)],
          [t('settings.auditReason'), reason],
        ]}
      />
      <Narrowing entry={entry} />
      {changes.length > 0 ? (
        <ChangeTable changes={changes} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('settings.auditNoValues')}
        </Text>
      )}
    </Stack>
  );
}

/** From one entry to those like it. */
function Narrowing({ entry: { actor, action, resource } }: { entry: AuditLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => change({ entry: undefined, of: resource.id })}>
        {t('settings.auditSameThing')}
      </Button>
      <Button variant="default" size="xs" onClick={() => change({ entry: undefined, action })}>
        {t('settings.auditSameAction')}
      </Button>
      <Button variant="default" size="xs" onClick={() => change({ entry: undefined, person: actor.userId })}>
        {t('settings.auditSamePerson')}
      </Button>
    </Group>
  );
}
