import * as z from 'zod';
import { localDate } from '../model/time.ts';
import * as view from '../views.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from './route-schema.ts';

/** Who is signed in, and the agenda. */
export const portalSchemas = {
  getProfile: {
    summary: 'Who is signed in, and what they may do',
    output: view.profileView,
    status: 200,
    problems: ['unauthenticated', 'forbidden', 'suspended'],
  },
  getAgenda: {
    summary: 'The sessions of a venue with their bookings, by day',
    params: portalVenueParams,
    query: z.object({ from: localDate, days: z.coerce.number().int().min(1).max(14).default(1) }),
    output: view.agendaView,
    status: 200,
    problems: [...portalProblems],
  },
  createFeedTicket: {
    summary: 'A short-lived ticket for the live feed of a venue',
    params: portalVenueParams,
    output: z.object({ ticket: z.string() }),
    status: 201,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;
