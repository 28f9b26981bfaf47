import { memo } from 'react';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import type { AgendaBooking } from '../../agenda/find-booking.ts';
import { FlagMarks } from '../../flags/flag-marks.tsx';
import classes from '../board.module.css';
import { useHandle } from '../moves/drag.tsx';
import { useOpen } from '../open.ts';
import { chipState } from './chip-state.ts';

interface BookingChipProps {
  booking: AgendaBooking;
  isMovable: boolean;
  isMoving: boolean;
  /** It has left the session, and keeps its place until the pointer goes. */
  isGone: boolean;
}

/** A booking on the board: opens its drawer, and can be dragged to another session. */
export const BookingChip = memo(function BookingChip(chip: BookingChipProps) {
  const { booking, isMovable, isMoving, isGone } = chip;
  const open = useOpen();
  const handle = useHandle(booking.id, isMovable);
  return (
    <button
      {...handle}
      type="button"
      className={`${classes.chip} ${isMovable ? classes.movable : ''} ${isMoving ? classes.moving : ''}`}
      data-gone={isGone || undefined}
      data-tone={useChipState(booking).tone}
      onClick={() => open({ booking: booking.id })}
    >
      <ChipText booking={booking} />
    </button>
  );
});

/** The same under the pointer while it is dragged. */
export function DraggedChip({ booking }: { booking: AgendaBooking }) {
  return (
    <div className={`${classes.chip} ${classes.dragged}`} data-tone={useChipState(booking).tone}>
      <ChipText booking={booking} />
    </div>
  );
}

function ChipText({ booking }: { booking: AgendaBooking }) {
  const { t } = useWords();
  return (
    <>
      <span className={classes.chipName}>
        <FlagMarks flags={booking.flags} />
        {booking.guest?.name ?? t('noName')}
      </span>
      <span className={classes.chipMore}>
        {useChipState(booking).text} · {t('guestCount', { count: booking.guestCount })}
      </span>
    </>
  );
}

function useChipState(booking: AgendaBooking) {
  const { t } = useWords();
  return chipState(booking, useFormat(), t);
}
