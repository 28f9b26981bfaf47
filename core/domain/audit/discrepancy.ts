import type { Repair } from './repair.ts';

/** An item that disagrees with the rest of the table. */
export interface Discrepancy {
  readonly what:
    | 'unreadable'
    | 'seats-taken'
    | 'seats-held'
    | 'seats-sold'
    | 'exclusive-parties'
    | 'shared-exclusive'
    | 'negative-seats'
    | 'oversold'
    | 'closure-not-kept'
    | 'closed-without-closure'
    | 'seats-of-booking'
    | 'session-missing'
    | 'times-of-booking'
    | 'resources-of-booking'
    | 'hold-overdue'
    | 'misplaced-booking'
    | 'payment-state'
    | 'over-refunded'
    | 'overpaid'
    | 'payment-shared'
    | 'refund-not-sent'
    | 'refund-unknown-to-stripe'
    | 'money-without-seats'
    | 'gift-card-balance'
    | 'gift-card-of-booking'
    | 'promo-code-uses'
    | 'promo-code-uses-of-customer'
    | 'resource-tokens'
    | 'resource-double-sold'
    | 'orphan-pointer'
    | 'missing-pointer'
    | 'held-too-long'
    | 'live-holds'
    | 'day-figures'
    | 'booking-entries';
  /** The item with the wrong figure: the id of the session, booking or card, the promo code, or the key. */
  readonly id: string;
  readonly kept: number | string;
  readonly counted: number | string;
  /** How `npm run repair` repairs it; absent where a person has to decide. */
  readonly repair?: Repair;
}

/** Nothing if both are the same. */
export function compareCounts(
  what: Discrepancy['what'],
  id: string,
  kept: number | string,
  counted: number | string,
  repair?: Repair | null,
): Discrepancy[] {
  return kept === counted ? [] : [{ what, id, kept, counted, ...(repair ? { repair } : {}) }];
}
