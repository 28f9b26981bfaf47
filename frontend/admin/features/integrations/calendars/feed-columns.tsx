import { Button } from '@mantine/core';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { type FeedLine, useSubjectName } from './use-subject-name.ts';

/** What the list says of each calendar address. */
export function useFeedColumns(): readonly Column<FeedLine>[] {
  const { t, formatIn } = useWords();
  const mayEdit = useMay('integrations.edit');
  const columns: readonly Column<FeedLine>[] = [
    { key: 'subject', title: t('settings.feedShows'), cell: (feed) => <Subject feed={feed} /> },
    {
      key: 'created',
      title: t('settings.keyCreated'),
      isWide: true,
      cell: ({ createdAt }) => formatIn(hereZone()).fullDate(createdAt),
    },
  ];
  if (!mayEdit) return columns;
  const revoke: Column<FeedLine> = {
    key: 'revoke',
    title: t('settings.actions'),
    isNumber: true,
    cell: (feed) => <Revoke feed={feed} />,
  };
  return [...columns, revoke];
}

function Subject({ feed }: { feed: FeedLine }) {
  return useSubjectName(feed.subject);
}

function Revoke({ feed: { id, subject } }: { feed: FeedLine }) {
  const { t } = useWords();
  const name = useSubjectName(subject);
  const revoking = useAction('revokeCalendarFeed', {
    refresh: ['listCalendarFeeds'],
    onDone: () => notifyDone(t('settings.feedRevoked'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('settings.feedRevokeOf', { name }),
        text: t('settings.feedRevokeText'),
        confirm: t('settings.feedRevokeConfirm'),
        onConfirm: () => revoking.run({ params: { feedId: id } }),
      },
      t,
    );
  return (
    <Button
      variant="default"
      size="xs"
      loading={revoking.isRunning}
      aria-label={t('settings.feedRevokeOf', { name })}
      onClick={ask}
    >
      {t('settings.keyRevoke')}
    </Button>
  );
}
