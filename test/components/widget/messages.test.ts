import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { widget } from '../../../core/words/en/widget.ts';
import { widgetLater } from '../../../core/words/en/widget-later.ts';

const app = 'frontend/widget/app';
const english = { ...widget, ...widgetLater };

test('no message comes twice', () => {
  expect(Object.keys(widgetLater).filter((key) => key in widget)).toEqual([]);
});

test('every message is used', () => {
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${app}/${file}`)
    .concat('core/domain/policy-text/policy-text.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const direct = ['name', 'email', 'phone'];
  const unused = Object.keys(english).filter(
    (key) => !direct.includes(key) && !new RegExp(`['"]${key}['"]`).test(sources),
  );
  expect(unused).toEqual([]);
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
  expect(early).toContain(`${app}/views/choose/slots.tsx`);
  expect(early).not.toContain(`${app}/views/choose/party-step.tsx`);
  const spoken = early.flatMap((file) =>
    Object.keys(widgetLater).filter((key) => new RegExp(`\\bt\\('${key}'`).test(readFileSync(file, 'utf8'))),
  );
  expect(spoken).toEqual([]);
});
