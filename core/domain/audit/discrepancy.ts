/** A figure that is kept, and is not what the ledgers add up to. */
export interface Discrepancy {
  readonly what:
    | 'seats-taken'
    | 'seats-held'
    | 'seats-sold'
    | 'exclusive-parties'
    | 'shared-exclusive'
    | 'seats-of-booking'
    | 'payment-state'
    | 'over-refunded'
    | 'overpaid'
    | 'gift-card-balance'
    | 'gift-card-of-booking'
    | 'promo-code-uses'
    | 'resource-tokens'
    | 'money-without-seats';
  /** Whose figure it is: the id of the session, booking, card, or the promo code. */
  readonly id: string;
  readonly kept: number | string;
  readonly counted: number | string;
}

/** None where both are the same. */
export function compared(
  what: Discrepancy['what'],
  id: string,
  kept: number | string,
  counted: number | string,
): Discrepancy[] {
  return kept === counted ? [] : [{ what, id, kept, counted }];
}
