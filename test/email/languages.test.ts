import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { languages } from '../../core/words/languages.ts';

const folder = new URL('../../lambdas/usecases/email/languages/', import.meta.url);

/** Sums of money and dates read in a sentence as any other word does. */
const stand = ['Ⓐ', 'Ⓑ', 'Ⓒ', 'Ⓓ'];

/** Every text of a table by where it stands in it, with marks for what is filled in. */
function textsOf(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, String(value(...stand.slice(0, value.length)))]];
  if (typeof value !== 'object' || value === null) throw new Error(`Not a text: ${at}`);
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${at}.${key}`));
}

const marksOf = (text: string) => stand.filter((mark) => text.includes(mark)).join('');

for (const file of readdirSync(folder)) {
  const tables = Object.values(await import(new URL(file, folder).href));

  test.each(tables)(`${file}: every text is there in every language, and in no other's words`, (table) => {
    expect(Object.keys(Object(table))).toEqual([...languages]);
    const [english = [], ...others] = languages.map((language) => textsOf(Object(table)[language]));
    expect(english.length).toBeGreaterThan(0);
    for (const texts of others) {
      expect(texts.map(([at]) => at).sort()).toEqual(english.map(([at]) => at).sort());
      for (const [at, text] of texts) {
        const [, original = ''] = english.find(([place]) => place === at) ?? [];
        // `after` is empty where there is nothing to add: in all languages or in none.
        expect([at, text === original]).toEqual([at, original === '']);
      }
    }
  });

  test.each(tables)(`${file}: what is filled in is said in every language`, (table) => {
    const [english = [], ...others] = languages.map((language) => textsOf(Object(table)[language]));
    for (const texts of others) {
      for (const [at, text] of texts) {
        const [, original = ''] = english.find(([place]) => place === at) ?? [];
        expect([at, marksOf(text)]).toEqual([at, marksOf(original)]);
      }
    }
  });
}
