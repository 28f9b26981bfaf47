import { type RouteSchema, tokenParams } from '../scope/route-schema.ts';

export const calendarSchemas = {
  getCalendarFeed: {
    summary:
      'The booked sessions of 30 days back and 180 ahead as iCalendar: what, when, where and how many seats, never who. Send back the `ETag` as `If-None-Match`',
    params: tokenParams,
    produces: 'text/calendar',
    status: 200,
    problems: ['invalid-link'],
  },
} as const satisfies Record<string, RouteSchema>;
