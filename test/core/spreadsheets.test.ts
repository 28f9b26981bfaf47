import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csv, csvSpelling } from '../../core/domain/csv.ts';
import { phoneCell } from '../../core/domain/customers/phone.ts';
import { commonZone, spreadsheetTime } from '../../core/domain/spreadsheet-time.ts';

const english = csvSpelling('en-GB');
const german = csvSpelling('de-DE');

/** One cell as it is written. */
const cellOf = (text: string, spelling = english) =>
  csv(['x'], [[text]], spelling).slice('\uFEFFx\r\n'.length, -2);

describe('a file for spreadsheets', () => {
  const rows = [
    ['Ana "Ace"', { number: '-12.50' }, 'one\ntwo; three'],
    ['Bea, Cy', { number: '1250' }, ''],
  ];

  test('separates cells and decimals as English programs do', () => {
    expect(csv(['Who', 'Paid', 'Note'], rows, english)).toBe(
      '\uFEFFWho,Paid,Note\r\n"Ana ""Ace""",-12.50,"one\ntwo; three"\r\n"Bea, Cy",1250,\r\n',
    );
  });

  test('and as German programs do', () => {
    expect(csv(['Who', 'Paid', 'Note'], rows, german)).toBe(
      '\uFEFFWho;Paid;Note\r\n"Ana ""Ace""";-12,50;"one\ntwo; three"\r\n"Bea, Cy";1250;\r\n',
    );
  });

  test.each([
    ['en-US', ','],
    ['en-IN', ','],
    ['ja', ','],
    ['de', ';'],
    ['fr-CA', ';'],
    ['es-ES', ';'],
    ['pt-BR', ';'],
    ['es-MX', ','],
    ['ar-EG', ','],
    ['no such locale', ','],
    ['*', ','],
    [undefined, ','],
  ])('for %s, cells end at %s', (locale, separator) => {
    expect(csvSpelling(locale).separator).toBe(separator);
  });
});

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', "' =1"],
    ['\uFF1D1', "'\uFF1D1"],
    ["Ana;=cmd|' /C calc'!A0", `"Ana;=cmd|' /C calc'!A0"`],
    ['Ana,=1', '"Ana,=1"'],
    ['Ana\t=1', '"Ana\t=1"'],
    ['Ana', 'Ana'],
  ])('%j is written as %j', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
    expect(cellOf(text, german)).toBe(cell);
  });

  test('never begins as a formula does, and is quoted where any program would split it', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;,"\' a\uFF1D'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), fc.constantFrom(english, german), (text, spelling) => {
        const cell = cellOf(text, spelling);
        expect(cell).not.toMatch(/^"?\s*[=+\-@\uFF1D]/);
        if (/[,;\t\r\n"]/.test(text)) expect(cell).toMatch(/^"([^"]|"")*"$/s);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ['+442079460958', '(+44) 20 7946 0958'],
  ['+12125550123', '(+1) 212 555 0123'],
  ['+819012345678', '(+81) 90 1234 5678'],
  ['0212345678', '021 234 567 8'],
  ['', ''],
])('the phone %s stays one: %s', (phone, cell) => {
  expect(phoneCell(phone)).toBe(cell);
  // Neither a number nor a formula, and every digit is there.
  expect(cellOf(cell)).toBe(cell);
  expect(cell === '' || Number.isNaN(Number(cell))).toBe(true);
  expect(cell.replace(/\D/g, '')).toBe(phone.replace(/\D/g, ''));
});

test.each([
  ['2026-11-22T17:00:05.000Z', 'Europe/Berlin', '2026-11-22 18:00:05'],
  ['2026-07-01T22:30:00.000Z', 'Europe/Berlin', '2026-07-02 00:30:00'],
  ['2026-11-22T01:00:00.000Z', 'America/New_York', '2026-11-21 20:00:00'],
])('%s in %s is %s', (at, zone, text) => {
  expect(spreadsheetTime(at, zone)).toBe(text);
});

test('times are in the zone of the venues, or in UTC where they have several', () => {
  expect(commonZone(['Europe/Berlin', 'Europe/Berlin'])).toBe('Europe/Berlin');
  expect(commonZone(['Europe/Berlin', 'America/New_York'])).toBe('UTC');
  expect(commonZone([])).toBe('UTC');
});
