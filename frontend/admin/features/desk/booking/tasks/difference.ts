/** `settle`: a higher price is charged, an overpayment is refunded. */
const differences = ['settle', 'credit', 'keep'] as const;

export type Difference = (typeof differences)[number];

export function isDifference(value: string): value is Difference {
  return differences.some((each) => each === value);
}

interface Choice {
  readonly value: Difference;
  readonly text: `booking.difference.${'charge' | 'lower' | 'refund' | 'credit' | 'keep'}`;
  readonly hint?: 'booking.difference.chargeHint' | 'booking.difference.creditHint';
}

/**
 * The ways to deal with the price difference of a move. None where the price stays, or the cancellation fee takes all
 * of the difference. `before`: the total before, in
 * minor units; `settled`: what happens if nothing is chosen.
 */
export function differencesOf(
  before: number,
  { listed, refund, total }: { readonly listed: number; readonly refund: number; readonly total: number },
  mayKeep: boolean,
): readonly Choice[] {
  if (listed === before || total === before) return [];
  const keep: readonly Choice[] = mayKeep ? [{ value: 'keep', text: 'booking.difference.keep' }] : [];
  if (listed > before) {
    const hint = 'booking.difference.chargeHint';
    return [{ value: 'settle', text: 'booking.difference.charge', hint }, ...keep];
  }
  if (refund === 0) return [{ value: 'settle', text: 'booking.difference.lower' }, ...keep];
  return [
    { value: 'settle', text: 'booking.difference.refund' },
    { value: 'credit', text: 'booking.difference.credit', hint: 'booking.difference.creditHint' },
    ...keep,
  ];
}
