import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import classes from '../board.module.css';
import { DropTarget } from './drag.tsx';
import { canTake, type Move } from './moves.ts';

interface DropTargetsProps {
  dragged: Move;
  sessions: readonly AgendaSession[];
  at: string;
}

/** The sessions that can take what is dragged. They lie in the blocks of the board, which are not drawn again. */
export function DropTargets({ dragged, sessions, at }: DropTargetsProps) {
  return sessions
    .filter((session) => canTake(dragged, session, at))
    .flatMap(({ sessionId }) => {
      const block = document.querySelector(`[data-session="${sessionId}"]`);
      return block ? (
        <DropTarget key={sessionId} id={sessionId} within={block} className={classes.target} />
      ) : (
        []
      );
    });
}
