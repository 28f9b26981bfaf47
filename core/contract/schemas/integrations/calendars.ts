import { type RouteSchema, tokenParams } from '../scope/route-schema.ts';

export const calendarSchemas = {
  getCalendarFeed: {
    summary:
      'Booked sessions, or those that a member runs, from 30 days back to 180 days ahead as iCalendar: activity, time, venue and seats, but no guest data. Send the `ETag` as `If-None-Match`',
    params: tokenParams,
    produces: 'text/calendar',
    status: 200,
    problems: ['invalid-link'],
  },
} as const satisfies Record<string, RouteSchema>;
