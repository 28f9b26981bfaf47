import type { State } from './state.ts';

/** Money that came to an account's balance or left it. Amounts in the currency's smallest unit. */
export interface Movement {
  readonly id: string;
  readonly account: string;
  readonly created: number;
  readonly currency: string;
  readonly type: 'charge' | 'refund' | 'adjustment' | 'payout_failure';
  /** The charge, refund, dispute or payout that it comes from. */
  readonly source: string;
  /** Before `fee`, which the platform takes. */
  readonly amount: number;
  readonly fee: number;
}

type Owned = { account: string | null; created: number; currency: string };

/** Every movement of the balances of connected accounts so far, the oldest first. */
export function movementsOf({ charges, refunds, disputes, payouts }: State): Movement[] {
  return [
    ...Object.values(charges)
      .filter(({ status }) => status === 'succeeded')
      .flatMap((one) =>
        moved(one, 'charge', { id: one.id, amount: one.amount, fee: one.applicationFee ?? 0 }),
      ),
    // One that failed is the account's again: neither way shows.
    ...Object.values(refunds)
      .filter(({ status }) => status === 'succeeded' || status === 'pending')
      .flatMap((one) => moved(one, 'refund', { id: one.id, amount: -one.amount, fee: 0 })),
    ...Object.values(disputes)
      .filter(({ status }) => status !== 'won')
      .flatMap((one) => moved(one, 'adjustment', { id: one.id, amount: -one.amount, fee: 0 })),
    ...Object.values(payouts)
      .filter(({ failed }) => failed)
      .flatMap((one) => moved(one, 'payout_failure', { id: one.id, amount: one.amount, fee: 0 })),
  ].sort((a, b) => a.created - b.created);
}

function moved(
  { account, created, currency }: Owned,
  type: Movement['type'],
  { id, amount, fee }: { readonly id: string; readonly amount: number; readonly fee: number },
): Movement[] {
  if (account === null) return [];
  return [{ id: `txn_${id.replace('_', '')}`, account, created, currency, type, source: id, amount, fee }];
}
