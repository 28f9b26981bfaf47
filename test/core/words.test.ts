import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Catalogue, Text, Words } from '../../core/words/catalogue.ts';
import { languages } from '../../core/words/languages.ts';
import { type Translate, translator, translatorIn } from '../../core/words/translate.ts';

const english = {
  save: 'Save',
  pay: 'Pay {amount} to {venue}',
  seats: { one: 'One seat in {room}', other: '{count} seats in {room}' },
} as const;

type English = typeof english;

const german = {
  save: 'Speichern',
  pay: 'An {venue} {amount} zahlen',
  seats: { one: 'Ein Platz in {room}', other: '{count} Plätze in {room}' },
} as const satisfies Words<English>;

test('a text is filled with its values, in the order of its language', () => {
  const t = translator<English>(german, 'de');
  expect(t('save')).toBe('Speichern');
  expect(t('pay', { amount: '5 €', venue: 'Vault' })).toBe('An Vault 5 € zahlen');
  expect(t('seats', { count: 1, room: 'A' })).toBe('Ein Platz in A');
  expect(t('seats', { count: 12_345, room: 'A' })).toBe('12.345 Plätze in A');
});

test('a catalogue of every language is read in one', () => {
  const words = { en: english, de: german, es: german, fr: german };
  expect(translatorIn<English>(words, 'de')('save')).toBe('Speichern');
});

test('the compiler names each gap of a language', () => {
  ({
    save: 'Guardar',
    pay: 'Pagar {amount} a {venue}',
    // @ts-expect-error: a text is missing.
  }) satisfies Words<English>;
  // @ts-expect-error: a text more than the English ones.
  ({ ...german, more: 'Más' }) satisfies Words<English>;
  // @ts-expect-error: the text does not name who is paid.
  ({ ...german, pay: 'Pagar {amount}' }) satisfies Words<English>;
  // @ts-expect-error: one form where there are several.
  ({ ...german, seats: '{count} plazas en {room}' }) satisfies Words<English>;
});

test('the compiler asks for the values that a text names', () => {
  const check = (t: Translate<English>) => {
    // @ts-expect-error: without its values.
    t('pay');
    // @ts-expect-error: one of two values.
    t('pay', { amount: '1' });
    // @ts-expect-error: a plural without its count.
    t('seats', { room: 'A' });
    // @ts-expect-error: an unknown text.
    t('other');
  };
  expect(check).toBeDefined();
});

test('the plural form follows the rules of the language', () => {
  const polish = translator<English>(
    {
      seats: {
        one: '{count} miejsce w {room}',
        few: '{count} miejsca w {room}',
        other: '{count} miejsc w {room}',
      },
    },
    'pl',
  );
  expect([1, 3, 5, 22].map((count) => polish('seats', { count, room: 'A' }))).toEqual([
    '1 miejsce w A',
    '3 miejsca w A',
    '5 miejsc w A',
    '22 miejsca w A',
  ]);
  const french = translator<English>(
    { seats: { one: '{count} place en {room}', other: '{count} places en {room}' } },
    'fr',
  );
  expect(french('seats', { count: 0, room: 'A' })).toBe('0 place en A');
});

test('a value that looks like a parameter stays as it is', () => {
  expect(translator<English>(german, 'de')('pay', { amount: '{venue}', venue: 'Vault' })).toBe(
    'An Vault {venue} zahlen',
  );
});

test('texts that arrive later are known from then on', () => {
  const known: Partial<Words<English>> = { save: 'Save' };
  const t = translator<English>(known, 'en');
  expect(t('pay', { amount: '1', venue: 'Vault' })).toBe('pay');
  Object.assign(known, english);
  expect([t('save'), t('pay', { amount: '1', venue: 'Vault' })]).toEqual(['Save', 'Pay 1 to Vault']);
});

const folder = new URL('../../core/words/', import.meta.url);
const filesOf = (language: string) => readdirSync(new URL(`${language}/`, folder)).sort();

/** What a language says, by file and key. */
async function textsOf(language: string): Promise<Record<string, Text>> {
  const entries = await Promise.all(
    filesOf(language).map(async (file) => {
      const catalogues: Record<string, Catalogue> = await import(new URL(`${language}/${file}`, folder).href);
      return Object.entries(catalogues).flatMap(([name, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${name}.${key}`, text] as const),
      );
    }),
  );
  return Object.fromEntries(entries.flat());
}

const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text));
const parametersOf = (text: Text) =>
  new Set(
    formsOf(text)
      .join()
      .match(/\{\w+\}/g) ?? [],
  );

test('every language has a folder, and every folder is a language', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...languages].sort());
});

describe.each(languages)('%s', (language) => {
  test('has the files of English', () => {
    expect(filesOf(language)).toEqual(filesOf('en'));
  });

  test('names no parameter that English does not, and leaves no text empty', async () => {
    const [own, en] = [await textsOf(language), await textsOf('en')];
    expect(Object.keys(own).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(own)) {
      const unknown = [...parametersOf(text)].filter((name) => !parametersOf(en[key] ?? '').has(name));
      expect({ key, unknown, empty: formsOf(text).some((form) => form.trim() === '') }).toEqual({
        key,
        unknown: [],
        empty: false,
      });
    }
  });
});
