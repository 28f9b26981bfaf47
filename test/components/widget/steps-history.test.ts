import { expect, test } from '@jest/globals';
import {
  depthOf,
  entryAfter,
  entryIn,
  isOurs,
} from '../../../frontend/widget/app/logic/flow/steps-history.ts';

test.each([
  ['activity', 0, 0],
  ['time', 1, 0],
  ['waitlist', 2, 1],
  ['party', 2, 1],
  ['details', 3, 2],
  ['expired', 2, 1],
  ['leaving', 4, 3],
  ['gift-card', 2, 1],
  ['returned', 0, 0],
] as const)('%s is %d steps from the activities, %d from the times of the only one', (stage, from, only) => {
  const at = { stage, activityId: 'act' };
  expect(depthOf(at, false)).toBe(from);
  expect(depthOf(at, true)).toBe(only);
});

test('steps that follow each other are ours', () => {
  const first = { depth: 0, start: 4 };
  const second = entryAfter(first, 5);
  const third = entryAfter(second, 6);
  expect(third).toEqual({ depth: 2, start: 4 });
  expect(isOurs(third, 6)).toBe(true);
});

test('an entry of the page around the frame, after a step or between two, is not to be gone over', () => {
  const second = entryAfter({ depth: 0, start: 4 }, 5);
  expect(isOurs(second, 6)).toBe(false);
  const third = entryAfter(second, 7);
  expect(third.start).toBeNull();
  expect(isOurs(third, 7)).toBe(false);
  expect(isOurs(entryAfter(third, 8), 8)).toBe(false);
});

test('only a state of ours is read', () => {
  const entry = { depth: 2, start: 4 };
  expect(entryIn({ bookingtms: entry, other: 1 })).toEqual(entry);
  expect(entryIn({ bookingtms: { depth: 1, start: null } })).toEqual({ depth: 1, start: null });
  for (const state of [null, 7, {}, { bookingtms: null }, { bookingtms: { depth: 'x', start: 1 } }])
    expect(entryIn(state)).toBeNull();
});
