import { type PointerEvent, useState } from 'react';
import { type Hours, type Weekday, weekdays } from '../../../../../core/contract/model/schedule.ts';
import { minutesOfWindow } from '../../../../../core/domain/schedule/opening-hours.ts';
import { drawnMinutes, hoursShown, minutesAt, placeOf, shownMinutes } from './grid-scale.ts';
import classes from './schedule.module.css';
import { useWeekdayName } from './use-weekday-name.ts';
import { hoursOf, type Minutes, type Week } from './week.ts';

interface WeekGridProps {
  week: Week;
  onDraw: (day: Weekday, hours: Hours) => void;
}

interface Drawing {
  readonly day: Weekday;
  readonly from: number;
  readonly to: number;
}

/**
 * The week as a picture, in which the mouse draws hours. All of it can also be typed in the list beside it, which is
 * the way by keyboard, screen reader and finger.
 */
export function WeekGrid({ week, onDraw }: WeekGridProps) {
  const name = useWeekdayName();
  const shown = shownMinutes(week);
  const [drawing, setDrawing] = useState<Drawing>();
  const at = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return minutesAt((event.clientY - top) / height, shown);
  };
  const start = (day: Weekday) => (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = at(event);
    setDrawing({ day, from, to: from });
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (drawing) setDrawing({ ...drawing, to: at(event) });
  };
  const finish = () => {
    if (drawing && drawing.from !== drawing.to) {
      onDraw(drawing.day, hoursOf(drawnMinutes(drawing.from, drawing.to)));
    }
    setDrawing(undefined);
  };
  return (
    <div className={classes.grid} aria-hidden="true">
      <div className={classes.scale}>
        {hoursShown(shown).map((minutes) => (
          <span key={minutes} style={{ top: placeOf({ start: minutes, end: minutes }, shown).top }}>
            {hoursOf({ start: minutes, end: minutes + 60 }).startTime}
          </span>
        ))}
      </div>
      {weekdays.map((day) => (
        <div key={day} className={classes.dayColumn}>
          <div className={classes.dayName}>{name(day, 'short')}</div>
          <div
            className={classes.day}
            style={{ backgroundSize: `100% ${100 / hoursShown(shown).length}%` }}
            data-testid={`draw-${day}`}
            onPointerDown={start(day)}
            onPointerMove={follow}
            onPointerUp={finish}
            onPointerCancel={() => setDrawing(undefined)}
          >
            {week[day].map((hours) => (
              <Block
                key={`${hours.startTime} ${hours.endTime}`}
                minutes={minutesOfWindow(hours)}
                shown={shown}
              />
            ))}
            {drawing?.day === day && (
              <Block minutes={drawnMinutes(drawing.from, drawing.to)} shown={shown} isDrawn />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BlockProps {
  minutes: Minutes;
  shown: Minutes;
  isDrawn?: boolean;
}

function Block({ minutes, shown, isDrawn = false }: BlockProps) {
  const { startTime, endTime } = hoursOf(minutes);
  return (
    <div className={classes.block} data-drawn={isDrawn} style={placeOf(minutes, shown)}>
      {startTime}–{endTime}
    </div>
  );
}
