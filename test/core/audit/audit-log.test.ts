import { describe, expect, test } from '@jest/globals';
import { diffValues } from '../../../core/domain/audit-log/changes.ts';

describe('what changed', () => {
  test('keeps what differs, on both sides', () => {
    const before = { name: 'Crypt', capacity: 6, taxes: [{ id: 'vat' }], version: 3 };
    const after = { name: 'Vault', capacity: 6, taxes: [{ id: 'vat' }], opens: '10:00', version: 4 };
    expect(diffValues(before, after)).toEqual({
      before: { name: 'Crypt' },
      after: { name: 'Vault', opens: '10:00' },
    });
  });

  test('a new order of a set is no change, a new order of a list is', () => {
    expect(diffValues({ at: { x: 1, y: 2 } }, { at: { y: 2, x: 1 } })).toEqual({ before: {}, after: {} });
    expect(diffValues({ tags: ['a', 'b'] }, { tags: ['b', 'a'] }).after).toEqual({ tags: ['b', 'a'] });
  });

  test('a new thing has no before, a deleted one no after', () => {
    expect(diffValues(undefined, { name: 'Crypt' })).toEqual({ after: { name: 'Crypt' } });
    expect(diffValues({ name: 'Crypt' }, undefined)).toEqual({ before: { name: 'Crypt' } });
  });
});
