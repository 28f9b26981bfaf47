import { memo, useId } from 'react';
import classes from './board.module.css';
import { isSameRow, type BoardRow as Row } from './layout.ts';
import { SessionBlock } from './session/session-block.tsx';

interface BoardRowProps {
  row: Row;
  at: string;
  /** A booking of this row that is under the hand, or on its way. */
  movingId: string | null;
}

/** A private session has one party at a time; a public one shows three. */
const chipsOf = { private: 1, public: 3 } as const;

/** An activity's sessions of the day, from left to right. */
export const BoardRow = memo(function BoardRow({ row, at, movingId }: BoardRowProps) {
  const id = useId();
  const { activity, placed, lanes } = row;
  const chips = chipsOf[activity.eventType === 'private' ? 'private' : 'public'];
  return (
    <section
      className={classes.row}
      aria-labelledby={id}
      style={{ '--lanes': lanes, '--chips': chips }}
      data-moving={movingId !== null || undefined}
    >
      <h2 id={id} className={classes.room}>
        {activity.name}
      </h2>
      <ul className={classes.track}>
        {placed.map((each) => (
          <SessionBlock
            key={each.session.sessionId}
            placed={each}
            activity={activity}
            chips={chips}
            isOver={each.session.endsAt <= at}
            movingId={movingId}
          />
        ))}
      </ul>
    </section>
  );
}, hasSameRow);

function hasSameRow(before: BoardRowProps, after: BoardRowProps): boolean {
  return isSameRow(before.row, after.row) && before.at === after.at && before.movingId === after.movingId;
}
