import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../core/words/languages.ts';
import { messages as laterEnglish } from '../../frontend/widget/app/later-messages/en.ts';
import { type Message, translator } from '../../frontend/widget/app/logic/messages.ts';
import { messages as firstEnglish } from '../../frontend/widget/app/messages/en.ts';

const app = 'frontend/widget/app';
const folders = ['messages', 'later-messages'];
const filesOf = (folder: string) => readdirSync(`${app}/${folder}`).map((file) => file.replace('.ts', ''));
const english = { ...firstEnglish, ...laterEnglish };

/** What comes first and what comes later, in one. */
async function load(language: string): Promise<Record<string, Message>> {
  const parts = await Promise.all(folders.map((folder) => import(`../../${app}/${folder}/${language}.ts`)));
  return Object.assign({}, ...parts.map(({ messages }) => messages));
}

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(folders)('the languages a venue can offer are those that have a file in %s', (folder) => {
  expect(filesOf(folder).sort()).toEqual([...languages].sort());
});

test('no message comes twice', () => {
  expect(Object.keys(laterEnglish).filter((key) => key in firstEnglish)).toEqual([]);
});

describe.each(languages)('%s', (language) => {
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
    .filter((file) => /\.tsx?$/.test(file) && !folders.some((folder) => file.startsWith(`${folder}/`)))
    .map((file) => `frontend/widget/app/${file}`)
    .concat('core/domain/policy-text/policy-text.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const direct = ['name', 'email', 'phone'];
  const unused = Object.keys(english).filter(
    (key) => !direct.includes(key) && !new RegExp(`['"]${key}['"]`).test(sources),
  );
  expect(unused).toEqual([]);
});

test('the plural form follows the rules of the language', () => {
  const { t: polish } = translator(
    { seatsLeft: { one: '{count} miejsce', few: '{count} miejsca', other: '{count} miejsc' } },
    'pl',
  );
  expect([1, 3, 5, 22].map((count) => polish('seatsLeft', { count }))).toEqual([
    '1 miejsce',
    '3 miejsca',
    '5 miejsc',
    '22 miejsca',
  ]);
  const { t: french } = translator({ seatsLeft: { one: '{count} place', other: '{count} places' } }, 'fr');
  expect(french('seatsLeft', { count: 0 })).toBe('0 place');
});

test('messages that come later are known from then on', () => {
  const { t, learn } = translator({ free: 'Free' }, 'en');
  expect(t('total')).toBe('total');
  learn({ total: 'Total' });
  expect([t('free'), t('total')]).toEqual(['Free', 'Total']);
});

/** Files that are there before the first times are, by what they import. */
function firstFiles(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/^import (?!type\b)[^']*'(\.[^']+\.tsx?)'/gm)) {
    const next = join(dirname(file), path);
    if (next.startsWith(app)) firstFiles(next, found);
  }
  return found;
}

test('nothing is said before its message is there', () => {
  const early = [...firstFiles(`${app}/main.tsx`)];
  expect(early).toContain(`${app}/views/slots.tsx`);
  expect(early).not.toContain(`${app}/views/party-step.tsx`);
  const spoken = early.flatMap((file) =>
    Object.keys(laterEnglish).filter((key) => new RegExp(`\\bt\\('${key}'`).test(readFileSync(file, 'utf8'))),
  );
  expect(spoken).toEqual([]);
});

test('values are filled in, numbers in the language', () => {
  const { t: german } = translator({ upTo: 'bis {count} von {name}' }, 'de');
  expect(german('upTo', { count: 1200, name: '{count}' })).toBe('bis 1.200 von {count}');
});
