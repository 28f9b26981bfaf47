import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal/search.ts';

export const search = {
  'search.open': 'Rechercher des réservations, des clients et des pages',
  'keys.title': 'Raccourcis clavier',
  'keys.search': 'Rechercher',
  'keys.newBooking': 'Nouvelle réservation',
  'keys.help': 'Afficher ces raccourcis',
} as const satisfies Words<typeof english>;
