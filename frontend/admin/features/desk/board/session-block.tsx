import { memo } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconDots } from '../../../kit/icons.ts';
import { seatsOf, shortSeats } from '../agenda/seats.ts';
import classes from './board.module.css';
import { BookingChip } from './booking-chip.tsx';
import { useTarget } from './drag.tsx';
import { isSamePlace, type Placed } from './layout.ts';
import { canTake, isMovable, type Move } from './moves.ts';
import { usePlaces } from './use-places.ts';

interface SessionBlockProps {
  placed: Placed;
  activity: AgendaView['activities'][number];
  /** How many bookings fit; the drawer has the rest. */
  chips: number;
  isOver: boolean;
  at: string;
  dragged: Move | null;
  movingId: string | null;
}

/** A session at its time: free ones lead to a new booking, all others to their drawer. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { placed, activity, chips, isOver, at, dragged, movingId } = props;
  const { session, from, length, lane } = placed;
  const { t } = useWords();
  const seats = seatsOf(session, activity.eventType, t);
  const takes = dragged !== null && canTake(dragged, session, at);
  const target = useTarget(session.sessionId, takes);
  const {
    places: { shown, gone, more },
    hold,
  } = usePlaces(session.bookings, chips);
  return (
    <li
      ref={target.ref}
      {...hold}
      className={classes.block}
      data-session={session.sessionId}
      style={{ '--from': from, '--length': length, '--lane': lane }}
      data-state={isOver ? 'over' : seats.state}
      data-takes={takes || undefined}
      data-target={target.isOver || undefined}
      data-refuses={(dragged !== null && !takes) || undefined}
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
  const { placed: place, at: then, ...rest } = before;
  const others: readonly (keyof typeof rest)[] = ['activity', 'chips', 'isOver', 'dragged', 'movingId'];
  // Time matters only where it decides what may be dropped.
  return (
    isSamePlace(place, after.placed) &&
    (after.dragged === null || then === after.at) &&
    others.every((name) => before[name] === after[name])
  );
}

function BlockHead({ placed, text, isFree }: { placed: Placed; text: string; isFree: boolean }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { sessionId, startsAt, status, offSchedule, capacityRemaining, capacityTotal } = placed.session;
  const time = format.time(startsAt);
  const isClosedWithGuests = status === 'closed' && capacityRemaining < capacityTotal;
  const open = () => change({ session: sessionId });
  return (
    <div className={classes.head}>
      <button
        type="button"
        className={classes.headButton}
        onClick={() => (isFree ? change({ new: '1', slot: sessionId }) : open())}
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
          onClick={open}
        >
          <IconDots size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}

function More({ session, count }: { session: Placed['session']; count: number }) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <button type="button" className={classes.more} onClick={() => change({ session: session.sessionId })}>
      {t('board.more', { count })}
    </button>
  );
}
