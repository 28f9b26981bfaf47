import type { Words } from '../../catalogue.ts';
import type { waitlist as english } from '../../en/portal-later/waitlist.ts';

export const waitlist: Words<typeof english> = {
  'waitlist.title': 'Lista de espera',
  'waitlist.people': { one: '{count} persona en espera', other: '{count} personas en espera' },
  'waitlist.none': 'Nadie espera este día',
  'waitlist.noneText':
    'Los clientes se apuntan a la lista de espera de una sesión completa en su página de reservas. Las plazas que quedan libres se les ofrecen por correo, por orden de llegada.',
  'waitlist.closed': 'Cerrada',
  'waitlist.seats': '{left} de {total} plazas libres',
  'waitlist.guest': 'Cliente',
  'waitlist.party': 'Personas',
  'waitlist.joined': 'Se apuntó',
  'waitlist.status': 'Estado',
  'waitlist.actions': 'Acciones',
  'waitlist.status.unconfirmed': 'Correo sin confirmar',
  'waitlist.status.waiting': 'En espera',
  'waitlist.status.offered': 'Plazas ofrecidas',
  'waitlist.status.booked': 'Reservado',
  'waitlist.status.missed': 'Oferta perdida',
  'waitlist.status.left': 'Se borró',
  'waitlist.booking': 'Abrir reserva',
  'waitlist.remove': 'Quitar',
  'waitlist.removeNamed': 'Quitar a {name}',
  'waitlist.removeTitle': '¿Quitar a {name} de la lista de espera?',
  'waitlist.removeText': 'Pierde su lugar en la lista. No recibe ningún aviso.',
  'waitlist.removeOffered': 'Las plazas retenidas pasan al siguiente grupo. No recibe ningún aviso.',
  'waitlist.removed': '{name} ya no está en la lista de espera.',
};
