import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal-later/search.ts';

export const search = {
  'search.label': 'Rechercher',
  'search.placeholder': 'Nom, référence, e-mail ou téléphone',
  'search.bookings': 'Réservations',
  'search.customers': 'Clients',
  'search.pages': 'Pages',
  'search.searching': 'Recherche en cours',
  'search.nothing': 'Aucun résultat',
} as const satisfies Words<typeof english>;
