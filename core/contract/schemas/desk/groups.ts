import * as z from 'zod';
import { groupId, tillId, venueId } from '../../model/ids.ts';
import { minorUnits } from '../../model/money.ts';
import { filledLine } from '../../model/text.ts';
import { instant } from '../../model/time.ts';
import {
  idempotency,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
  seatProblems,
} from '../scope/route-schema.ts';
import { staffBookingRequest, staffBookingView } from './desk.ts';

/** What the guest can pay for the whole group by its link. Amounts in minor units. */
const groupPayment = z.object({
  /** Of the bookings that wait to be paid, else what is left of those that are confirmed. */
  due: minorUnits,
  /** When the seats of unpaid bookings go back. */
  until: instant.optional(),
  /** When staff had the link sent last; absent where it was never sent. */
  sentAt: instant.optional(),
  /** The address that the guest pays at; only for members who may send it. */
  link: z.string().optional(),
});

/** The bookings in the order of the request; each is moved, refunded and cancelled by its own routes. */
export const groupView = z.object({
  id: groupId,
  name: z.string().optional(),
  bookings: z.array(staffBookingView),
  payment: groupPayment,
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

/** Paid the same way throughout; one payment link goes out for all bookings. */
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
  sendGroupLink: {
    summary: 'Email the guest of a group one link to pay for all of its bookings',
    params: z.object({ venueId, groupId }),
    headers: idempotency,
    output: groupView,
    status: 200,
    problems: [...portalProblems, 'wrong-state', 'rate-limited', 'conflict'],
  },
  collectGroupPayment: {
    summary: 'Record one payment at the counter for all bookings of a group, each with its own part',
    params: z.object({ venueId, groupId }),
    headers: idempotency,
    body: z.object({
      method: z.enum(['cash', 'terminal']),
      /** What staff were shown as due, in minor units. */
      expectedAmount: minorUnits.min(1),
      /** The open till that cash goes into. */
      tillId: tillId.optional(),
    }),
    output: groupView,
    status: 201,
    problems: [...portalProblems, 'wrong-state', 'price-changed', 'payment-unavailable', 'conflict'],
  },
  getStaffGroup: {
    summary: 'The bookings of a group, and what is left to pay for them',
    params: z.object({ venueId, groupId }),
    output: groupView,
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type GroupRequest = z.infer<typeof groupRequest>;
export type GroupView = z.infer<typeof groupView>;
