import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { routes } from '../../core/contract/routes.ts';
import { routesWithoutScreen } from '../../core/contract/screens.ts';
import { calledRoutes } from './support/called-routes.ts';

const files = globSync('frontend/admin/**/*.{ts,tsx}');
const called = new Set(files.flatMap((file) => calledRoutes(readFileSync(file, 'utf8'))));

/** Guests' routes have the widget, and what signs its requests has no person in front of it. */
const forPeople = routes
  .filter(({ surface }) => surface === 'portal' || surface === 'platform')
  .map(({ id }) => id);

const excused: readonly string[] = Object.keys(routesWithoutScreen);

test('every route behind a session has a screen, or a reason why it needs none', () => {
  expect(forPeople.filter((id) => !called.has(id) && !excused.includes(id))).toEqual([]);
});

test('a route with a screen needs no reason', () => {
  expect(excused.filter((id) => called.has(id))).toEqual([]);
});

test('reasons are given for routes that need one', () => {
  expect(excused.filter((id) => !forPeople.some((each) => each === id))).toEqual([]);
});

test.each([
  ['a read', "useApi('getAgenda', {})", ['getAgenda']],
  ['one of two', "useAction(isOn ? 'a' : 'b', { refresh: ['c'] })", ['a', 'b']],
  ['a download', 'routeUrl(paths.exportBookings, {})', ['exportBookings']],
  ['a choice by type', "type Choice = 'a' | 'b';", ['a', 'b']],
  ['a refresh alone', "refresh('listBookings')", []],
  ['a property of something else', 'screens.listBookings', []],
])('the routes of a file are found: %s', (_, source, expected) => {
  expect(calledRoutes(source)).toEqual(expected);
});
