import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import { isOnStep } from './money.ts';
import { unitsOf } from './units.ts';

/** Minor units as a plain decimal number with a point, for files: 1250 cents are `12.50`. */
export function majorUnits(amount: MinorUnits, currency: Currency): string {
  const { digits, exponent } = unitsOf(currency);
  const places = amount % 10 ** (exponent - digits) === 0 ? digits : exponent;
  return (amount / 10 ** exponent).toFixed(places);
}

/**
 * What a person typed or pasted -> minor units: `12.5`, `12,50`, `1.234,50`, `1 234.50 €`. Null for what is not one
 * amount, has too many decimals for the currency, or is not on its step.
 */
export function parseAmount(text: string, currency: Currency): MinorUnits | null {
  const { exponent } = unitsOf(currency);
  // Names and signs of currencies go, a full stop that ends an abbreviation with them.
  const bare = text
    .replace(/\p{L}+\.?/gu, '')
    .replace(/\u2212/g, '-')
    .replace(/[^\d.,+-]/g, '');
  const match = /^([+-]?)([\d.,]*\d)$/.exec(bare);
  if (!match) return null;
  const [whole, fraction] = splitAtDecimalMark(match[2] ?? '', exponent);
  if (!/^\d*$/.test(whole) || fraction.length > exponent) return null;
  const amount = Number(`${whole}${fraction.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(amount) || !isOnStep(amount, currency)) return null;
  return match[1] === '-' && amount > 0 ? -amount : amount;
}

/**
 * The last `.` or `,` is the decimal mark, unless it groups thousands: it appears twice, or stands before exactly
 * three digits in a currency that has no three decimals.
 */
function splitAtDecimalMark(digits: string, exponent: number): readonly [whole: string, fraction: string] {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[at];
  const whole = digits.slice(0, Math.max(at, 0));
  const fraction = digits.slice(at + 1);
  const groups =
    mark === undefined ||
    whole.includes(mark) ||
    (fraction.length === 3 && exponent < 3 && /[1-9]/.test(whole));
  return groups ? [ungrouped(digits), ''] : [ungrouped(whole), fraction];
}

/** `1,234,567` and, as India groups, `12,34,567` without their marks. What is not grouped stays as it is. */
function ungrouped(text: string): string {
  return /^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(text) ? text.replace(/[.,]/g, '') : text;
}
