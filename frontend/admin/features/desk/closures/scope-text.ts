import type { ClosureScope } from '../../../../../core/contract/model/desk/closure.ts';
import { readSessionId } from '../../../../../core/domain/schedule/session-id.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';

/** Names what a closure covers: "The Vault, Friday, 27 November, from 18:00". */
export function useScopeText(): (scope: ClosureScope) => string {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const { data } = useApi('listActivities', { params: { venueId }, query: { limit: 100 } });
  const nameOf = (activityId: string) =>
    data?.items.find(({ id }) => id === activityId)?.name ?? t('activity');
  const dayOf = ({ date, from, until }: Exclude<ClosureScope, { kind: 'session' }>) =>
    [
      format.date(date),
      from && t('closures.from', { time: format.time(from) }),
      until && t('closures.until', { time: format.time(until) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (scope) => {
    switch (scope.kind) {
      case 'session': {
        const { activityId, startsAt } = readSessionId(scope.sessionId);
        return `${nameOf(activityId)}, ${format.dateTime(startsAt)}`;
      }
      case 'activity-day':
        return `${nameOf(scope.activityId)}, ${dayOf(scope)}`;
      case 'resource-day':
        return t('closures.resource', { resource: scope.resourceId, day: dayOf(scope) });
      case 'day':
        return t('closures.venueDay', { day: dayOf(scope) });
    }
  };
}
