import type { CalendarSubject } from '../../../../../core/contract/model/integrations/calendar-feed.ts';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useApi, usePages } from '../../../frame/data/use-api.ts';
import { useMay, useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';

export type FeedLine = RouteOutput<'listCalendarFeeds'>['calendarFeeds'][number];

/** The members whose sessions a calendar may show. */
export function useMembers() {
  return usePages('listMembers', { query: { limit: 100 } }, { enabled: useMay('staff.view') }).items ?? [];
}

/** What a calendar shows, by name. */
export function useSubjectName(subject: CalendarSubject): string {
  const { t } = useWords();
  const { venues } = useProfile();
  const members = useMembers();
  const venueId = subject.kind === 'member' ? '' : subject.venueId;
  const activities = useApi('listActivities', ofVenue(venueId), { enabled: subject.kind === 'activity' });
  const venue = venues.find(({ id }) => id === venueId)?.name ?? t('venue');
  switch (subject.kind) {
    case 'venue':
      return t('settings.feedOfVenue', { venue });
    case 'activity': {
      const activity = activities.data?.items.find(({ id }) => id === subject.activityId)?.name;
      return t('settings.feedOfActivity', { activity: activity ?? t('activity'), venue });
    }
    case 'member': {
      const member = members.find(({ userId }) => userId === subject.userId)?.name;
      return t('settings.feedOfMember', { member: member ?? t('settings.formerMember') });
    }
  }
}

/** The first hundred activities of a venue. */
export function ofVenue(venueId: string) {
  return { params: { venueId }, query: { limit: 100 } };
}
