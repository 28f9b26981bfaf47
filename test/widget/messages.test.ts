import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../core/contract/model/venue.ts';
import { type Message, translator } from '../../frontend/widget/app/logic/messages.ts';
import { messages as english } from '../../frontend/widget/app/messages/en.ts';

const folder = 'frontend/widget/app/messages';
const files = readdirSync(folder).map((file) => file.replace('.ts', ''));

async function load(language: string): Promise<Record<string, Message>> {
  return (await import(`../../${folder}/${language}.ts`)).messages;
}

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('the languages a venue can offer are those that have a file', () => {
  expect([...files].sort()).toEqual([...languages].sort());
});

describe.each(files)('%s', (language) => {
  test('has every message, and no other', async () => {
    expect(Object.keys(await load(language)).sort()).toEqual(Object.keys(english).sort());
  });

  test('fills in what the English message does, in every plural form', async () => {
    const translated = await load(language);
    for (const [key, message] of Object.entries<Message>(english)) {
      const expected = placeholders(forms(message).join());
      for (const form of forms(translated[key] ?? '')) {
        expect({ key, found: placeholders(form).filter((name) => !expected.includes(name)) }).toEqual({
          key,
          found: [],
        });
        expect({ key, empty: form.trim() === '' }).toEqual({ key, empty: false });
      }
      expect({ key, plural: typeof translated[key] }).toEqual({ key, plural: typeof message });
      const other = forms(translated[key] ?? '').at(-1) ?? '';
      expect({ key, names: placeholders(other) }).toEqual({
        key,
        names: placeholders(forms(message).at(-1) ?? ''),
      });
    }
  });
});

test('every message is used', () => {
  const sources = readdirSync('frontend/widget/app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages'))
    .map((file) => readFileSync(`frontend/widget/app/${file}`, 'utf8'))
    .join('\n');
  const direct = ['name', 'email', 'phone'];
  const unused = Object.keys(english).filter((key) => !direct.includes(key) && !sources.includes(`'${key}'`));
  expect(unused).toEqual([]);
});

test('the plural form follows the rules of the language', () => {
  const polish = translator(
    { seatsLeft: { one: '{count} miejsce', few: '{count} miejsca', other: '{count} miejsc' } },
    'pl',
  );
  expect([1, 3, 5, 22].map((count) => polish('seatsLeft', { count }))).toEqual([
    '1 miejsce',
    '3 miejsca',
    '5 miejsc',
    '22 miejsca',
  ]);
  const french = translator({ seatsLeft: { one: '{count} place', other: '{count} places' } }, 'fr');
  expect(french('seatsLeft', { count: 0 })).toBe('0 place');
});

test('values are filled in, numbers in the language', () => {
  const german = translator({ upTo: 'bis {count} von {name}' }, 'de');
  expect(german('upTo', { count: 1200, name: '{count}' })).toBe('bis 1.200 von {count}');
});
