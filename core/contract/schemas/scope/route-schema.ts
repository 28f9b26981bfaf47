import * as z from 'zod';
import { activityId, bookingId, embedKey, venueId } from '../../model/ids.ts';
import type { ProblemCode } from '../../problems.ts';

/** What a route accepts and returns. Absent parts of the request are not read. */
export interface RouteSchema {
  /** One line for the API reference. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  /** The JSON answer; absent where the answer is not JSON. */
  readonly output?: z.ZodType;
  /** Content type of an answer that is not JSON. */
  readonly produces?: 'text/html' | 'text/calendar' | 'text/csv';
  readonly status: 200 | 201 | 204;
  /** Problems beyond the general ones: `internal`, and `invalid-input` where there is input. */
  readonly problems: readonly ProblemCode[];
}

export const venueParams = z.object({ key: embedKey });
export const activityParams = z.object({ key: embedKey, activityId });
export const tokenParams = z.object({ token: z.string().min(20).max(2000) });
export const portalVenueParams = z.object({ venueId });
export const portalActivityParams = z.object({ venueId, activityId });
export const portalBookingParams = z.object({ venueId, bookingId });

/** A request repeated with the same key gets the same answer. */
export const idempotency = z.object({ 'idempotency-key': z.string().min(16).max(80) });

/** Problems that every route of the portal may return. */
export const portalProblems = ['unauthenticated', 'forbidden', 'not-found', 'suspended'] as const;

/** Why a session may refuse a party. */
export const seatProblems = [
  'full',
  'closed',
  'cutoff',
  'too-far-ahead',
  'resource-busy',
  'party-size',
] as const;
