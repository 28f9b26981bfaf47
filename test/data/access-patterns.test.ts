import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type AccessPattern, accessPatterns } from '../../lambdas/data/access-patterns.ts';

const page = 'docs/access-patterns.md';
const patterns: [string, AccessPattern][] = Object.entries(accessPatterns);

test('every access pattern has a caller', () => {
  expect(patterns.filter(([name]) => callersOf(name).length === 0)).toEqual([]);
});

test(`${page} is what the code says (write it with UPDATE_DOCS=1)`, async () => {
  const rendered = render();
  if (process.env.UPDATE_DOCS) await (await import('node:fs/promises')).writeFile(page, rendered);
  expect(readFileSync(page, 'utf8')).toBe(rendered);
});

test('nothing scans the table', () => {
  expect(sources().filter(({ text }) => /ScanCommand/.test(text))).toEqual([]);
});

function render(): string {
  const rows = patterns.map(([name, { finds, index, partition, sort }]) => {
    const range = sort ? `${sort.how} \`${sort.key}\`` : 'all';
    return `| ${finds} | ${index ?? 'table'} | \`${partition}\` | ${range} | ${callersOf(name).join(', ')} |`;
  });
  return [
    '# Access patterns',
    '',
    'Rendered from `lambdas/data/access-patterns.ts` by `test/data/access-patterns.test.ts`; do not edit by hand.',
    'Single items are read by the keys of `lambdas/data/keys.ts`. Nothing scans.',
    '',
    '| finds | index | partition | sort key | repository |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function callersOf(name: string): string[] {
  return sources()
    .filter(({ text }) => text.includes(`accessPatterns.${name}`))
    .map(({ file }) => file.replace('.ts', ''));
}

function sources() {
  const folder = 'lambdas/data';
  return globSync('**/*.ts', { cwd: folder })
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
