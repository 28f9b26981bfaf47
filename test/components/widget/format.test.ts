import { expect, test } from '@jest/globals';
import { formatter } from '../../../core/words/format.ts';

const london = formatter('en-US', 'Europe/London', 'GBP');
/** Without the narrow spaces that some versions of English put into times. */
const plain = (text: string) => text.replace(/\s/g, ' ');

test('times are the server’s reading of the venue’s clock, whatever this device thinks of its zone', () => {
  const local = {
    startsAt: '2026-07-01T19:30:00+03:00',
    endsAt: '2026-07-01T20:45:00+03:00',
    repeated: false,
  };
  expect(plain(london.start(local))).toBe('Wednesday, July 1 at 7:30 PM');
  expect(plain(london.startTime(local))).toBe('7:30 PM');
  expect(plain(london.endTime(local))).toBe('8:45 PM');
  expect(plain(london.dateTime(local.endsAt))).toBe('Wednesday, July 1 at 8:45 PM');
});

test('where the clock shows a time twice, the offset tells which one is meant', () => {
  const local = {
    startsAt: '2026-10-25T01:00:00+01:00',
    endsAt: '2026-10-25T01:00:00+00:00',
    repeated: true,
  };
  expect(plain(london.start(local))).toBe('Sunday, October 25 at 1:00 AM GMT+1');
  expect(plain(london.startTime(local))).toBe('1:00 AM GMT+1');
  expect(plain(london.endTime(local))).toBe('1:00 AM GMT');
  const newfoundland = { ...local, startsAt: '2026-11-01T01:15:00-02:30' };
  expect(plain(london.startTime(newfoundland))).toBe('1:15 AM GMT-2:30');
});

test('a zone has one name in summer and in winter', () => {
  expect(london.zone).toBe('United Kingdom Time');
  expect(formatter('en-US', 'UTC', 'USD').zone).toBe('Coordinated Universal Time');
  expect(formatter('de', 'America/New_York', 'USD').zone).toBe('Nordamerikanische Ostküstenzeit');
});
