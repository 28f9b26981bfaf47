import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal-later/search.ts';

export const search = {
  'search.label': 'Suche',
  'search.placeholder': 'Name, Buchungsnummer, E-Mail oder Telefon',
  'search.bookings': 'Buchungen',
  'search.customers': 'Kunden',
  'search.pages': 'Seiten',
  'search.searching': 'Wird gesucht',
  'search.nothing': 'Nichts gefunden',
} as const satisfies Words<typeof english>;
