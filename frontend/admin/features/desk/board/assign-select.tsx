import { Select } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { mayRun } from '../../../../../core/domain/permissions/may-run.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyProblem } from '../../../kit/notify.tsx';
import { clashesOf } from './clashes.ts';

interface Props {
  readonly session: AgendaSession;
  /** Those of the whole day: they say who is busy. */
  readonly assignments: readonly AssignmentView[];
}

/** Assigns one of the venue's members to a session in two presses. */
export function AssignSelect({ session, assignments }: Props) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const { sessionId } = session;
  const { data } = useApi('listMembers', { query: { limit: 100 } });
  const assigning = useAction('assignMember', {
    refresh: ['listAssignments', 'listMemberAssignments'],
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const known = new Set(
    assignments.filter((each) => each.sessionId === sessionId).map(({ userId }) => userId),
  );
  const free = (data?.items ?? []).filter((each) => mayRun(each, venueId) && !known.has(each.userId));
  const choices = free.map(({ userId, name }) => {
    const [clash] = clashesOf(assignments, session, userId);
    if (!clash) return { value: userId, label: name };
    const also = t('board.teamAlso', { activity: clash.activityName, time: format.time(clash.startsAt) });
    return { value: userId, label: `${name} (${also})` };
  });
  return (
    <Select
      label={t('board.teamAssign')}
      placeholder={t('board.teamChoose')}
      data={choices}
      value={null}
      disabled={assigning.isRunning}
      nothingFoundMessage={t('board.teamNobody')}
      onChange={(userId) => userId && assigning.run({ params: { venueId, sessionId, userId } })}
    />
  );
}
