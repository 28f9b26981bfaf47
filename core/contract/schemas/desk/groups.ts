import * as z from 'zod';
import { groupId, venueId } from '../../model/ids.ts';
import { filledLine } from '../../model/text.ts';
import {
  idempotency,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
  seatProblems,
} from '../scope/route-schema.ts';
import { staffBookingRequest, staffBookingView } from './desk.ts';

/** The bookings in the order of the request; each is moved, paid and cancelled by its own routes. */
export const groupView = z.object({
  id: groupId,
  name: z.string().optional(),
  bookings: z.array(staffBookingView),
});

/** One session of the order. Promo codes and gift cards are for single bookings. */
const groupSession = staffBookingRequest.pick({
  sessionId: true,
  party: true,
  buyOut: true,
  addOns: true,
  answers: true,
  discount: true,
  override: true,
});

/** Paid the same way throughout; a payment link goes out for each booking. */
const groupRequest = staffBookingRequest
  .pick({ guest: true, language: true, source: true, payment: true, note: true })
  .extend({ name: filledLine(80), sessions: z.array(groupSession).min(2).max(8) });

/** Orders of several sessions. */
export const groupSchemas = {
  createStaffGroup: {
    summary: 'Book several sessions for one guest, all or none',
    params: portalVenueParams,
    headers: idempotency,
    body: groupRequest,
    output: groupView,
    status: 201,
    problems: [...portalProblems, ...seatProblems, 'conflict'],
  },
  getStaffGroup: {
    summary: 'The bookings of a group',
    params: z.object({ venueId, groupId }),
    output: groupView,
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type GroupRequest = z.infer<typeof groupRequest>;
export type GroupView = z.infer<typeof groupView>;
