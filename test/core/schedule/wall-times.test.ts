import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { toInstant } from '../../../core/domain/time.ts';
import { isRepeated, wallTimesOf, zonedTimeOf } from '../../../core/domain/wall-times.ts';

test.each([
  [
    'an ordinary day',
    'America/New_York',
    ['2026-11-27T15:00:00.000Z', '2026-11-27T16:00:00.000Z'],
    ['2026-11-27T10:00:00-05:00', '2026-11-27T11:00:00-05:00', false],
  ],
  [
    'the doubled hour in London',
    'Europe/London',
    ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
    ['2026-10-25T01:00:00+01:00', '2026-10-25T01:00:00+00:00', true],
  ],
  [
    'the end alone in the doubled hour',
    'Europe/London',
    ['2026-10-24T23:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T00:30:00+01:00', '2026-10-25T01:30:00+01:00', true],
  ],
  [
    'the doubled half hour of Lord Howe',
    'Australia/Lord_Howe',
    ['2026-04-04T14:45:00.000Z', '2026-04-04T15:45:00.000Z'],
    ['2026-04-05T01:45:00+11:00', '2026-04-05T02:15:00+10:30', true],
  ],
  [
    'over the hour that spring leaves out',
    'Europe/London',
    ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T00:30:00+00:00', '2026-03-29T02:30:00+01:00', false],
  ],
] as const)('%s', (_, timeZone, [startsAt, endsAt], [start, end, repeated]) => {
  expect(wallTimesOf({ startsAt, endsAt }, timeZone)).toEqual({ startsAt: start, endsAt: end, repeated });
});

const zones = ['Europe/London', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'];
const minute = 60_000;
const moments = fc
  .integer({ min: Date.UTC(2025, 0) / minute, max: Date.UTC(2028, 0) / minute })
  .map((minutes) => toInstant(minutes * minute));

test('a time on the venue’s clock names one moment, and the clock shows it twice or not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
      const shown = zonedTimeOf(at, zone);
      expect(toInstant(Date.parse(shown))).toBe(at);
      const clock = shown.slice(0, 16);
      const others = [-60, -30, 30, 60].map((minutes) => toInstant(Date.parse(at) + minutes * minute));
      const again = others.some((other) => zonedTimeOf(other, zone).slice(0, 16) === clock);
      expect(isRepeated(at, zone)).toBe(again);
    }),
    { numRuns: 300 },
  );
});
