/** Codes that engines name but that are no countries. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The countries in the reader's language, by name. */
export function countryChoices(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const known = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = others.has(code) ? undefined : names.of(code);
    // A country that has another code now is named by that one.
    if (name && new Intl.Locale(`und-${code}`).region === code && !known.has(name)) known.set(name, code);
  }
  return [...known]
    .map(([label, value]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** The country of the reader's own region, if the browser tells it. */
export function countryOfReader(locale: string): string {
  return new Intl.Locale(locale).region ?? '';
}
