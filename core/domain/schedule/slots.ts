import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Hours, Schedule } from '../../contract/model/schedule.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, toInstant } from '../time.ts';
import { isBlocked, minutesOfWindow, windowsOfDate } from './opening-hours.ts';
import { newSession, type Slot } from './sessions.ts';
import type { VenueDefaults } from './venue-defaults.ts';
import { wallClock } from './wall-clock.ts';
import { blockedSpansAround, type Span, spanOf } from './windows.ts';

const minute = 60_000;
const minutesOfDay = 24 * 60;

/** A slot during the calculation: milliseconds since 1970, and the venue's date on which it starts. */
interface Run extends Span {
  readonly date: LocalDate;
}

/**
 * The slots of the windows that open on `date`, in order; those after midnight start on the next date. Starts
 * advance on the venue's wall clock, `duration` (minutes) is elapsed time. `spacing` is the least time in
 * minutes from one start to the next: when clocks go forward, starts come closer together than the schedule
 * says, and the later of two that are too close is left out.
 */
export function slotsOfDate(
  schedule: Schedule,
  duration: number,
  timeZone: string,
  date: LocalDate,
  spacing = 0,
): Slot[] {
  return runsOfDate(schedule, duration, timeZone, date, spacing).map(slotOf);
}

/**
 * The sessions that an activity should have on `days` dates from `fromDate` on, by the date on which they
 * start.
 */
export function planSessions(
  activity: Activity,
  defaults: VenueDefaults,
  fromDate: LocalDate,
  days: number,
): Session[] {
  const spacing = spacingOf(activity);
  const ofDate = (offset: number) =>
    runsOfDate(activity.schedule, activity.duration, defaults.timeZone, addDays(fromDate, offset), spacing);
  const untilDate = addDays(fromDate, days);
  const sessions: Session[] = [];
  // Hours and buffers can reach two days ahead. Which slots a date loses to earlier nights must not depend on
  // where generation began, so it is judged against all slots of these nights.
  let [beforeLast, last]: Run[][] = [ofDate(-3), ofDate(-2)];
  for (let offset = -1; offset < days; offset += 1) {
    const own = ofDate(offset);
    for (const run of clearOf(own, [...(beforeLast ?? []), ...(last ?? [])], spacing)) {
      const { date } = run;
      if (date >= fromDate && date < untilDate)
        sessions.push(newSession(activity, slotOf(run), date, defaults));
    }
    [beforeLast, last] = [last, own];
  }
  return sessions;
}

/** Minutes that one session takes with setup and clean-up. */
export function occupancyOf({ duration, setupMinutes, cleanupMinutes }: Activity): number {
  return duration + setupMinutes + cleanupMinutes;
}

/** The least number of minutes from one start of an activity to the next. */
function spacingOf(activity: Activity): number {
  const needed = occupancyOf(activity);
  // Public sessions may run side by side, as closely as their schedule has them.
  return activity.eventType === 'private' ? needed : Math.min(needed, activity.schedule.slotInterval);
}

function runsOfDate(
  schedule: Schedule,
  duration: number,
  timeZone: string,
  date: LocalDate,
  spacing: number,
): Run[] {
  const blocked = blockedSpansAround(schedule, date, timeZone);
  const free = windowsOfDate(schedule, date)
    .flatMap((window) => runsOfWindow(window, schedule.slotInterval, duration, timeZone, date))
    .filter((run) => !blocked.some((span) => run.start < span.end && span.start < run.end))
    .filter((run) => !isBlocked(schedule, run.date))
    .sort((a, b) => a.start - b.start);
  return apart(free, spacing);
}

function runsOfWindow(
  window: Hours,
  interval: number,
  duration: number,
  timeZone: string,
  date: LocalDate,
): Run[] {
  const closes = spanOf(window, date, timeZone).end;
  const minutes = minutesOfWindow(window);
  const runs: Run[] = [];
  for (let at = minutes.start; at < minutes.end; at += interval) {
    const { at: start, skipped } = wallClock(date, at, timeZone);
    const end = start + duration * minute;
    if (!skipped && end <= closes)
      runs.push({ start, end, date: at < minutesOfDay ? date : addDays(date, 1) });
  }
  return runs;
}

function slotOf({ start, end }: Run): Slot {
  return { startsAt: toInstant(start), endsAt: toInstant(end) };
}

function apart(runs: readonly Run[], spacing: number): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (!last || !tooClose(last, run, spacing)) kept.push(run);
  }
  return kept;
}

function clearOf(runs: readonly Run[], earlier: readonly Run[], spacing: number): Run[] {
  return runs.filter((run) => !earlier.some((other) => tooClose(other, run, spacing)));
}

/** Two windows may have the same start: it counts once. */
function tooClose(a: Run, b: Run, spacing: number): boolean {
  return Math.abs(b.start - a.start) < Math.max(spacing, 1) * minute;
}
