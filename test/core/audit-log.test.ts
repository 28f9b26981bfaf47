import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changes } from '../../core/domain/audit-log/changes.ts';
import { csv } from '../../core/domain/csv.ts';

describe('what changed', () => {
  test('keeps what differs, on both sides', () => {
    const before = { name: 'Crypt', capacity: 6, taxes: [{ id: 'vat' }], version: 3 };
    const after = { name: 'Vault', capacity: 6, taxes: [{ id: 'vat' }], opens: '10:00', version: 4 };
    expect(changes(before, after)).toEqual({
      before: { name: 'Crypt' },
      after: { name: 'Vault', opens: '10:00' },
    });
  });

  test('the order in which something was written is no change, of a list it is', () => {
    expect(changes({ at: { x: 1, y: 2 } }, { at: { y: 2, x: 1 } })).toEqual({ before: {}, after: {} });
    expect(changes({ tags: ['a', 'b'] }, { tags: ['b', 'a'] }).after).toEqual({ tags: ['b', 'a'] });
  });

  test('what is new has no before, what is gone no after', () => {
    expect(changes(undefined, { name: 'Crypt' })).toEqual({ after: { name: 'Crypt' } });
    expect(changes({ name: 'Crypt' }, undefined)).toEqual({ before: { name: 'Crypt' } });
  });
});

describe('a spreadsheet', () => {
  test('quotes what would break a row, and disarms what would be a formula', () => {
    const text = csv(
      ['Who', 'Note'],
      [
        ['Ana "Ace"', 'one\ntwo, three'],
        ['=1+1', '@cmd'],
      ],
    );
    expect(text).toBe(`\uFEFFWho,Note\r\n"Ana ""Ace""","one\ntwo, three"\r\n'=1+1,'@cmd\r\n`);
  });

  test('no cell begins as a formula does, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, cell = ''] = csv(['x'], [[text]]).split('\r\n', 2);
        return !/^"?[=+\-@\t\r]/.test(cell);
      }),
    );
  });
});
