import type { HoldView } from '../../../../../core/contract/views.ts';

type Quote = HoldView['quote'];
export type QuoteLine = Quote['lines'][number];

/** What adds up to the total, and what it contains already, both in the server's order. */
export function splitLines({ lines }: Pick<Quote, 'lines'>) {
  return {
    counted: lines.filter((line) => !line.included),
    included: lines.filter((line) => line.included),
  };
}

const fees: Readonly<Record<string, 'feeBooking' | 'feeCard' | 'feeCancellation'>> = {
  platform: 'feeBooking',
  processing: 'feeCard',
  cancellation: 'feeCancellation',
};

/** A line's name in the guest's language; null where it is the venue's own word for what it sells or asks. */
export function lineName({ kind, id }: QuoteLine) {
  if (kind === 'buy-out') return { key: 'wholeSession' } as const;
  if (kind === 'promo-code') return { key: 'promoLine', code: id } as const;
  if (kind === 'discount') return { key: 'discountLine' } as const;
  if (kind === 'gift-card') return { key: 'giftCardLine', code: id.slice(-4) } as const;
  const fee = kind === 'fee' ? fees[id] : undefined;
  return fee ? { key: fee } : null;
}

/** Whether a line tells how many of something there are, each at a price. */
export const isCounted = ({ kind }: QuoteLine): boolean => kind === 'unit' || kind === 'add-on';

/** How a quote is paid: free, at once, in part, or at the venue. */
export type Payment = 'nothing' | 'now' | 'deposit' | 'at-venue';

export function paymentOf({ total, dueNow }: Pick<Quote, 'total' | 'dueNow'>): Payment {
  if (total === 0) return 'nothing';
  if (dueNow === 0) return 'at-venue';
  return dueNow < total ? 'deposit' : 'now';
}

/** What the button says that books. */
export const bookingLabels = {
  nothing: 'confirmFree',
  now: 'pay',
  deposit: 'payNow',
  'at-venue': 'confirmAtVenue',
} as const satisfies Record<Payment, string>;
