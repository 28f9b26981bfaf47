import type { Catalogue, ParametersOf, Text, Translations, Words } from './catalogue.ts';
import type { Language } from './languages.ts';

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

/** The values come second, where the text has parameters. */
type ValuesOf<T> = [ParametersOf<T>] extends [never] ? [] : [values: Values<ParametersOf<T>>];

type Arguments<English> = { readonly [Key in keyof English & string]: ValuesOf<English[Key]> };

export type Translate<English> = <Key extends keyof Arguments<English>>(
  key: Key,
  ...values: Arguments<English>[Key]
) => string;

/** The keys of texts without parameters. */
export type PlainKey<English> = {
  [Key in keyof English & string]: [ParametersOf<English[Key]>] extends [never] ? Key : never;
}[keyof English & string];

/**
 * Fills texts: `{name}` from the values, where `count` chooses the plural form. Numbers are written as the language
 * writes them.
 */
export function textFiller(language: string): (text: Text, values?: Values<string>) => string {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (text, values = {}) => {
    const given: Readonly<Partial<Record<string, string | number>>> = values;
    const form = typeof text === 'string' ? text : (text[plurals.select(Number(given.count))] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** Looks texts up and fills them. A text that is not there yet is its key. */
export function translator<English>(texts: Partial<Words<English>>, language: string): Translate<English> {
  const fill = textFiller(language);
  const known: Readonly<Partial<Record<string, Text>>> = texts;
  return (key, ...[values]) => fill(known[key] ?? key, values ?? {});
}

/** The translator of a catalogue that is there in every language. */
export function translatorIn<English extends Catalogue>(
  words: Translations<English>,
  language: Language,
): Translate<English> {
  return translator<English>(words[language], language);
}
