import { Menu, ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AssignmentView } from '../../../../../core/contract/schemas/desk/assignments.ts';
import { useWords } from '../../../frame/words.ts';
import { LoadingRows } from '../../../kit/loading.tsx';
import type { Run } from './clashes.ts';
import { useAssign } from './use-assign.ts';

interface AssignMenuProps {
  readonly session: Run;
  /** Those of the whole day: they say who is busy. */
  readonly assignments: readonly AssignmentView[];
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** The members who can run a session: one press opens them, the next one assigns. */
export function AssignMenu({ session, assignments, children }: AssignMenuProps) {
  return (
    <Menu position="bottom-start" width={260} withinPortal>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Choices session={session} assignments={assignments} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices({ session, assignments }: Omit<AssignMenuProps, 'children'>) {
  const { t } = useWords();
  const { choices, assign } = useAssign(session, assignments);
  if (!choices) return <LoadingRows rows={3} />;
  if (choices.length === 0) return <Menu.Label>{t('board.teamAllAssigned')}</Menu.Label>;
  return (
    <ScrollArea.Autosize mah={300}>
      {choices.map(({ value, label }) => (
        <Menu.Item key={value} onClick={() => assign(value)}>
          {label}
        </Menu.Item>
      ))}
    </ScrollArea.Autosize>
  );
}
