import { expect, test } from '@jest/globals';
import { address } from '../../../core/contract/model/venue/venue.ts';
import { funnelOf, shareOf } from '../../../frontend/admin/features/venue/embeds/funnel-figures.ts';
import { previewUrl } from '../../../frontend/admin/features/venue/preview/preview-url.ts';
import { countryChoices } from '../../../frontend/admin/features/venue/venues/countries.ts';
import { tabNamed } from '../../../frontend/admin/features/venue/venues/tabs.ts';
import { zoneChoices } from '../../../frontend/admin/features/venue/venues/zones.ts';

test('countries are those that an address takes, each once, in the reader’s language', () => {
  const choices = countryChoices('de');
  expect(choices).toContainEqual({ value: 'DE', label: 'Deutschland' });
  expect(choices.filter(({ value }) => !address.shape.country.safeParse(value).success)).toEqual([]);
  expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  const codes = choices.map(({ value }) => value);
  expect(codes).not.toEqual(expect.arrayContaining(['EU']));
  expect(codes.length).toBeGreaterThan(235);
  expect(codes.length).toBeLessThan(265);
});

test('time zones are places, as people read them', () => {
  const choices = zoneChoices();
  expect(choices).toContainEqual({ value: 'America/New_York', label: 'America/New York' });
  expect(choices.filter(({ value }) => value.startsWith('Etc/') || value === 'UTC')).toEqual([]);
});

test('a preview asks for the look and the choice that are not saved yet', () => {
  const look = { color: '#112233', theme: 'dark' as const };
  const asked = (url: string) => Object.fromEntries(new URL(url, 'https://x.example').searchParams);
  const page = 'https://x.example/venues';
  expect(asked(previewUrl({ key: 'k' }, look, page))).toEqual({
    widget: 'calendar',
    key: 'k',
    color: '#112233',
    theme: 'dark',
    parent: page,
  });
  const more = { ...look, language: 'fr' as const, activityIds: ['a', 'b'] };
  expect(asked(previewUrl({ key: 'k', activityId: 'a' }, more, page))).toMatchObject({
    widget: 'singlegame',
    activityId: 'a',
    lang: 'fr',
    activities: 'a,b',
  });
});

test('a funnel adds its days up, and its shares never pass all', () => {
  const day = { date: '2026-11-29', visits: 10, starts: 3, bookings: 1 };
  expect(funnelOf([day, { ...day, date: '2026-11-30', visits: 0 }])).toEqual({
    visits: 10,
    starts: 6,
    bookings: 2,
  });
  expect([shareOf(3, 10), shareOf(11, 10), shareOf(0, 0)]).toEqual([0.3, 1, null]);
});

test.each([
  ['look', 'look'],
  [undefined, 'details'],
  ['nothing', 'details'],
])('the tab of %j is %s', (named, tab) => {
  expect(tabNamed(named)).toBe(tab);
});
