import { memo } from 'react';
import type { AgendaView } from '../../../../../../core/contract/views.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { IconDots } from '../../../../kit/icons.ts';
import { seatsOf, shortSeats } from '../../agenda/seats.ts';
import classes from '../board.module.css';
import { isSamePlace, type Placed } from '../layout.ts';
import { isMovable } from '../moves/moves.ts';
import { useOpen } from '../open.ts';
import { usePlaces } from '../use-places.ts';
import { BookingChip } from './booking-chip.tsx';

interface SessionBlockProps {
  placed: Placed;
  activity: AgendaView['activities'][number];
  /** How many bookings fit; the drawer has the rest. */
  chips: number;
  isOver: boolean;
  movingId: string | null;
}

/** A session at its time: free ones lead to a new booking, all others to their drawer. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { placed, activity, chips, isOver, movingId } = props;
  const { session, from, length, lane } = placed;
  const { t } = useWords();
  const seats = seatsOf(session, activity.eventType, t);
  const {
    places: { shown, gone, more },
    hold,
  } = usePlaces(session.bookings, chips);
  return (
    <li
      {...hold}
      className={classes.block}
      data-session={session.sessionId}
      style={{ '--from': from, '--length': length, '--lane': lane }}
      data-state={isOver ? 'over' : seats.state}
    >
      <BlockHead
        placed={placed}
        text={shortSeats(seats, activity.eventType, t)}
        isFree={seats.state === 'free' && !isOver}
      />
      {shown.map((booking) => (
        <BookingChip
          key={booking.id}
          booking={booking}
          isMovable={isMovable(booking) && !gone.has(booking.id)}
          isGone={gone.has(booking.id)}
          isMoving={movingId === booking.id}
        />
      ))}
      {more > 0 && shown.length < chips && <More session={session} count={more} />}
    </li>
  );
}, hasSameBlock);

function hasSameBlock(before: SessionBlockProps, after: SessionBlockProps): boolean {
  const others = ['activity', 'chips', 'isOver', 'movingId'] as const;
  return isSamePlace(before.placed, after.placed) && others.every((name) => before[name] === after[name]);
}

function BlockHead({ placed, text, isFree }: { placed: Placed; text: string; isFree: boolean }) {
  const { t } = useWords();
  const format = useFormat();
  const open = useOpen();
  const { sessionId, startsAt, status, offSchedule, capacityRemaining, capacityTotal } = placed.session;
  const time = format.time(startsAt);
  const isClosedWithGuests = status === 'closed' && capacityRemaining < capacityTotal;
  return (
    <div className={classes.head}>
      <button
        type="button"
        className={classes.headButton}
        onClick={() => open(isFree ? { new: '1', slot: sessionId } : { session: sessionId })}
      >
        <strong>{time}</strong> <span className={classes.headSeats}>{text}</span>
        {isFree && <span className="visually-hidden">, {t('board.book')}</span>}
        {isClosedWithGuests && <span className={classes.alarm}>{t('closed')}</span>}
        {offSchedule && <span className={classes.alarm}>{t('offSchedule')}</span>}
      </button>
      {isFree && (
        <button
          type="button"
          className={classes.dots}
          aria-label={t('board.sessionAt', { time })}
          onClick={() => open({ session: sessionId })}
        >
          <IconDots size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}

function More({ session, count }: { session: Placed['session']; count: number }) {
  const { t } = useWords();
  const open = useOpen();
  return (
    <button type="button" className={classes.more} onClick={() => open({ session: session.sessionId })}>
      {t('board.more', { count })}
    </button>
  );
}
