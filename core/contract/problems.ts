import type { MinorUnits } from './model/money.ts';
import type { Quote } from './model/price.ts';

/** Every way the API says no: stable code -> status and title. Details are in `core/words`, in every language. */
export const problems = {
  'invalid-input': { status: 400, title: 'Some of what you sent is not valid' },
  'invalid-signature': { status: 400, title: 'The signature does not match' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'Email or password is wrong' },
  'wrong-code': { status: 401, title: 'The code is wrong or has expired' },
  forbidden: { status: 403, title: 'You may not do this' },
  'no-organization': { status: 403, title: 'Choose an organization first' },
  'bot-check': { status: 403, title: 'Show that you are a person' },
  suspended: { status: 403, title: 'This organization is suspended' },
  'switched-off': { status: 403, title: 'This is switched off here' },
  'not-found': { status: 404, title: 'Not found' },
  'invalid-link': { status: 404, title: 'This link is not valid or has expired' },
  'method-not-allowed': { status: 405, title: 'This address takes other methods' },
  full: { status: 409, title: 'Not enough seats left' },
  closed: { status: 409, title: 'This session is closed' },
  cutoff: { status: 409, title: 'It is too late to book this session' },
  'too-far-ahead': { status: 409, title: 'This session cannot be booked yet' },
  'hold-expired': { status: 409, title: 'Your seats are no longer held' },
  'resource-busy': { status: 409, title: 'Something this session needs is in use at that time' },
  'offer-expired': { status: 409, title: 'This offer is no longer open' },
  'too-late': { status: 409, title: 'It is too late to change this booking here' },
  'wrong-state': { status: 409, title: 'This is not possible as things are' },
  'plan-limit': { status: 409, title: 'Your plan has no room for more' },
  'in-use': { status: 409, title: 'Something else still needs this' },
  'price-changed': { status: 409, title: 'The price has changed' },
  conflict: { status: 409, title: 'Someone else changed this at the same moment' },
  'too-large': { status: 413, title: 'The request is too large' },
  incomplete: { status: 422, title: 'Something is missing' },
  'promo-code': { status: 422, title: 'This promo code cannot be used here' },
  'gift-card': { status: 422, title: 'This gift card cannot be used here' },
  'party-size': { status: 422, title: 'The party is too small or too large' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'payments-off': { status: 503, title: 'This venue can’t take payments right now' },
  'payment-unavailable': { status: 503, title: 'Payment is not available at the moment' },
} as const;

export type ProblemCode = keyof typeof problems;

/** One field that is wrong, and what to do about it, in the reader's language. `field` is a path such as `guest.email`. */
export interface FieldMessage {
  field: string;
  detail: string;
}

/** The current cost or refund of the request, with `price-changed`. Minor units. */
export interface CurrentPrice {
  readonly quote?: Quote;
  readonly fee?: MinorUnits;
  readonly refund?: MinorUnits;
  readonly balance?: MinorUnits;
}

/** The body of every error answer, `application/problem+json` (RFC 9457). */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  requestId: string;
  errors?: FieldMessage[];
  current?: CurrentPrice;
}
