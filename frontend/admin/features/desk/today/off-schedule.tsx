import { Stack, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Shown } from '../../../kit/shown.tsx';
import classes from './today.module.css';

type OffScheduleSession = RouteOutput<'listOffSchedule'>['sessions'][number];

/** Every session to come that has guests and is no longer on the schedule: each opens, to move or refund them. */
export function OffSchedule() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const read = useApi('listOffSchedule', { params: { venueId } });
  const activities = useApi('listActivities', { params: { venueId }, query: { limit: 100 } });
  const names = new Map(activities.data?.items.map(({ id, name }) => [id, name]));
  return (
    <Stack gap="sm">
      <Text size="sm">{t('offSchedule.about')}</Text>
      <Shown of={read}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState title={t('offSchedule.none')} />
          ) : (
            <ul className={classes.entries}>
              {sessions.map((session) => (
                <li key={session.sessionId}>
                  <OffScheduleEntry session={session} name={names.get(session.activityId) ?? t('activity')} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Stack>
  );
}

function OffScheduleEntry({ session, name }: { session: OffScheduleSession; name: string }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { sessionId, startsAt, bookings, guests } = session;
  const open = () => change({ 'off-schedule': undefined, session: sessionId });
  return (
    <button type="button" className={classes.entry} onClick={open}>
      <span className={classes.entryName}>{name}</span>
      <span className={classes.entryMore}>
        {format.shortDate(startsAt)}, {format.time(startsAt)}
        <span>
          {t('offSchedule.parties', { count: bookings })}, {t('activities.guests', { count: guests })}
        </span>
      </span>
    </button>
  );
}
