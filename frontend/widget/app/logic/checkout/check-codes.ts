import type { CallProblem } from '../../../../api/problem.ts';
import type { MessageKey } from '../messages.ts';
import { type CodeForm, type Codes, noCodes } from './codes.ts';
import type { FieldErrors } from './details.ts';

/** Codes as the API spells them, however they were typed: small letters, spaces, missing hyphens. */
export function normalizeCodes({ promoCode, giftCardCode }: Codes): Codes {
  const groups = giftCardCode
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .match(/.{1,4}/g);
  return { promoCode: promoCode.trim().toUpperCase(), giftCardCode: groups?.join('-') ?? '' };
}

const same = (one: Codes, other: Codes) =>
  one.promoCode === other.promoCode && one.giftCardCode === other.giftCardCode;

/** Whether the typed code is not yet part of the quote. */
export const isWaiting = ({ typed, applied }: CodeForm): boolean => !same(normalizeCodes(typed), applied);

export const hasCodes = (codes: Codes): boolean => !same(codes, noCodes);

/** Finds codes of an impossible form before the server is asked. */
export function checkCodes(typed: Codes): FieldErrors {
  const { promoCode, giftCardCode } = normalizeCodes(typed);
  const errors: Record<string, { key: MessageKey }> = {};
  if (promoCode && !/^[A-Z0-9][A-Z0-9-]{1,29}$/.test(promoCode)) errors.promoCode = { key: 'needPromoCode' };
  if (giftCardCode && !/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/.test(giftCardCode))
    errors.giftCardCode = { key: 'needGiftCard' };
  return errors;
}

/** The refusal for the field that it concerns; empty if it concerns none. */
export function codeErrors({ code, message, errors }: CallProblem): FieldErrors {
  const found: Record<string, FieldErrors[string]> = {};
  const note = (field: keyof Codes, detail: string) => {
    found[field] = { text: detail };
  };
  if (code === 'promo-code') note('promoCode', message);
  if (code === 'gift-card') note('giftCardCode', message);
  for (const { field, detail } of errors) {
    if (field === 'promoCode' || field === 'giftCardCode') note(field, detail);
  }
  return found;
}
