import { expect, test } from '@jest/globals';
import { datesOf, instantsOf, periodOf } from '../../../core/domain/lookup/list-filter.ts';

const today = '2026-11-22';

test.each([
  [{ by: 'visit' }, '2026-11-22', '2026-12-22', false],
  [{ by: 'visit', from: '2026-12-01' }, '2026-12-01', '2026-12-31', false],
  [{ by: 'visit', to: '2026-11-22', order: 'newest' }, '2026-11-22', '2026-11-22', true],
  [{ by: 'booking' }, '2026-10-23', '2026-11-22', true],
  [{ by: 'booking', from: '2026-11-01', order: 'soonest' }, '2026-11-01', '2026-11-22', false],
] as const)('the period of %j', (filter, from, to, newestFirst) => {
  expect(periodOf(filter, today)).toEqual({ from, to, newestFirst });
});

test.each([
  [{ by: 'visit', to: '2026-11-21' }],
  [{ by: 'visit', from: '2026-01-01', to: '2027-01-02' }],
] as const)('%j is no period', (filter) => {
  expect(() => periodOf(filter, today)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

test('a year is a period', () => {
  const period = periodOf({ by: 'visit', from: '2026-01-01', to: '2027-01-01' }, today);
  expect(datesOf(period)).toHaveLength(366);
});

test('a period of booking runs from midnight to midnight at the venue, in months of UTC', () => {
  const period = { from: '2026-11-01', to: '2026-11-30', newestFirst: true };
  expect(instantsOf(period, 'Pacific/Auckland')).toEqual({
    from: '2026-10-31T11:00:00.000Z',
    until: '2026-11-30T11:00:00.000Z',
    months: ['2026-10', '2026-11'],
  });
});
