/** How much is refunded when staff cancel. */
export type Refund = 'policy' | 'full' | 'part' | 'none';

interface Terms {
  /** Minor units. */
  readonly policyRefund: number;
  readonly paid: number;
}

/** What a person can choose from: only what differs, and beyond the policy only with the permission. */
export function refundChoices({
  policyRefund,
  paid,
  mayRefund,
}: Terms & { readonly mayRefund: boolean }): Refund[] {
  if (!mayRefund || paid === 0) return ['policy'];
  return [
    'policy',
    ...(policyRefund === paid ? [] : (['full'] as const)),
    'part',
    ...(policyRefund === 0 ? [] : (['none'] as const)),
  ];
}

/** The refund of a choice, in minor units. */
export function refundAmount(choice: Refund, { policyRefund, paid, part }: Terms & { part: number }): number {
  switch (choice) {
    case 'policy':
      return policyRefund;
    case 'full':
      return paid;
    case 'part':
      return part;
    case 'none':
      return 0;
  }
}
