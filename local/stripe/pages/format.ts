/** An amount in minor units as people write it: `$84.00`, `¥8,400`. */
export function money(amount: number, currency: string, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale === 'auto' ? 'en' : locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

export function utcTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
