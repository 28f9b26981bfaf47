import { describe, expect, test } from '@jest/globals';
import type { WaitlistEntry } from '../../core/contract/model/guest/waitlist.ts';
import { waitlistEntryId } from '../../core/contract/model/ids.ts';
import { hasRoomOnList, mayBeWrittenTo, stillToConfirm } from '../../core/domain/capacity/waitlist.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const later = '2026-11-22T12:00:00.001Z';
const entries = (count: number, status: WaitlistEntry['status'], confirmBy?: string) =>
  Array.from({ length: count }, () => ({ status, ...(confirmBy && { confirmBy }) }) as WaitlistEntry);

describe('the waitlist of a session', () => {
  test.each([
    [99, 0, true],
    [100, 0, false],
    [75, 24, true],
    [76, 24, false],
    [0, 24, true],
    [0, 25, false],
  ])('with %d that wait and %d to confirm takes another: %s', (waiting, unconfirmed, takes) => {
    const list = [...entries(waiting, 'waiting'), ...entries(unconfirmed, 'unconfirmed', later)];
    expect(hasRoomOnList(list, now)).toBe(takes);
  });

  test('counts offers, and neither entries that have left nor entries that have run out', () => {
    const over = [...entries(60, 'left'), ...entries(60, 'unconfirmed', now.toISOString())];
    expect(hasRoomOnList([...over, ...entries(99, 'offered')], now)).toBe(true);
    expect(hasRoomOnList([...over, ...entries(100, 'offered')], now)).toBe(false);
  });
});

test('an email address has five entries to confirm at the same time', () => {
  const over = [...entries(9, 'waiting'), ...entries(9, 'unconfirmed', now.toISOString())];
  expect(mayBeWrittenTo([...over, ...entries(4, 'unconfirmed', later)], now)).toBe(true);
  expect(mayBeWrittenTo([...over, ...entries(5, 'unconfirmed', later)], now)).toBe(false);
});

test('an entry can be confirmed until its time, and not at it', () => {
  const [gone, open] = [now.toISOString(), later].map((confirmBy, index) => ({
    id: waitlistEntryId.parse(`wai_aaaaaaaaaaa${index}`),
    confirmBy,
  }));
  if (!gone || !open) throw new Error('No entries.');
  expect(stillToConfirm([gone, open], now)).toEqual([open]);
});
