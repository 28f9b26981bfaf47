import { Button } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { onePage } from '../../../frame/data/one-page.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useFeedColumns } from './feed-columns.tsx';
import { NewFeedPanel } from './new-feed-panel.tsx';

/** Addresses at which calendar programs read the booked sessions. */
export function CalendarsPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayEdit = useMay('integrations.edit');
  const feeds = onePage(useApi('listCalendarFeeds', {}), ({ calendarFeeds }) => calendarFeeds);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: 'calendar' })}>
      {t('settings.feedCreate')}
    </Button>
  );
  return (
    <Page title={t('settings.calendars')} about={t('settings.calendarsAbout')} actions={mayEdit && create}>
      <List
        label={t('settings.calendars')}
        pages={feeds}
        columns={useFeedColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('settings.feedsNone')}>{t('settings.feedsNoneText')}</EmptyState>}
      />
      {mayEdit && <NewFeedPanel />}
    </Page>
  );
}
