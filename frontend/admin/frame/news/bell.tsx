import { ActionIcon, Indicator, Popover, ScrollArea, Switch, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { IconBell } from '../../kit/icons.ts';
import { LoadingRows } from '../../kit/loading.tsx';
import { notifyProblem } from '../../kit/notify.tsx';
import { useAction, useApi } from '../data/use-api.ts';
import { useMay, useSession } from '../session/session.tsx';
import classes from '../shell/shell.module.css';
import { useVenueOrNone, type Venue } from '../venue.ts';
import { useWords } from '../words.ts';
import { kindsAsked } from './news-kinds.ts';
import { NewsRow } from './news-row.tsx';
import { useNewsChoice } from './use-news-choice.ts';
import { playTone, useNewsSound } from './use-news-sound.ts';

/** News of the venue's bookings, for people who may see bookings. */
export function Bell() {
  const { profile } = useSession();
  const maySee = useMay('bookings.view');
  return profile && maySee && profile.venues.length > 0 ? <BellOfVenue /> : null;
}

function BellOfVenue() {
  const venue = useVenueOrNone();
  return venue ? <News venue={venue} /> : null;
}

/** Milliseconds: pages without the venue's feed hear of news by asking. */
const askAgain = 60_000;

function News({ venue: { id: venueId, timeZone } }: { venue: Venue }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const params = { venueId };
  const { news, choose } = useNewsChoice((problem) => notifyProblem(problem, t));
  const asked = kindsAsked(news.muted);
  const query = { limit: 50, ...asked };
  const { data } = useApi(
    'listNotifications',
    { params, query },
    { every: askAgain, enabled: asked !== null },
  );
  const marking = useAction('markNotificationsRead', { refresh: ['listNotifications'] });
  const items = (asked && data?.items) ?? [];
  const unread = items.filter(({ isUnread }) => isUnread).length;
  useNewsSound(items, news.sound);
  const turn = (opened: boolean) => {
    setOpen(opened);
    const [newest] = items;
    // They stay marked as new while they are read.
    if (!opened && newest && unread > 0) marking.run({ params, body: { until: newest.at } });
  };
  const count = unread === items.length && data?.next ? `${unread}+` : String(unread);
  const label = unread > 0 ? t('news.openUnread', { count }) : t('news.open');
  return (
    <Popover
      opened={isOpen}
      onChange={turn}
      position="bottom-end"
      width="min(21rem, calc(100vw - 1rem))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={isOpen}>
          <Indicator label={count} size={16} disabled={unread === 0} color="danger" offset={3}>
            <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => turn(!isOpen)}>
              <IconBell size={18} aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('news.title')}>
        <div className={classes.newsHead}>
          <Text fw={650}>{t('news.title')}</Text>
          <Switch
            size="xs"
            label={t('news.sound')}
            checked={news.sound}
            onChange={({ currentTarget: { checked } }) => {
              if (checked) playTone();
              choose({ sound: checked });
            }}
          />
        </div>
        <ScrollArea.Autosize mah="60vh">
          {asked && !data && <LoadingRows rows={3} />}
          {(!asked || data) && items.length === 0 && (
            <EmptyState title={t(asked ? 'news.none' : 'news.allMuted')} />
          )}
          <ul className={classes.news}>
            {items.map((item) => (
              <NewsRow key={item.id} item={item} timeZone={timeZone} onOpen={() => turn(false)} />
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
