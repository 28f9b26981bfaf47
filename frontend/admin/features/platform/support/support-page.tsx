import { Badge, Text } from '@mantine/core';
import { type ItemOf, usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import { type Column, List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { EndAccess } from './end-access.tsx';

type Access = ItemOf<'listSupportAccess'>;

/** Who of BookingTMS worked in the organization, when and why. */
export function SupportPage() {
  const { t } = useWords();
  const accesses = usePages('listSupportAccess', { query: { limit: 25 } });
  return (
    <Page title={t('settings.support')} about={t('settings.supportAbout')}>
      <List
        label={t('settings.support')}
        pages={accesses}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('settings.supportNone')}>{t('settings.supportNoneText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Access>[] {
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
          {isOpen(access, new Date()) && <EndAccess access={access} />}
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

function isOpen({ until, endedAt }: Access, now: Date): boolean {
  return endedAt === undefined && Date.parse(until) > now.getTime();
}
