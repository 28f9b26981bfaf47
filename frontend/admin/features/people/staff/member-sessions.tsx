import { Button, Stack, Text } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Shown } from '../../../kit/shown.tsx';
import classes from './staff.module.css';

/** The sessions that a member runs from now on, each on the clock of its venue. */
export function MemberSessions({ userId }: { userId: string }) {
  const { t } = useWords();
  const pages = usePages('listMemberAssignments', { params: { userId }, query: { limit: 10 } });
  return (
    <Stack gap="xs" component="section" aria-label={t('people.sessions')}>
      <Text fw={600} size="sm">
        {t('people.sessions')}
      </Text>
      <Shown of={{ ...pages, data: pages.items }}>
        {(sessions) =>
          sessions.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t('people.sessionsNone')}
            </Text>
          ) : (
            <ul className={classes.sessions}>
              {sessions.map((each) => (
                <li key={each.sessionId}>
                  <ComingSession session={each} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {pages.more && (
        <div>
          <Button variant="default" size="compact-sm" loading={pages.isFetchingMore} onClick={pages.more}>
            {t('people.sessionsMore')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function ComingSession({ session }: { session: AssignmentView }) {
  const { t, formatIn } = useWords();
  const { venues } = useProfile();
  const { venueId, activityName, startsAt, endsAt } = session;
  const venue = venues.find(({ id }) => id === venueId);
  const format = formatIn(venue?.timeZone ?? 'UTC');
  return (
    <>
      <Text size="sm">
        {format.date(startsAt)}, {t('fromTo', { from: format.time(startsAt), to: format.time(endsAt) })}
      </Text>
      <Text size="sm" c="dimmed">
        {venues.length > 1 && venue ? `${activityName}, ${venue.name}` : activityName}
      </Text>
    </>
  );
}
