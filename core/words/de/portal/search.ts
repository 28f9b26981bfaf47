import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal/search.ts';

export const search = {
  'search.open': 'Buchungen, Kunden und Seiten suchen',
  'keys.title': 'Tastenkürzel',
  'keys.search': 'Suche',
  'keys.newBooking': 'Neue Buchung',
  'keys.help': 'Diese Tastenkürzel anzeigen',
} as const satisfies Words<typeof english>;
