import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** Every file that lists the texts of all languages. */
const lists = [
  'core/domain/problem-texts.ts',
  'core/words/audit.ts',
  'core/words/email.ts',
  'core/words/pages.ts',
  'core/words/policy.ts',
  'core/words/staff-email.ts',
  'core/words/widget.ts',
  'frontend/admin/frame/words.ts',
];

const root = path.join(import.meta.dirname, '../..');
const compiler = path.join(root, 'node_modules/.bin/tsc');
const copy = mkdtempSync(path.join(tmpdir(), 'bookingtms-language-'));
const inCopy = (file: string) => path.join(copy, file);

beforeAll(() => {
  mkdirSync(inCopy('frontend/admin/frame'), { recursive: true });
  cpSync(path.join(root, 'core'), inCopy('core'), { recursive: true });
  cpSync(path.join(root, 'frontend/admin/frame/words.ts'), inCopy('frontend/admin/frame/words.ts'));
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'));
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  writeFileSync(inCopy('tsconfig.json'), JSON.stringify({ compilerOptions, files: lists }));
  writeFileSync(inCopy('package.json'), JSON.stringify({ type: 'module' }));
});
afterAll(() => rmSync(copy, { recursive: true }));

/** The files where something is missing or of another type. Errors about parts of the portal that were not copied have other codes. */
function filesWithGaps(): string[] {
  const { stdout } = spawnSync(compiler, ['--noEmit', '--pretty', 'false', '-p', copy], { encoding: 'utf8' });
  const found = [...stdout.matchAll(/(\S+)\(\d+,\d+\): error TS(?:2322|2739|2741|1360):/g)];
  return [...new Set(found.map(([, file = '']) => path.relative(copy, path.resolve(file))))].sort();
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(inCopy(file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(inCopy(file), after);
}

test('the compiler names every list of texts that lacks a new language, then each text that it lacks', () => {
  expect(filesWithGaps()).toEqual([]);
  edit('core/words/languages.ts', (text) => text.replace("['en',", "['en', 'pl',"));
  expect(filesWithGaps()).toEqual(lists);

  cpSync(inCopy('core/words/de'), inCopy('core/words/pl'), { recursive: true });
  edit('core/words/widget.ts', (text) =>
    text.replace(/^ {2}de: .*\n/m, (line) => line + line.replaceAll(/\bde\b/g, 'pl')),
  );
  expect(filesWithGaps()).toEqual(lists.filter((file) => file !== 'core/words/widget.ts'));
  for (const file of ['widget.ts', 'widget-later.ts'])
    edit(`core/words/pl/${file}`, (text) => text.replace(/^ {2}(stepTime|stepParty): .*\n/m, ''));
  expect(filesWithGaps()).toEqual(expect.arrayContaining(['core/words/pl/widget-later.ts']));
  expect(filesWithGaps()).toEqual(expect.arrayContaining(['core/words/pl/widget.ts']));
});
