import { Badge, Text } from '@mantine/core';
import type { ItemOf } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { isOpen } from '../support/access-columns.tsx';

type Access = ItemOf<'listAllSupportAccess'>;

/** Where an operator worked, who and why, since when and until when at most, and when it ended. */
export function useAllAccessColumns(): readonly Column<Access>[] {
  const { t, formatIn } = useWords();
  const { dateTime, time } = formatIn(hereZone());
  return [
    {
      key: 'where',
      title: t('people.organization'),
      cell: ({ organizationName }) => (
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {organizationName}
        </Text>
      ),
    },
    {
      key: 'who',
      title: t('settings.supportWho'),
      cell: ({ operator, reason, startedAt, until }) => (
        <>
          <Text size="sm">{operator.name}</Text>
          <Text size="xs" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {reason}
          </Text>
          <Text size="xs" c="dimmed">
            {t('fromTo', { from: dateTime(startedAt), to: time(until) })}
          </Text>
        </>
      ),
    },
    {
      key: 'ended',
      title: t('platform.supportEnded'),
      isNumber: true,
      cell: (access) =>
        isOpen(access, new Date()) ? (
          <Badge color="warning">{t('settings.supportOpenNow')}</Badge>
        ) : (
          <Text size="sm">{time(access.endedAt ?? access.until)}</Text>
        ),
    },
  ];
}
