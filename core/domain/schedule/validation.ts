import type { Activity } from '../../contract/model/catalogue/activity.ts';
import { type BookingWindow, type Hours, weekdays } from '../../contract/model/schedule.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';
import { minutesOfWindow, windowsOfWeekday } from './opening-hours.ts';
import { occupancyOf } from './slots.ts';
import { bookingWindowOf, type VenueDefaults } from './venue-defaults.ts';

/** The faults of an activity's schedule with these defaults; empty without any. */
export function validateSchedule(
  activity: Activity,
  defaults: Pick<VenueDefaults, 'bookingWindow'>,
): FieldProblem[] {
  return [
    ...intervalProblems(activity),
    ...windowProblems(activity),
    ...weekProblems(activity),
    ...dateProblems(activity),
    ...bookingWindowProblems(bookingWindowOf(activity, defaults)),
  ];
}

function intervalProblems(activity: Activity): FieldProblem[] {
  const needed = occupancyOf(activity);
  if (activity.eventType !== 'private' || activity.schedule.slotInterval >= needed) return [];
  const detail = say('sessions-too-close', { minutes: needed });
  return [fieldProblem('schedule.slotInterval', detail)];
}

/** Windows too short to hold even one session. */
function windowProblems({ schedule, duration }: Activity): FieldProblem[] {
  const usesDefault = schedule.operatingDays.some((day) => !schedule.customHours[day]);
  const defaults = usesDefault ? [{ field: 'schedule.endTime', window: schedule }] : [];
  const ofWeekdays = weekdays.flatMap((day) => {
    const custom = schedule.customHours[day];
    return custom?.enabled ? named(`schedule.customHours.${day}`, custom.windows) : [];
  });
  const ofDates = schedule.customDates.flatMap((custom, index) =>
    named(`schedule.customDates.${index}`, custom.windows),
  );
  return [...defaults, ...ofWeekdays, ...ofDates]
    .filter(({ window }) => lengthOf(window) < duration)
    .map(({ field }) => ({
      field,
      detail: say('hours-too-short', { minutes: duration }),
    }));
}

/** Weekly hours that overlap, also past midnight. */
function weekProblems({ schedule }: Activity): FieldProblem[] {
  const week = 7 * 24 * 60;
  const spans = weekdays
    .flatMap((day, index) =>
      windowsOfWeekday(schedule, day).map((window) => {
        const { start, end } = minutesOfWindow(window);
        return { day, start: start + index * 24 * 60, end: end + index * 24 * 60 };
      }),
    )
    .sort((a, b) => a.start - b.start);
  return spans.flatMap((span, index) => {
    const next = spans[index + 1];
    const first = spans[0];
    const nextStart = next ? next.start : (first?.start ?? 0) + week;
    if (span.end <= nextStart) return [];
    const detail = say('weekday-hours-overlap', { weekday: { weekday: span.day } });
    return [fieldProblem(`schedule.customHours.${span.day}`, detail)];
  });
}

function dateProblems({ schedule }: Activity): FieldProblem[] {
  const seen = new Set<string>();
  return schedule.customDates.flatMap(({ date, windows }, index) => {
    const field = `schedule.customDates.${index}`;
    const repeated = seen.has(date);
    seen.add(date);
    if (repeated) return [fieldProblem(field, say('date-listed-twice', { date: { date } }))];
    return overlap(windows) ? [fieldProblem(field, say('date-hours-overlap', { date: { date } }))] : [];
  });
}

function bookingWindowProblems({ cutoffMinutes, advanceDays }: BookingWindow): FieldProblem[] {
  if (cutoffMinutes < advanceDays * 24 * 60) return [];
  const detail = 'closes-before-opening';
  return [fieldProblem('bookingWindow.cutoffMinutes', detail)];
}

function overlap(windows: readonly Hours[]): boolean {
  const spans = windows.map(minutesOfWindow).sort((a, b) => a.start - b.start);
  return spans.some((span, index) => span.end > (spans[index + 1]?.start ?? Number.POSITIVE_INFINITY));
}

function named(field: string, windows: readonly Hours[]): { field: string; window: Hours }[] {
  return windows.map((window, index) => ({ field: `${field}.windows.${index}`, window }));
}

function lengthOf(window: Hours): number {
  const { start, end } = minutesOfWindow(window);
  return end - start;
}
