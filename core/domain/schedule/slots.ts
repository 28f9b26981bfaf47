import type { Activity } from '../../contract/model/activity.ts';
import type { Hours, Schedule } from '../../contract/model/schedule.ts';
import type { Session } from '../../contract/model/session.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, localDateOf, toInstant } from '../time.ts';
import type { Place } from './place.ts';
import { newSession, type Slot } from './sessions.ts';
import { wallClock } from './wall-clock.ts';
import {
  blockedSpansAround,
  isBlocked,
  minutesOfWindow,
  type Span,
  spanOf,
  windowsOfDate,
} from './windows.ts';

const minute = 60_000;

/**
 * The slots of the windows that open on `date`, in order; those after midnight start on the next date.
 * Starts step along the venue's wall clock, `duration` (minutes) is elapsed time. `spacing` is the least time
 * in minutes from one start to the next: a night on which clocks go forward brings starts closer together
 * than the schedule says, and the later of two that come too close is left out.
 */
export function slotsOfDate(
  schedule: Schedule,
  duration: number,
  timeZone: string,
  date: LocalDate,
  spacing = 0,
): Slot[] {
  const blocked = blockedSpansAround(schedule, date, timeZone);
  const free = windowsOfDate(schedule, date)
    .flatMap((window) => spansOfWindow(window, schedule.slotInterval, duration, timeZone, date))
    .filter((slot) => !blocked.some((span) => slot.start < span.end && span.start < slot.end))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ startsAt: toInstant(start), endsAt: toInstant(end) }))
    .filter((slot) => !isBlocked(schedule, localDateOf(slot.startsAt, timeZone)));
  return apart(free, spacing);
}

/** The sessions that an activity should have on `days` dates from `fromDate` on, by the date they start on. */
export function plannedSessions(
  activity: Activity,
  place: Place,
  fromDate: LocalDate,
  days: number,
): Session[] {
  const { timeZone } = place;
  const spacing = spacingOf(activity);
  const ofDate = (offset: number) =>
    slotsOfDate(activity.schedule, activity.duration, timeZone, addDays(fromDate, offset), spacing);
  const untilDate = addDays(fromDate, days);
  const sessions: Session[] = [];
  // Hours and buffers can reach two days on. What a date loses to the nights before must not depend on where
  // generation began, so it is judged against these nights' own slots, kept or not.
  let [beforeLast, last]: Slot[][] = [ofDate(-3), ofDate(-2)];
  for (let offset = -1; offset < days; offset += 1) {
    const own = ofDate(offset);
    for (const slot of clearOf(own, [...(beforeLast ?? []), ...(last ?? [])], spacing)) {
      const date = localDateOf(slot.startsAt, timeZone);
      if (date >= fromDate && date < untilDate) {
        sessions.push(newSession(activity, slot, date, place));
      }
    }
    [beforeLast, last] = [last, own];
  }
  return sessions;
}

/** Minutes that one session takes with setup and clean-up. */
export function occupancyOf({ duration, setupMinutes, cleanupMinutes }: Activity): number {
  return duration + setupMinutes + cleanupMinutes;
}

/** Minutes from one start to the next that an activity cannot go below. */
export function spacingOf(activity: Activity): number {
  const needed = occupancyOf(activity);
  // Public sessions may run side by side, as close as their schedule has them.
  return activity.eventType === 'private' ? needed : Math.min(needed, activity.schedule.slotInterval);
}

function spansOfWindow(
  window: Hours,
  interval: number,
  duration: number,
  timeZone: string,
  date: LocalDate,
): Span[] {
  const closes = spanOf(window, date, timeZone).end;
  const minutes = minutesOfWindow(window);
  const spans: Span[] = [];
  for (let at = minutes.start; at < minutes.end; at += interval) {
    const { at: start, skipped } = wallClock(date, at, timeZone);
    const end = start + duration * minute;
    if (!skipped && end <= closes) spans.push({ start, end });
  }
  return spans;
}

function apart(slots: readonly Slot[], spacing: number): Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots) {
    const last = kept.at(-1);
    if (!last || minutesBetween(last, slot) >= Math.max(spacing, 1)) kept.push(slot);
  }
  return kept;
}

function clearOf(slots: readonly Slot[], earlier: readonly Slot[], spacing: number): Slot[] {
  const tooClose = (slot: Slot) =>
    earlier.some((other) => Math.abs(minutesBetween(other, slot)) < Math.max(spacing, 1));
  return slots.filter((slot) => !tooClose(slot));
}

function minutesBetween(earlier: Slot, later: Slot): number {
  return (Date.parse(later.startsAt) - Date.parse(earlier.startsAt)) / minute;
}
