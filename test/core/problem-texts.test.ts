import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import type { ProblemMessage, ProblemValue } from '../../core/domain/problem.ts';
import { say } from '../../core/domain/problem.ts';
import { readerOf } from '../../core/domain/reader.ts';
import { problems } from '../../core/words/en/problems.ts';
import { languages } from '../../core/words/languages.ts';
import type { ProblemKey } from '../../core/words/problems.ts';

const keys = Object.keys(problems) as ProblemKey[];
const samples: Readonly<Record<string, ProblemValue>> = {
  count: 3,
  date: { date: '2026-11-22' },
  weekday: { weekday: 'saturday' },
  until: { instant: '2026-11-22T17:00:00.000Z' },
  step: { amount: 5, currency: 'EUR' },
};

/** A text with a value for each of its parameters. */
function sampleOf(key: ProblemKey): ProblemMessage {
  const names = JSON.stringify(problems[key]).match(/(?<=\{)\w+(?=\})/g) ?? [];
  return { key, values: Object.fromEntries(names.map((name) => [name, samples[name] ?? name])) };
}

describe.each(languages)('in %s', (language) => {
  test.each(keys)('%s is a sentence with its values filled in', async (key) => {
    const { textOf } = await readerOf({ 'accept-language': language });
    const { values } = sampleOf(key);
    const text = textOf({ key, values });
    expect(text).toMatch(/^[^{}]*[.?:]?$/);
    expect(text).toMatch(/[.?]$/);
    for (const value of Object.values(values)) if (typeof value === 'string') expect(text).toContain(value);
  });
});

test('amounts, dates, weekdays and instants are written as the reader writes them', async () => {
  const said = [
    say('amount-off-step', { step: { amount: 105, currency: 'EUR' } }),
    say('date-listed-twice', { date: { date: '2026-11-22' } }),
    say('weekday-hours-overlap', { weekday: { weekday: 'sunday' } }),
    say('secret-just-rotated', { until: { instant: '2026-11-22T17:05:00.000Z' } }),
    say('too-many-emails', { most: 1000 }),
  ];
  const read = async (language: string) => {
    const { textOf } = await readerOf({ 'accept-language': language });
    return said
      .map(textOf)
      .join(' ')
      .replace(/[\u00a0\u202f]/g, ' ');
  };
  expect(await read('en')).toMatch(/€1\.05.*November 22, 2026.*Sunday.*5:05 PM UTC.*1,000/);
  expect(await read('de')).toMatch(/1,05 €.*22\. November 2026.*Sonntag.*17:05 UTC.*1\.000/);
  expect(await read('fr')).toMatch(/1,05 €.*22 novembre 2026.*dimanche.*17:05 UTC.*1 000/);
});

test('each text is used', () => {
  const sources = execFileSync(
    'git',
    ['grep', '-hoE', "'[a-z]+(-[a-z]+)*'", '--', 'core', 'lambdas', ':!core/words'],
    {
      encoding: 'utf8',
    },
  );
  const named = new Set(sources.split('\n').map((text) => text.slice(1, -1)));
  expect(keys.filter((key) => !named.has(key))).toEqual([]);
});
