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
 * The codes of a quote made elsewhere. It contains only the last characters of a gift card's code, so that
 * card must be typed again: no guest pays another price than the one shown.
 */
export function codesIn({ lines }: HoldView['quote']): CodeForm {
  const idOf = (kind: string) => lines.find((line) => line.kind === kind)?.id ?? '';
  const promoCode = idOf('promo-code');
  return {
    typed: { promoCode, giftCardCode: '' },
    applied: { promoCode, giftCardCode: idOf('gift-card') },
  };
}
