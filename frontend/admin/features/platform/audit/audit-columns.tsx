import { Text } from '@mantine/core';
import type { ItemOf } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { deedOf } from './deed.ts';

export type AuditLine = ItemOf<'listAuditEntries'>;

/** What the list says of each entry. */
export function useAuditColumns(): readonly Column<AuditLine>[] {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  return [
    {
      key: 'what',
      title: t('settings.auditWhat'),
      cell: ({ action, resource, at }) => (
        <>
          <Text size="sm" fw={550} component="span">
            {deedOf(action, t)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`settings.kind.${resource.kind}`)}, {format.dateTime(at)}
          </Text>
        </>
      ),
    },
    {
      key: 'who',
      title: t('settings.auditPerson'),
      cell: ({ actor }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {actor.name}
        </Text>
      ),
    },
    {
      key: 'why',
      title: t('settings.auditReason'),
      isWide: true,
      cell: ({ reason }) => (
        <Text size="sm" lineClamp={2}>
          {reason}
        </Text>
      ),
    },
  ];
}
