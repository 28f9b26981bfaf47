import type { Instant, ZonedTime } from '../contract/model/time.ts';
import type { WallTimes } from '../contract/views.ts';
import { addMinutes, localDateOf, localTimeOf } from './time.ts';

interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A session's times on the venue's clock. */
export function wallTimesOf({ startsAt, endsAt }: Span, timeZone: string): WallTimes {
  return {
    startsAt: zonedTimeOf(startsAt, timeZone),
    endsAt: zonedTimeOf(endsAt, timeZone),
    repeated: isRepeated(startsAt, timeZone) || isRepeated(endsAt, timeZone),
  };
}

/** One moment on the venue's clock, as a time that starts and ends then. */
export function wallTimeOf(at: Instant, timeZone: string): WallTimes {
  return wallTimesOf({ startsAt: at, endsAt: at }, timeZone);
}

/** A moment on the venue's clock, to the minute, with its offset from UTC. */
export function zonedTimeOf(at: Instant, timeZone: string): ZonedTime {
  return `${readClock(at, timeZone)}:00${offsetText(offsetAt(at, timeZone))}`;
}

/** `2026-11-22T18:00` */
const readClock = (at: Instant, timeZone: string) =>
  `${localDateOf(at, timeZone)}T${localTimeOf(at, timeZone)}`;

/** Minutes east of UTC. */
function offsetAt(at: Instant, timeZone: string): number {
  const [clock, minutes] = [Date.parse(`${readClock(at, timeZone)}Z`), Math.floor(Date.parse(at) / 60_000)];
  return clock / 60_000 - minutes;
}

function offsetText(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(hours)}:${digits(minutes)}`;
}

/** No clock change is longer than this, and none is followed by another within it. */
const aroundChange = 180;

/** Whether the venue's clock shows the same time once more, a little earlier or later, because it is set back. */
export function isRepeated(at: Instant, timeZone: string): boolean {
  const offset = offsetAt(at, timeZone);
  return [-aroundChange, aroundChange].some((minutes) => {
    const change = offset - offsetAt(addMinutes(at, minutes), timeZone);
    return change !== 0 && readClock(addMinutes(at, change), timeZone) === readClock(at, timeZone);
  });
}
