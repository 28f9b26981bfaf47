import { type Flow, startFlow } from './flow.ts';

/** Where this tab left off: on the way back from payment, or with seats still held. */
export function remembered(
  kept: Flow | null,
  { token, giftCard }: Readonly<{ token: string | null; giftCard: string | null }>,
  only: string | null,
): Flow {
  const fresh = startFlow(only);
  const known = kept && (only === null || kept.activityId === only) ? kept : null;
  if (giftCard) return { ...fresh, stage: 'gift-card' };
  if (token) return { ...(known ?? fresh), stage: 'returned', token };
  if (known?.stage === 'leaving' && known.hold)
    return { ...known, stage: 'returned', token: known.hold.token };
  if (known?.stage === 'details' && known.hold) return known;
  return { ...fresh, details: known?.details ?? fresh.details };
}
