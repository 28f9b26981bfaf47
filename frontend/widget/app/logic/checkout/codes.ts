import type { HoldView } from '../../../../../core/contract/views.ts';

/** What a guest knows that makes a booking cheaper. */
export interface Codes {
  readonly promoCode: string;
  readonly giftCardCode: string;
}

/** `typed`: as the guest left the fields. `applied`: those that the quote on show counts. */
export interface CodeForm {
  readonly typed: Codes;
  readonly applied: Codes;
}

export const noCodes: Codes = { promoCode: '', giftCardCode: '' };
export const noCodeForm: CodeForm = { typed: noCodes, applied: noCodes };

/**
 * The codes of a quote made elsewhere. Of a gift card it tells the last characters only: that card waits to be
 * typed again, so that nobody pays another price than the one on show.
 */
export function codesIn({ lines }: HoldView['quote']): CodeForm {
  const idOf = (kind: string) => lines.find((line) => line.kind === kind)?.id ?? '';
  const promoCode = idOf('promo-code');
  return {
    typed: { promoCode, giftCardCode: '' },
    applied: { promoCode, giftCardCode: idOf('gift-card') },
  };
}
