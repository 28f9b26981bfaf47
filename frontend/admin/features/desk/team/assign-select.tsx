import { Select } from '@mantine/core';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { useWords } from '../../../frame/words.ts';
import type { Run } from './clashes.ts';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly session: Run;
  /** Those of the whole day: they say who is busy. */
  readonly assignments: readonly AssignmentView[];
}

/** Assigns one of the venue's members to a session in two presses. */
export function AssignSelect({ session, assignments }: Props) {
  const { t } = useWords();
  const { choices = [], isRunning, assign } = useAssign(session, assignments);
  return (
    <Select
      label={t('board.teamAssign')}
      placeholder={t('board.teamChoose')}
      data={choices}
      value={null}
      disabled={isRunning}
      nothingFoundMessage={t('board.teamAllAssigned')}
      onChange={(userId) => userId && assign(userId)}
    />
  );
}
