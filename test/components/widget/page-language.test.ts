import { expect, test } from '@jest/globals';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { type PageDeps, pageLanguage } from '../../../lambdas/usecases/guest/pages/deps.ts';

const deps = { assets: { languages: { de: 'd', en: 'e', es: 's', fr: 'f' } } } as unknown as PageDeps;
const venueIn = (...languages: string[]) => ({ widget: { languages } }) as Venue;

test.each([
  ['it-IT,it;q=0.9', null, 'en'],
  [undefined, null, 'en'],
  ['*', null, 'en'],
  ['de-CH', null, 'de'],
  ['ja, fr;q=0.5', null, 'fr'],
  ['it', venueIn('es', 'en'), 'es'],
  [undefined, venueIn('fr'), 'fr'],
  ['en', venueIn('de', 'en'), 'en'],
])('a browser that accepts %s reads %#', (accepted, venue, language) => {
  expect(pageLanguage(deps, { query: {}, accepted }, venue)).toBe(language);
});
