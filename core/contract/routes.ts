import * as z from 'zod';
import { activityId, embedKey, venueId } from './model/ids.ts';
import { localDate, localMonth } from './model/time.ts';
import { paths, type RouteId, type RoutePath } from './paths.ts';
import type { ProblemCode } from './problems.ts';
import * as view from './views.ts';

/** What a route takes and gives. A part that is absent is not read. */
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
  readonly produces?: 'text/html' | 'text/calendar';
  readonly status: 200 | 201 | 204;
  /** Beyond the ones every route may give: `internal`, and `invalid-input` where there is input. */
  readonly problems: readonly ProblemCode[];
}

const venueParams = z.object({ key: embedKey });
const activityParams = z.object({ key: embedKey, activityId });
const tokenParams = z.object({ token: z.string().min(20).max(2000) });
const portalVenueParams = z.object({ venueId });
const credentials = z.object({
  email: z.email('Enter an email address such as ana@example.com.'),
  password: z.string().min(1, 'Enter your password.').max(256),
});

/** The same key sent again gives the same hold again, whatever happened to the first answer. */
const idempotency = z.object({ 'idempotency-key': z.string().min(16).max(80) });

export const schemas = {
  embedPage: {
    summary: 'The widget as a page of its own, for an iframe',
    query: z.record(z.string(), z.string()),
    produces: 'text/html',
    status: 200,
    problems: ['not-found'],
  },
  bookingPage: {
    summary: 'The page behind the link in a confirmation',
    params: z.object({ token: z.string() }),
    produces: 'text/html',
    status: 200,
    problems: ['invalid-link'],
  },
  venuePage: {
    summary: 'The public page of a venue',
    params: z.object({ slug: z.string() }),
    query: z.record(z.string(), z.string()),
    produces: 'text/html',
    status: 200,
    problems: ['not-found'],
  },
  getVenue: {
    summary: 'A venue and its published activities',
    params: venueParams,
    output: view.venueView,
    status: 200,
    problems: ['not-found'],
  },
  getCalendar: {
    summary: 'A month of an activity, and the slots of one of its days',
    params: activityParams,
    query: z.object({ month: localMonth, date: localDate.optional() }),
    output: view.calendarView,
    status: 200,
    problems: ['not-found'],
  },
  getDay: {
    summary: 'The slots of one day',
    params: z.object({ key: embedKey, activityId, date: localDate }),
    output: view.dayView,
    status: 200,
    problems: ['not-found'],
  },
  quoteParty: {
    summary: 'The price of a party in a session',
    params: venueParams,
    body: view.holdRequest,
    output: view.holdView.shape.quote,
    status: 200,
    problems: ['not-found', 'party-size'],
  },
  createHold: {
    summary: 'Take seats for ten minutes',
    params: venueParams,
    headers: idempotency,
    body: view.holdRequest,
    output: view.holdView,
    status: 201,
    problems: [
      'not-found',
      'full',
      'closed',
      'cutoff',
      'too-far-ahead',
      'party-size',
      'conflict',
      'hold-expired',
    ],
  },
  getBooking: {
    summary: 'A booking, by its signed link',
    params: tokenParams,
    output: view.bookingView,
    status: 200,
    problems: ['invalid-link'],
  },
  getBookingCalendarFile: {
    summary: 'A booking as an iCalendar file',
    params: tokenParams,
    produces: 'text/calendar',
    status: 200,
    problems: ['invalid-link', 'wrong-state'],
  },
  releaseHold: {
    summary: 'Give held seats back at once',
    params: tokenParams,
    status: 204,
    problems: ['invalid-link', 'wrong-state', 'conflict'],
  },
  startCheckout: {
    summary: 'Hand in the details and go to payment',
    params: tokenParams,
    body: view.checkoutRequest,
    output: view.checkoutView,
    status: 200,
    problems: ['invalid-link', 'hold-expired', 'wrong-state', 'payment-unavailable', 'conflict'],
  },
  verifyCheckout: {
    summary: 'Back from payment: the booking as it now stands',
    params: tokenParams,
    output: view.bookingView,
    status: 200,
    problems: ['invalid-link', 'payment-unavailable', 'conflict'],
  },
  receiveStripeEvent: {
    summary: 'Events from Stripe',
    status: 204,
    problems: ['invalid-signature'],
  },
  signIn: {
    summary: 'Sign in with email and password',
    body: credentials,
    output: z.object({ expiresAt: z.iso.datetime() }),
    status: 200,
    problems: ['wrong-credentials', 'forbidden', 'rate-limited'],
  },
  refreshSignIn: {
    summary: 'Stay signed in',
    output: z.object({ expiresAt: z.iso.datetime() }),
    status: 200,
    problems: ['unauthenticated', 'forbidden'],
  },
  signOut: { summary: 'Sign out', status: 204, problems: ['forbidden'] },
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
    problems: ['unauthenticated', 'forbidden', 'not-found', 'suspended'],
  },
  createFeedTicket: {
    summary: 'A short-lived ticket for the live feed of a venue',
    params: portalVenueParams,
    output: z.object({ ticket: z.string() }),
    status: 201,
    problems: ['unauthenticated', 'forbidden', 'not-found', 'suspended'],
  },
} as const satisfies Record<RouteId, RouteSchema>;

type Part<R extends RouteId, K extends keyof RouteSchema> =
  (typeof schemas)[R] extends Record<K, z.ZodType> ? z.output<(typeof schemas)[R][K]> : undefined;

/** What a client sends in one part of a request; `never` where the route takes nothing there. */
export type Sent<R extends RouteId, K extends keyof RouteSchema> =
  (typeof schemas)[R] extends Record<K, z.ZodType> ? z.input<(typeof schemas)[R][K]> : never;

/** What a handler receives: parsed, with defaults filled in. */
export interface RouteInput<R extends RouteId> {
  params: Part<R, 'params'>;
  query: Part<R, 'query'>;
  headers: Part<R, 'headers'>;
  body: Part<R, 'body'>;
}

export type RouteOutput<R extends RouteId> = Part<R, 'output'>;

export interface Route extends RoutePath, RouteSchema {
  readonly id: RouteId;
}

/** The registry, whole: paths and schemas of every route. */
export const routes: readonly Route[] = Object.keys(paths)
  .filter((id): id is RouteId => id in schemas)
  .map((id) => ({ id, ...paths[id], ...schemas[id] }));
