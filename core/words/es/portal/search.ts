import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal/search.ts';

export const search = {
  'search.open': 'Buscar reservas, clientes y páginas',
  'keys.title': 'Atajos de teclado',
  'keys.search': 'Buscar',
  'keys.newBooking': 'Nueva reserva',
  'keys.help': 'Mostrar estos atajos',
} as const satisfies Words<typeof english>;
