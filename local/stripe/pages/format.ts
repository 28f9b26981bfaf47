import { moneyFormat } from '../../../core/domain/money/format.ts';

/** An amount in minor units as people write it: `$84.00`, `¥8,400`. */
export function money(amount: number, currency: string, locale = 'en'): string {
  const language = locale === 'auto' ? 'en' : locale;
  return moneyFormat(language, currency.toUpperCase(), { currencyDisplay: 'narrowSymbol' })(amount);
}

export function utcTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
