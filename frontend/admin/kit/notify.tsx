import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CallProblem } from '../../api/problem.ts';
import type { PortalWords } from '../frame/words.ts';
import { problemText } from './problem-text.ts';

export interface Undo {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds. */
const shown = { short: 5_000, withUndo: 10_000 } as const;

/** Says that something was done, with the way to undo it where there is one. */
export function notifyDone(text: string, t: PortalWords['t'], undo?: Undo): void {
  const id = crypto.randomUUID();
  const undoIt = () => {
    notifications.hide(id);
    undo?.run();
  };
  notifications.show({
    id,
    color: 'success',
    autoClose: undo ? shown.withUndo : shown.short,
    closeButtonProps: { 'aria-label': t('close') },
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text}</Text>
        <Button size="compact-sm" variant="default" onClick={undoIt}>
          {undo.label}
        </Button>
      </Group>
    ) : (
      text
    ),
  });
}

/** Says why something could not be done, where no form or page says so. */
export function notifyProblem(problem: CallProblem, t: PortalWords['t']): void {
  notifications.show({
    color: 'danger',
    autoClose: shown.withUndo,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('close') },
    message: problemText(problem, t),
  });
}

/** Tells of something that happened elsewhere. */
export function notifyNews(text: string, t: PortalWords['t']): void {
  notifications.show({
    color: 'accent',
    autoClose: shown.withUndo,
    closeButtonProps: { 'aria-label': t('close') },
    message: text,
  });
}
