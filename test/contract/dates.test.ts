import { describe, expect, test } from '@jest/globals';
import { sessionId } from '../../core/contract/model/ids.ts';
import { instant } from '../../core/contract/model/time.ts';
import { routes } from '../../core/contract/routes.ts';
import { leavesOf } from './support/leaves.ts';

const leaves = routes.flatMap(({ id, params, query, body }) =>
  [params, query, body].flatMap((schema) => (schema ? leavesOf(schema, id) : [])),
);
/** Guests were born before venues kept calendars. */
const isBirth = (path: string) => path.endsWith('.birthDate');

const taking = (text: string) =>
  leaves.filter(({ schema }) => {
    const takes = (each: string) => schema.safeParse(each).success;
    return takes(text) && !takes('no date') && !takes('55512340') && !takes(`${text}xyz`);
  });

describe.each([
  [
    'date',
    '2026-11-22',
    ['9999-12-31', '0000-01-01', '1999-12-31', '2200-01-01', '2026-02-29', '2026-13-01'],
  ],
  ['month', '2026-11', ['9999-12', '0000-01', '1999-12', '2200-01', '2026-13', '2026-00']],
  [
    'moment',
    '2026-11-22T17:00:00Z',
    [
      '9999-12-31T00:00:00Z',
      '0000-01-01T00:00:00Z',
      '2026-02-30T00:00:00Z',
      '2026-11-22T25:00:00Z',
      '2026-11-22',
    ],
  ],
])('every %s in a request', (_kind, good, beyond) => {
  test('is one that a calendar has, from 2000 to 2199', () => {
    const found = taking(good);
    expect(found.length).toBeGreaterThan(0);
    const open = found.filter(({ schema, path }) =>
      beyond.some((text) => schema.safeParse(text).success && !(isBirth(path) && text.startsWith('1999'))),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

test.each([
  ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ['2027-01-01T01:30:00+01:30', '2027-01-01T00:00:00.000Z'],
  ['2026-12-31T16:00:00-08:00', '2027-01-01T00:00:00.000Z'],
  ['2027-01-01T00:00:00.5Z', '2027-01-01T00:00:00.500Z'],
  ['2027-01-01T00:00:00.123456Z', '2027-01-01T00:00:00.123Z'],
  ['2027-01-01t00:00:00z', '2027-01-01T00:00:00.000Z'],
])('the moment %s is kept as %s', (sent, kept) => {
  expect(instant.parse(sent)).toBe(kept);
});

test.each([
  ['20261122T1700Z', true],
  ['20261322T1700Z', false],
  ['20260230T1700Z', false],
  ['99991231T2359Z', false],
  ['00000101T0000Z', false],
])('a session that starts at %s: %s', (start, known) => {
  expect(sessionId.safeParse(`act_aaaaaaaaaaaa.${start}`).success).toBe(known);
});
