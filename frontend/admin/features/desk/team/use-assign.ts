import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { mayRun } from '../../../../../core/domain/permissions/may-run.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { clashesOf, type Run } from './clashes.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Assigning {
  /** The members who can still be assigned, each with what else they run meanwhile. Undefined while they are read. */
  readonly choices: readonly Choice[] | undefined;
  readonly isRunning: boolean;
  readonly assign: (userId: string) => void;
}

/** @param assignments those of the whole day: they say who is busy */
export function useAssign(session: Run, assignments: readonly AssignmentView[]): Assigning {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const { sessionId } = session;
  const { data } = useApi('listMembers', { query: { limit: 100 } });
  const options = {
    refresh: ['listAssignments', 'listMemberAssignments'],
    onProblem: (problem: Parameters<typeof notifyProblem>[0]) => notifyProblem(problem, t),
  } as const;
  const removing = useAction('unassignMember', options);
  const assigning = useAction('assignMember', {
    ...options,
    onDone: ({ assignment: { name } }, { params }) => {
      const undo = { label: t('board.undo'), run: () => removing.run({ params }) };
      notifyDone(t('board.teamAssigned', { name, time: format.time(session.startsAt) }), t, undo);
    },
  });
  const known = new Set(
    assignments.filter((each) => each.sessionId === sessionId).map(({ userId }) => userId),
  );
  const labelOf = (userId: string, name: string) => {
    const [clash] = clashesOf(assignments, session, userId);
    if (!clash) return name;
    const also = t('board.teamAlso', { activity: clash.activityName, time: format.time(clash.startsAt) });
    return `${name} (${also})`;
  };
  return {
    choices: data?.items
      .filter((each) => mayRun(each, venueId) && !known.has(each.userId))
      .map(({ userId, name }) => ({ value: userId, label: labelOf(userId, name) })),
    isRunning: assigning.isRunning,
    assign: (userId) => assigning.run({ params: { venueId, sessionId, userId } }),
  };
}
