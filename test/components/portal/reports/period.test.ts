import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../../../core/domain/time.ts';
import {
  periodOf,
  presetPeriod,
  presets,
  toPreset,
} from '../../../../frontend/admin/features/money/reports/period/period.ts';

const today = '2026-11-29';

test.each([
  ['7-days', today, '2026-11-23', today],
  ['30-days', today, '2026-10-31', today],
  ['month', today, '2026-11-01', today],
  ['month', '2026-03-01', '2026-03-01', '2026-03-01'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last-month', '2024-03-01', '2024-02-01', '2024-02-29'],
  ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['quarter', today, '2026-10-01', today],
  ['last-quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
  ['year', today, '2026-01-01', today],
  ['last-year', '2025-06-01', '2024-01-01', '2024-12-31'],
] as const)('%s on %s is from %s to %s', (preset, date, from, to) => {
  expect(presetPeriod(preset, date)).toEqual({ from, to });
});

test('every named period begins and ends by today, and is one that the API reports on', () => {
  const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));
  fc.assert(
    fc.property(dates, fc.constantFrom(...presets), (date, preset) => {
      const { from, to } = presetPeriod(preset, date);
      expect(from <= to && to <= date).toBe(true);
      expect(daysBetween(from, to)).toBeLessThan(366);
    }),
  );
});

test.each([
  [{}, { preset: '30-days', from: '2026-10-31', to: today }],
  [{ period: 'month' }, { preset: 'month', from: '2026-11-01', to: today }],
  [{ period: 'of the moon' }, { preset: '30-days', from: '2026-10-31', to: today }],
  [
    { from: '2026-05-01', to: '2026-05-31' },
    { preset: 'own', from: '2026-05-01', to: '2026-05-31' },
  ],
  [
    { from: '2025-05-01', to: '2026-05-01' },
    { preset: 'own', from: '2025-05-01', to: '2026-05-01' },
  ],
  [{ from: '2025-05-01', to: '2026-05-02' }, { problem: 'too-long' }],
  [{ from: '2026-05-02', to: '2026-05-01' }, { problem: 'order' }],
  [{ from: '2026-05-02' }, { problem: 'incomplete' }],
  [{ from: '2026-02-30', to: '2026-05-01' }, { problem: 'incomplete' }],
])('the address %j asks for %j', (address, expected) => {
  expect(periodOf(address, today)).toMatchObject(expected);
  if (!('problem' in expected)) expect(periodOf(address, today)).not.toHaveProperty('problem');
});

test('a named period takes dates out of the address, and the usual one leaves nothing in it', () => {
  expect(toPreset('month')).toEqual({ period: 'month', from: undefined, to: undefined });
  expect(toPreset('30-days')).toEqual({ period: undefined, from: undefined, to: undefined });
});
