import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ItemOf } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';

type Access = ItemOf<'listSupportAccess'>;

/** Who had support access, when and why. `actions` belong to one that is open. */
export function useAccessColumns(actions?: (access: Access) => ReactNode): readonly Column<Access>[] {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  return [
    {
      key: 'who',
      title: t('settings.supportWho'),
      cell: (access) => (
        <>
          <Text size="sm" fw={600} component="span">
            {access.operator.name}
          </Text>{' '}
          {isOpen(access, new Date()) && <Badge color="warning">{t('settings.supportOpenNow')}</Badge>}
          <Text size="sm">{access.reason}</Text>
          {isOpen(access, new Date()) && actions?.(access)}
        </>
      ),
    },
    {
      key: 'when',
      title: t('settings.supportWhen'),
      cell: ({ startedAt, until, endedAt }) => (
        <Text size="sm">
          {t('fromTo', { from: format.dateTime(startedAt), to: format.time(endedAt ?? until) })}
        </Text>
      ),
    },
  ];
}

/** Whether an operator can still use the access. */
export function isOpen({ until, endedAt }: Pick<Access, 'until' | 'endedAt'>, now: Date): boolean {
  return endedAt === undefined && Date.parse(until) > now.getTime();
}
