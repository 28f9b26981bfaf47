import { expect, test } from '@jest/globals';
import { comparedWith } from '../../../core/domain/figures/compared.ts';

test.each([
  ['previous', '2026-11-01', '2026-11-30', '2026-10-02', '2026-10-31'],
  ['previous', '2026-11-24', '2026-11-24', '2026-11-23', '2026-11-23'],
  ['year', '2026-11-01', '2026-11-30', '2025-11-01', '2025-11-30'],
  ['year', '2028-02-29', '2028-03-01', '2027-02-28', '2027-03-01'],
] as const)('%s of %s to %s is %s to %s', (comparison, from, to, first, last) => {
  expect(comparedWith({ from, to }, comparison)).toEqual({ from: first, to: last });
});
