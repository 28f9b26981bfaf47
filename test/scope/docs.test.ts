import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from '@jest/globals';

/** The pages that people write and read: what they name must exist. */
const pages = ['README.md', ...globSync('docs/**/*.md')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

const roots = /^(?:\.ci|bench|bin|core|docs|frontend|lambdas|lib|local|test)\/\S+$/;

/** `a/{b,c}/<d>.ts` -> `a/b/*.ts`, `a/c/*.ts`. */
function patternsOf(path: string): string[] {
  const [, before = '', choices, after = ''] = /^(.*?)\{(.*?)\}(.*)$/.exec(path) ?? [];
  if (choices === undefined) return [path.replaceAll(/<\w+>/g, '*').replace(/\/$/, '')];
  return choices.split(',').flatMap((choice) => patternsOf(`${before}${choice}${after}`));
}

test.each(pages)('every path that $path names exists', ({ text }) => {
  const named = [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => roots.test(code))
    .flatMap(patternsOf);
  expect(named.filter((pattern) => globSync(pattern).length === 0)).toEqual([]);
});

test.each(pages)('every link in $path leads to a file', ({ path, text }) => {
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
});

test('every link to a heading leads to one', () => {
  const headings = new Map(pages.map(({ path, text }) => [path, headingsOf(text)]));
  const dangling = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
      .map(([, file = '', heading = '']) => [file ? join(dirname(path), file) : path, heading] as const)
      .filter(([file, heading]) => !headings.get(file)?.includes(heading))
      .map(([file, heading]) => `${path}: ${file}#${heading}`),
  );
  expect(dangling).toEqual([]);
});

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\d\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the pages name enough paths to look at', () => {
  expect(pages.flatMap(({ text }) => text.match(/`core\//g) ?? []).length).toBeGreaterThan(30);
});

test('every decision has a number of its own, in its file name and its title', () => {
  const files = globSync('docs/decisions/[0-9]*.md').toSorted();
  const numbers = files.map((file) => Number(/\d+/.exec(file)?.[0]));
  expect(numbers).toEqual(files.map((_, index) => index + 1));
  const titles = files.map((file) => Number(/^# (\d+)\. /.exec(readFileSync(file, 'utf8'))?.[1]));
  expect(titles).toEqual(numbers);
});

test('a link to a decision says the number of the decision', () => {
  const links = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\[decision (\d+)\]\((?:decisions\/)?(\d+)/g)].map(([, said, linked]) => ({
      path,
      said: Number(said),
      linked: Number(linked),
    })),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ said, linked }) => said !== linked)).toEqual([]);
});
