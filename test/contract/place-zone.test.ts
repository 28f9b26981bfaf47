import { expect, test } from '@jest/globals';
import { placeZone } from '../../core/contract/model/place-zone.ts';
import { schemas } from '../../core/contract/routes.ts';

test.each([
  ['Europe/London', 'Europe/London'],
  ['europe/london', 'Europe/London'],
  [' America/NEW_YORK ', 'America/New_York'],
  ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
  ['Antarctica/Troll', 'Antarctica/Troll'],
])('%j is a place, spelled %j', (typed, spelled) => {
  expect(placeZone.parse(typed)).toBe(spelled);
});

test.each([
  'EST',
  'EST5EDT',
  'CET',
  'Etc/GMT+5',
  'Etc/UTC',
  'UTC',
  'GMT',
  'UTC+1',
  '+05:30',
  '-03',
  'Z',
  'US/Eastern',
  'GB',
  'Singapore',
  'Europe/Atlantis',
  'Europe/',
  'Europe',
  '',
])('%j is no place', (typed) => {
  const { error } = placeZone.safeParse(typed);
  expect(error?.issues.map(({ message }) => message)).toEqual(['choose-time-zone']);
});

test('every zone that an engine lists is a place', () => {
  const listed = Intl.supportedValuesOf('timeZone').filter(
    (name) => name.includes('/') && !name.startsWith('Etc/'),
  );
  expect(listed.filter((name) => !placeZone.safeParse(name).success)).toEqual([]);
});

test('a venue is opened in, and moved to, a place only', () => {
  const bodies = [
    schemas.createVenue.body.safeParse({ timeZone: 'Etc/GMT+5' }),
    schemas.previewTimeZone.body.safeParse({ timeZone: 'EST' }),
    schemas.changeTimeZone.body.safeParse({ timeZone: 'UTC', confirmed: true }),
  ];
  for (const { error } of bodies) {
    expect(error?.issues.find(({ path }) => path[0] === 'timeZone')?.message).toBe('choose-time-zone');
  }
});
