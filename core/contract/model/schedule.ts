import * as z from 'zod';
import { line } from './text.ts';
import { localDate, localTime } from './time.ts';
import { weekdays } from './weekdays.ts';

export { weekdays };
export const weekday = z.enum(weekdays);

/** Opening hours; an `endTime` at or before `startTime` means past midnight. */
export const hours = z.object({ startTime: localTime, endTime: localTime });

/** Hours of one weekday: closed, or one or more windows (a lunch break makes two). */
export const weekdayHours = z.object({ enabled: z.boolean(), windows: z.array(hours).min(1).max(6) });

export const customDate = z.object({ date: localDate, windows: z.array(hours).min(1).max(6) });

/** Without `window` the whole day is blocked. */
export const blockedDate = z.object({
  date: localDate,
  window: hours.optional(),
  reason: line(120).optional(),
});

/**
 * When an activity runs, in the venue's wall-clock time. Precedence for a date:
 * blocked date, custom date, custom hours of the weekday, operating days with the default hours.
 */
export const schedule = z.object({
  operatingDays: z.array(weekday).max(7),
  startTime: localTime,
  endTime: localTime,
  /** Minutes from one start to the next. */
  slotInterval: z.int().min(5).max(1440),
  customHours: z.partialRecord(weekday, weekdayHours).default({}),
  customDates: z.array(customDate).max(400).default([]),
  blockedDates: z.array(blockedDate).max(400).default([]),
});

/** How far ahead, in days, and how late, in minutes before the start, a guest may book. */
export const bookingWindow = z.object({
  advanceDays: z.int().min(1).max(730),
  cutoffMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 14),
});

export type Weekday = z.infer<typeof weekday>;
export type Hours = z.infer<typeof hours>;
export type Schedule = z.infer<typeof schedule>;
export type BookingWindow = z.infer<typeof bookingWindow>;
