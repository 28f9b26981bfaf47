import { type KeyboardEvent, useRef, useState } from 'react';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import classes from '../booking.module.css';
import { type Position, positionAfterKey } from './slot-keys.ts';
import type { Slot, SlotDay } from './slots.ts';

interface WeekGridProps {
  days: readonly SlotDay[];
  chosen: string | undefined;
  onChoose: (session: AgendaSession) => void;
}

/** A week side by side, a day a column. One stop for Tab; arrow keys lead from slot to slot. */
export function WeekGrid({ days, chosen, onChoose }: WeekGridProps) {
  const { t } = useWords();
  const grid = useRef<HTMLFieldSetElement>(null);
  const free = days.map(({ slots }) => slots.filter(({ obstacle }) => obstacle === null));
  const [position, setPosition] = useState<Position>();
  const stop = position ?? positionOf(free, chosen);
  const move = (event: KeyboardEvent) => {
    const next = positionAfterKey(
      free.map((slots) => ({ count: slots.length })),
      stop,
      event.key,
    );
    const session = next && free[next.day]?.[next.slot]?.session;
    if (!session) return;
    event.preventDefault();
    setPosition(next);
    grid.current?.querySelector<HTMLElement>(`[data-slot="${session.sessionId}"]`)?.focus();
  };
  const stopAt = free[stop.day]?.[stop.slot]?.session.sessionId;
  return (
    <fieldset ref={grid} className={classes.week} aria-label={t('booking.week')} onKeyDown={move}>
      {days.map((day) => (
        <Day key={day.date} day={day} chosen={chosen} stopAt={stopAt} onChoose={onChoose} />
      ))}
    </fieldset>
  );
}

/** The chosen slot, else the first free one. */
function positionOf(free: readonly (readonly Slot[])[], chosen: string | undefined): Position {
  const day = free.findIndex((slots) => slots.some(({ session }) => session.sessionId === chosen));
  const slot = free[day]?.findIndex(({ session }) => session.sessionId === chosen) ?? -1;
  if (slot >= 0) return { day, slot };
  return {
    day: Math.max(
      0,
      free.findIndex((slots) => slots.length > 0),
    ),
    slot: 0,
  };
}

interface DayProps {
  day: SlotDay;
  chosen: string | undefined;
  /** The session that Tab leads to. */
  stopAt: string | undefined;
  onChoose: (session: AgendaSession) => void;
}

function Day({ day: { date, slots }, chosen, stopAt, onChoose }: DayProps) {
  const { t } = useWords();
  const format = useFormat();
  const coming = slots.filter(({ obstacle }) => obstacle !== 'past');
  return (
    <div className={classes.day}>
      <div className={classes.dayName}>
        {format.weekday(date, 'short')} <strong>{format.dayNumber(date)}</strong>
      </div>
      {coming.map((slot) => (
        <button
          key={slot.session.sessionId}
          type="button"
          className={classes.slot}
          data-slot={slot.session.sessionId}
          tabIndex={slot.session.sessionId === stopAt ? 0 : -1}
          aria-pressed={slot.session.sessionId === chosen}
          disabled={slot.obstacle !== null}
          onClick={() => onChoose(slot.session)}
        >
          <span className="visually-hidden">{format.date(date)}, </span>
          <strong>{format.time(slot.session.startsAt)}</strong> <span>{stateOf(slot, t)}</span>
        </button>
      ))}
      {coming.length === 0 && <span className={classes.none}>–</span>}
    </div>
  );
}

function stateOf({ session, obstacle, isPrivate }: Slot, t: ReturnType<typeof useWords>['t']): string {
  if (obstacle) return t(`booking.slot.${obstacle}`);
  return isPrivate ? t('booking.slot.free') : t('booking.slot.left', { count: session.capacityRemaining });
}
