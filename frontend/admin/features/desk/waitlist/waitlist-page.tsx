import { Stack } from '@mantine/core';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { toDate } from '../../../frame/address-date.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useDay } from '../../../frame/use-day.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { DayPicker } from '../../../kit/fields/day-picker.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { startOfSession } from '../agenda/session-start.ts';
import { SessionWaitlist } from './session-waitlist.tsx';
import { peopleWaiting, waitsBySession } from './waits.ts';

/** Who waits for seats of a day's sessions. `?at=<session>` shows the day of that session. */
export function WaitlistPage() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId, name, timeZone } = useVenue();
  const [{ at }, change] = useAddress();
  const startsAt = at ? startOfSession(at) : null;
  const named = useDay();
  const date = startsAt ? localDateOf(startsAt, timeZone) : named.date;
  const day = {
    date,
    today: named.today,
    go: (to: string) => change({ at: undefined, ...toDate(to, named.today) }),
  };
  const waitlist = useApi('listWaitlistOfDay', { params: { venueId }, query: { date } });
  const agenda = useApi('getAgenda', { params: { venueId }, query: { from: date, days: 1 } });
  const waits = waitsBySession(waitlist.data?.entries ?? []);
  return (
    <Page
      title={t('waitlist.title')}
      about={`${name} · ${format.date(date)} · ${t('waitlist.people', { count: peopleWaiting(waits) })}`}
      actions={<LiveBadge />}
    >
      <DayPicker day={day} />
      <Shown of={waitlist}>
        {() =>
          waits.length === 0 ? (
            <EmptyState title={t('waitlist.none')}>{t('waitlist.noneText')}</EmptyState>
          ) : (
            <Stack gap="md">
              {waits.map((each) => (
                <SessionWaitlist key={each.sessionId} waits={each} agenda={agenda.data} />
              ))}
            </Stack>
          )
        }
      </Shown>
    </Page>
  );
}
