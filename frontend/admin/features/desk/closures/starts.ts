import type { AgendaSession } from '../../../../../core/contract/views.ts';

/** When sessions of a day begin, of one activity or of all, each start once and in order. */
export function startsOf(
  sessions: readonly AgendaSession[],
  activityId: string | undefined,
): readonly string[] {
  const starts = sessions
    .filter((session) => activityId === undefined || session.activityId === activityId)
    .map(({ startsAt }) => startsAt);
  return [...new Set(starts)].sort();
}
