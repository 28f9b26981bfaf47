/** @jest-environment node */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { gather } from '../../../frontend/admin/frame/data/gather.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function gathering() {
  const handedOut: (readonly string[])[] = [];
  return { handedOut, ...gather<string>((items) => handedOut.push(items), 150) };
}

test('a burst of live messages reads the news once', () => {
  const { add, handedOut } = gathering();
  for (let message = 0; message < 20; message += 1) {
    add('getAgenda', 'listBookings');
    add('listNotifications');
  }
  expect(handedOut).toEqual([]);
  jest.advanceTimersByTime(150);
  expect(handedOut).toEqual([['getAgenda', 'listBookings', 'listNotifications']]);
});

test('a steady stream is read at its pace, and each time only what changed', () => {
  const { add, handedOut } = gathering();
  add('getAgenda');
  jest.advanceTimersByTime(100);
  add('getAgenda');
  jest.advanceTimersByTime(100);
  add('listAssignments');
  jest.advanceTimersByTime(1000);
  expect(handedOut).toEqual([['getAgenda'], ['listAssignments']]);
});

test('nothing is read for a page that is left', () => {
  const { add, stop, handedOut } = gathering();
  add('getAgenda');
  stop();
  jest.advanceTimersByTime(1000);
  expect(handedOut).toEqual([]);
});
