import { Text } from '@mantine/core';
import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { AgendaSession, AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { activityOf, findBooking, sessionsOf } from '../agenda/find-booking.ts';
import classes from './board.module.css';
import { BoardRow } from './board-row.tsx';
import { type BoardSpan, minutesIn, rowsOf, spanOf } from './layout.ts';
import { DragBoard } from './moves/drag.tsx';
import { DropTargets } from './moves/drop-targets.tsx';
import { MoveDialog } from './moves/move-dialog.tsx';
import { canTake, type Move } from './moves/moves.ts';
import { useMove } from './moves/use-move.ts';
import { OpenContext } from './open.ts';
import { DraggedChip } from './session/booking-chip.tsx';
import { StaffLanes } from './staff/staff-lanes.tsx';

interface BoardDayProps {
  agenda: AgendaView;
  sessions: readonly AgendaSession[];
  now: Date;
}

/** Rooms by time. A booking is dragged to another session of its activity that can take it. */
export function BoardDay({ agenda, sessions, now }: BoardDayProps) {
  const { t } = useWords();
  const { timeZone } = useVenue();
  const span = useMemo(() => spanOf(sessions, timeZone), [sessions, timeZone]);
  const rows = useMemo(() => (span ? rowsOf(agenda, sessions, span) : []), [agenda, sessions, span]);
  const [dragged, setDragged] = useState<Move | null>(null);
  const [, open] = useAddress();
  const { move, moveBack, moving } = useMove();
  const at = now.toISOString();
  if (!span) return null;
  // In a task of its own: picking up is answered first.
  const start = (bookingId: string) => startTransition(() => setDragged(moveOf(agenda, bookingId)));
  const end = (bookingId: string, targetId: string | null) => {
    setDragged(null);
    const wish = moveOf(agenda, bookingId);
    const target = sessionsOf(agenda).find(({ sessionId }) => sessionId === targetId);
    if (wish && target && canTake(wish, target, at)) move(wish.booking, wish.from, target);
  };
  const inHand = dragged ? { bookingId: dragged.booking.id, activityId: dragged.from.activityId } : moving;
  return (
    <DragBoard
      onStart={start}
      onEnd={end}
      targets={dragged && <DropTargets dragged={dragged} sessions={sessions} at={at} />}
      overlay={dragged && <DraggedChip booking={dragged.booking} />}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('board.hint')}
      </Text>
      <Scroller span={span} at={at} isDragging={dragged !== null}>
        <Hours span={span} />
        <OpenContext value={open}>
          {rows.map((row) => (
            <BoardRow
              key={row.activity.id}
              row={row}
              at={at}
              movingId={inHand?.activityId === row.activity.id ? inHand.bookingId : null}
            />
          ))}
        </OpenContext>
        <StaffLanes agenda={agenda} sessions={sessions} span={span} />
        <NowLine span={span} at={at} />
      </Scroller>
      <MoveDialog agenda={agenda} onUndo={moveBack} />
    </DragBoard>
  );
}

/** What is picked up, and where it comes from. */
function moveOf(agenda: AgendaView, bookingId: string): Move | null {
  const found = findBooking(agenda, bookingId);
  const eventType = found && activityOf(agenda, found.session.activityId)?.eventType;
  return found && eventType ? { booking: found.booking, from: found.session, eventType } : null;
}

interface ScrollerProps {
  span: BoardSpan;
  at: string;
  isDragging: boolean;
  children: ReactNode;
}

/** Begins at the present time, once. */
function Scroller({ span, at, isDragging, children }: ScrollerProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useRef(minutesIn(span, at));
  useEffect(() => {
    const element = scroller.current;
    const board = element?.firstElementChild;
    if (!element || !board || first.current === null) return;
    const minute = Number.parseFloat(getComputedStyle(board).getPropertyValue('--minute'));
    element.scrollLeft = Math.max(0, (first.current - 90) * minute);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard.
    <section ref={scroller} className={classes.scroller} aria-label={t('board.title')} tabIndex={0}>
      <div
        className={classes.board}
        style={{ '--total': span.length }}
        data-dragging={isDragging || undefined}
      >
        {children}
      </div>
    </section>
  );
}

function Hours({ span: { hours } }: { span: BoardSpan }) {
  const format = useFormat();
  return (
    <div className={classes.hours} aria-hidden>
      {hours.map((hour, index) => (
        <span key={hour} className={classes.hour} style={{ '--from': index * 60 }}>
          {format.time(hour)}
        </span>
      ))}
    </div>
  );
}

/** Where the venue's clock is. */
function NowLine({ span, at }: { span: BoardSpan; at: string }) {
  const { t } = useWords();
  const format = useFormat();
  const minutes = minutesIn(span, at);
  if (minutes === null) return null;
  return (
    <div className={classes.now} style={{ '--from': Math.round(minutes) }}>
      <span className={classes.nowLabel}>
        {t('now')} {format.time(at)}
      </span>
    </div>
  );
}
