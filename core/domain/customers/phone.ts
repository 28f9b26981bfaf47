import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A phone number as it is compared: E.164, `+` and digits, without an extension. A number without its country's code
 * is of the venue's country (ISO 3166-1 alpha-2). What cannot be a number there keeps its digits. No check that
 * anyone answers.
 */
export function normalisePhone(typed: string, country: string): string {
  // Most of the world dials 00 for abroad, and people write it in countries that do not.
  const spelled = typed.replace(/^\s*00(?=[1-9\s])/, '+');
  const number = parsePhoneNumberFromString(spelled, countryOf(country));
  if (number?.isPossible()) return number.number;
  const digits = asciiDigits(typed).replace(/\D/g, '');
  return digits !== '' && /^\D*\+/.test(typed) ? `+${digits}` : digits;
}

function countryOf(country: string): CountryCode | undefined {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : undefined;
}

/**
 * What staff find a number by (as `normalisePhone` makes it): its digits with its country's code, as the caller says
 * it at home without leading zeros, and with a prefix for home calls that is not 0; and its last digits.
 */
export function phoneTerms(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  if (digits === '') return [];
  const number = parsePhoneNumberFromString(phone);
  if (!number) return [withoutZeros(digits), endOf(digits)];
  const atHome = number.formatNational().replace(/\D/g, '');
  return [...new Set([digits, number.nationalNumber, atHome].map(withoutZeros)), endOf(digits)];
}

/** How many digits people say who say only the end of a number. */
const end = { fewest: 3, most: 4 } as const;

/** The last digits, backwards: fewer of them are a beginning. The mark keeps them apart from whole numbers. */
const endOf = (digits: string): string => `~${[...digits].reverse().slice(0, end.most).join('')}`;

/**
 * What was typed of a number as `phoneTerms` are written: `+44 (0)20`, `0044 20` and `020 79` begin like them. A few
 * digits are the end of a number.
 */
export function phoneSearch(typed: string): string {
  const text = asciiDigits(typed);
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
  const isEnd = digits.length >= end.fewest && digits.length <= end.most && !/[+(]/.test(text);
  return isEnd ? endOf(digits) : withoutZeros(digits);
}

const withoutZeros = (digits: string): string => digits.replace(/^0+/, '');

/** Arabic, Persian and full-width digits, whose code points end in their value. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}

/**
 * A number (as `normalisePhone` makes it) for a spreadsheet: `(+44) 20 7946 0958`. A bare `+442079460958` would be
 * calculated with and shown as 4.42E+11, and digits would lose their leading zero.
 */
export function phoneCell(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number)
    return (
      phone
        .replace('+', '')
        .match(/.{1,3}/g)
        ?.join(' ') ?? ''
    );
  const [code = '', ...rest] = number.formatInternational().split(' ');
  return [`(${code})`, ...rest].join(' ');
}
