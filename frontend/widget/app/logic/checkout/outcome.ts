import type { BookingView } from '../../../../../core/contract/views.ts';

/** The outcome for a guest of a booking that went to payment. */
export type Outcome = 'confirmed' | 'waiting' | 'unpaid' | 'offered' | 'refunded' | 'cancelled' | 'gone';

type Told = Pick<BookingView, 'state' | 'paymentState' | 'options'>;

export function outcomeOf({ state, paymentState, options }: Told): Outcome {
  if (state === 'held') return 'unpaid';
  if (state === 'pending') return paymentState === 'processing' ? 'waiting' : 'unpaid';
  if (state === 'cancelled') return 'cancelled';
  if (state !== 'expired') return 'confirmed';
  if (options.offer) return 'offered';
  return paymentState === 'unpaid' || paymentState === 'failed' ? 'gone' : 'refunded';
}

/** An unpaid answer may be a moment old; a bank may take its time, and the guest is then told by email. */
const pauses: Partial<Record<Outcome, readonly number[]>> = {
  unpaid: [1000, 2000],
  waiting: [1500, 2000, 3000, 4000, 5000, 5000, 5000, 5000],
};

/** Milliseconds before asking for the `attempt`th time again; null when it is time to stop. */
export function pauseBefore(outcome: Outcome, attempt: number, abandoned: boolean): number | null {
  if (abandoned && outcome === 'unpaid') return null;
  return pauses[outcome]?.[attempt - 1] ?? null;
}
