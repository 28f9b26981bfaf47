import type { Words } from '../../catalogue.ts';
import type { search as english } from '../../en/portal/search.ts';

export const search = {
  'search.label': 'Buscar',
  'search.placeholder': 'Nombre, referencia, correo o teléfono',
  'search.bookings': 'Reservas',
  'search.customers': 'Clientes',
  'search.pages': 'Páginas',
  'search.searching': 'Buscando',
  'search.nothing': 'No se ha encontrado nada',
  'search.open': 'Buscar reservas, clientes y páginas',
  'keys.title': 'Atajos de teclado',
  'keys.search': 'Buscar',
  'keys.newBooking': 'Nueva reserva',
  'keys.help': 'Mostrar estos atajos',
} as const satisfies Words<typeof english>;
