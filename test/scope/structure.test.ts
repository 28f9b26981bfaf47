import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { expect, test } from '@jest/globals';
import { type Arrow, findArrows, wrongWay } from '../../bin/structure/arrows.ts';
import { renderRooms, withRooms } from '../../bin/structure/render.ts';
import { roomOf } from '../../bin/structure/rooms.ts';

/** The rooms of the code, and which way the imports between them point. */
const arrows = findArrows();

test('a room imports only from rooms above it', () => {
  expect(arrows.length).toBeGreaterThan(100);
  expect(wrongWay(arrows)).toEqual([]);
});

test('an import from a room above into one below is refused', () => {
  const wrong: Arrow = { from: 'guest', to: 'money', importer: 'a.ts', imported: 'b.ts' };
  const right: Arrow = { from: 'money', to: 'guest', importer: 'b.ts', imported: 'a.ts' };
  expect(wrongWay([wrong, right])).toEqual([wrong]);
});

test('a use case lies in one of the rooms', () => {
  expect(globSync('lambdas/usecases/**/*.ts').filter((file) => !roomOf(file))).toEqual([]);
});

test('docs/architecture.md shows the rooms as they are (write it with npm run structure -- --write)', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  expect(withRooms(page, renderRooms(arrows))).toBe(page);
});

test('no folder has more files than a reader takes in', () => {
  const files = globSync('{bench,bin,core,frontend,lambdas,lib,local,test}/**/*.*');
  const counts = Object.entries(Object.groupBy(files, (file) => dirname(file)));
  expect(counts.filter(([, inside = []]) => inside.length > 22).map(([folder]) => folder)).toEqual([]);
});
