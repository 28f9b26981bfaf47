import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal/search.ts';

export const search = {
  'search.label': 'Rechercher',
  'search.placeholder': 'Nom, référence, e-mail ou téléphone',
  'search.bookings': 'Réservations',
  'search.customers': 'Clients',
  'search.pages': 'Pages',
  'search.searching': 'Recherche en cours',
  'search.nothing': 'Aucun résultat',
  'search.open': 'Rechercher des réservations, des clients et des pages',
  'keys.title': 'Raccourcis clavier',
  'keys.search': 'Rechercher',
  'keys.newBooking': 'Nouvelle réservation',
  'keys.help': 'Afficher ces raccourcis',
} as const satisfies Words<typeof english>;
