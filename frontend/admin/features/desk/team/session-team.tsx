import { ActionIcon, Badge, Group, Stack, Text } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconX } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { AssignSelect } from './assign-select.tsx';
import { clashesOf } from './clashes.ts';

/** Who runs a session, and what else each of them runs meanwhile. Staff see themselves only. */
export function SessionTeam({ session }: { session: AgendaSession }) {
  const { t } = useWords();
  const { id: venueId, timeZone } = useVenue();
  const mayAssign = useMay('assignments.edit');
  const from = localDateOf(session.startsAt, timeZone);
  const day = useApi('listAssignments', { params: { venueId }, query: { from } });
  return (
    <Stack gap="xs" component="section" aria-label={t('board.team')}>
      <Text fw={600} size="sm">
        {t('board.team')}
      </Text>
      <Shown of={day}>
        {({ assignments }) => {
          const team = assignments.filter(({ sessionId }) => sessionId === session.sessionId);
          return (
            <>
              {team.length === 0 && (
                <Text c="dimmed" size="sm">
                  {t('board.teamNone')}
                </Text>
              )}
              {team.map((each) => (
                <Person
                  key={each.userId}
                  person={each}
                  clashes={clashesOf(assignments, session, each.userId)}
                />
              ))}
              {mayAssign && <AssignSelect session={session} assignments={assignments} />}
            </>
          );
        }}
      </Shown>
    </Stack>
  );
}

interface PersonProps {
  readonly person: AssignmentView;
  readonly clashes: readonly AssignmentView[];
}

function Person({ person, clashes }: PersonProps) {
  const { t } = useWords();
  const format = useFormat();
  const { userId, sessionId, venueId, name } = person;
  const call = { params: { venueId, sessionId, userId } };
  const options = {
    refresh: ['listAssignments', 'listMemberAssignments'],
    onProblem: (problem: Parameters<typeof notifyProblem>[0]) => notifyProblem(problem, t),
  } as const;
  const assigning = useAction('assignMember', options);
  const removing = useAction('unassignMember', {
    ...options,
    onDone: () =>
      notifyDone(t('board.teamRemoved', { name }), t, {
        label: t('board.undo'),
        run: () => assigning.run(call),
      }),
  });
  const mayAssign = useMay('assignments.edit');
  return (
    <Group gap="xs">
      <Text size="sm">{name}</Text>
      {clashes.map((each) => (
        <Badge key={each.sessionId} color="warning">
          {t('board.teamAlso', { activity: each.activityName, time: format.time(each.startsAt) })}
        </Badge>
      ))}
      {mayAssign && (
        <ActionIcon
          variant="subtle"
          color="neutral"
          aria-label={t('board.teamRemove', { name })}
          loading={removing.isRunning}
          onClick={() => removing.run(call)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
