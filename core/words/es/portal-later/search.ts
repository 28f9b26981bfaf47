import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal-later/search.ts';

export const search = {
  'search.label': 'Buscar',
  'search.placeholder': 'Nombre, referencia, correo o teléfono',
  'search.bookings': 'Reservas',
  'search.customers': 'Clientes',
  'search.pages': 'Páginas',
  'search.searching': 'Buscando',
  'search.nothing': 'No se ha encontrado nada',
} as const satisfies Words<typeof english>;
