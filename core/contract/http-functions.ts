import { codecFiles } from './codec-files.ts';

/** A function behind the HTTP API: an entry file of the same name in `lambdas/handlers/http/<callers>`. */
export interface HttpFunctionEntry {
  /** Who sends the requests: guests, staff in the portal, or other programs. */
  readonly callers: 'guests' | 'staff' | 'machines';
  /** Seconds that one request may take. API Gateway gives up after 29. */
  readonly timeout: number;
  /** Megabytes, where the usual 1024 do not fit. */
  readonly memory?: number;
  /** Files of packages that its code reads, by package. */
  readonly packageFiles?: readonly string[];
  /** What stops working for people when it fails, as a sentence. */
  readonly impact: string;
}

/** Every function that HTTP requests wait for. `core/contract/paths.ts` says which routes each serves. */
export const httpFunctions = {
  pages: {
    callers: 'guests',
    timeout: 10,
    impact: "The widget, venue pages and guests' booking pages do not open.",
  },
  availability: {
    callers: 'guests',
    timeout: 10,
    impact: 'Guests see no calendar, no slots and no prices.',
  },
  booking: {
    callers: 'guests',
    // In a rush on one session, a hold conflicts with others and is retried for seconds.
    timeout: 20,
    impact: 'Guests cannot take seats, and cannot see their bookings.',
  },
  checkout: {
    callers: 'guests',
    // Stripe may take ten seconds and is asked twice.
    timeout: 28,
    impact: 'Guests who hold seats cannot pay.',
  },
  'stripe-webhook': {
    callers: 'machines',
    timeout: 10,
    impact: "Stripe's news of payments is lost until Stripe sends it again: paid bookings stay unconfirmed.",
  },
  auth: {
    callers: 'staff',
    timeout: 10,
    impact: 'People cannot sign in to the portal.',
  },
  members: {
    callers: 'staff',
    timeout: 10,
    impact: 'Administrators cannot invite, change or remove team members, or reset their passwords.',
  },
  portal: {
    callers: 'staff',
    // A spreadsheet of a month's audit log is read page by page.
    timeout: 28,
    impact: 'Staff who are signed in see no bookings.',
  },
  desk: {
    callers: 'staff',
    // As of `booking`.
    timeout: 20,
    impact: 'Staff cannot book, check in, move or cancel.',
  },
  today: {
    callers: 'staff',
    timeout: 10,
    impact: 'Staff see no figures of the day, no notifications, and not what waits for them.',
  },
  activities: {
    callers: 'staff',
    timeout: 10,
    impact: 'Managers cannot create, describe, copy, archive or unpublish activities.',
  },
  catalogue: {
    callers: 'staff',
    // A preview of a whole venue plans months of sessions of each of its activities.
    timeout: 28,
    impact: 'Managers cannot change what is sold and when, or preview a change.',
  },
  venues: {
    callers: 'staff',
    timeout: 10,
    impact: 'Owners cannot open or change a venue, its look, or their organization.',
  },
  pictures: {
    callers: 'staff',
    // A picture of forty megapixels is decoded, and encoded in three sizes.
    timeout: 28,
    // Decoded, it takes 160 megabytes, its decoder as much again, and the last one may not be freed yet.
    memory: 2048,
    packageFiles: Object.values(codecFiles),
    impact: 'Owners and managers cannot upload or delete pictures.',
  },
  codes: {
    callers: 'staff',
    timeout: 10,
    impact: 'Staff cannot see or change promo codes and gift cards, or refund a gift card.',
  },
  billing: {
    callers: 'staff',
    // As of `checkout`.
    timeout: 28,
    impact:
      'Owners cannot open their Stripe account. Staff do not see refunds that failed, and cannot collect for a whole group.',
  },
  platform: {
    callers: 'staff',
    timeout: 10,
    impact: 'Operators of the platform cannot see, suspend, help or reprice organizations.',
  },
  integrations: {
    callers: 'staff',
    timeout: 10,
    impact: 'Owners cannot manage API keys and webhooks, or see what was sent.',
  },
  calendars: {
    callers: 'machines',
    timeout: 10,
    impact: 'Calendars that staff subscribe to miss new bookings.',
  },
  closures: {
    callers: 'staff',
    // A day of a large venue has hundreds of sessions, each closed on its own.
    timeout: 28,
    impact: 'Staff cannot close sessions, or help the guests who booked them.',
  },
  customers: {
    callers: 'staff',
    // A spreadsheet of thousands of customers is read page by page.
    timeout: 28,
    impact: 'Staff cannot find customers, export what is stored about them, or erase it.',
  },
  authorizer: {
    callers: 'machines',
    timeout: 10,
    impact: 'People in the portal are asked to sign in again and again.',
  },
} as const satisfies Readonly<Record<string, HttpFunctionEntry>>;

export type HttpFunctionName = keyof typeof httpFunctions;

/** Those that serve routes: all but the authorizer, which API Gateway asks before. */
export type HttpFunction = Exclude<HttpFunctionName, 'authorizer'>;

export const httpFunctionNames = Object.keys(httpFunctions).filter(
  (name): name is HttpFunctionName => name in httpFunctions,
);
