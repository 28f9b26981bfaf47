import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { lazyPart } from '../../../frame/lazy-page.ts';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconPrinter } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { readAddress } from '../agenda/agenda-address.ts';
import { AgendaControls } from '../agenda/agenda-controls.tsx';
import { filterDays } from '../agenda/figures.ts';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useNewBookings } from '../agenda/use-new-bookings.ts';
import { useNow } from '../agenda/use-now.ts';
import { AgendaDays } from './agenda-days.tsx';
import { AttentionList } from './attention-list.tsx';
import { DayFigures } from './day-figures.tsx';

const Trends = lazyPart(async () => (await import('./trends/trends.tsx')).Trends);

function LaterTrends({ date }: { date: string }) {
  return (
    <Suspense>
      <Trends date={date} />
    </Suspense>
  );
}

/** The day at a glance: what waits for a person, the figures, and the sessions with their bookings. */
export function TodayPage() {
  const { t } = useWords();
  const { name, timeZone } = useVenue();
  const format = useFormat();
  const [address] = useAddress();
  const now = useNow();
  const at = readAddress(address, timeZone, now);
  const loading = useAgenda(at.date, at.view === 'week' ? 7 : 1);
  const fresh = useNewBookings(loading.data);
  // On a phone, the parties of the day come first.
  const isPhone = useMediaQuery('(max-width: 47.99em)', false);
  const isToday = at.date === at.today && at.view === 'day';
  return (
    <Page
      title={titleOf()}
      about={t('timesIn', { venue: name, zone: format.cityZone(now.toISOString()) })}
      actions={
        <>
          <LiveBadge />
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('today.print')}
          </Button>
        </>
      }
    >
      <AgendaControls at={at} activities={loading.data?.activities ?? []} />
      <Shown of={loading}>
        {(agenda) => (
          <Stack gap="md">
            {isToday && <AttentionList agenda={agenda} now={now} />}
            <DayFigures
              sessions={filterDays(agenda, { activityId: at.activityId, showEmpty: true }).flatMap(
                (day) => day.sessions,
              )}
              date={at.view === 'day' && at.activityId === '' ? at.date : undefined}
            />
            {isToday && !isPhone && <LaterTrends date={at.date} />}
            <AgendaDays agenda={agenda} at={at} fresh={fresh} now={now} />
            {isToday && isPhone && <LaterTrends date={at.date} />}
          </Stack>
        )}
      </Shown>
    </Page>
  );

  function titleOf(): string {
    const date = format.date(at.date);
    if (at.view === 'day') return at.date === at.today ? t('todayIs', { date }) : date;
    return at.date === at.today ? t('today.nextDays') : t('daysFrom', { date });
  }
}
