import type { Words } from '../../catalogue.ts';
import type { today as english } from '../../en/portal/today.ts';

/** Hoy: lo que requiere atención, las cifras del día y sus sesiones. */
export const today = {
  'today.attention': 'Requiere atención',
  'today.attentionNone': 'Ahora mismo no hay nada pendiente.',
  'today.concern.arrivals': 'Llegan ahora',
  'today.concern.balances': 'Pendiente de cobro',
  'today.concern.closedSessions': 'Cerradas con clientes',
  'today.concern.offSchedule': 'Fuera de horario con clientes',
  'today.concern.disputes': 'Pagos en disputa',
  'today.concern.bouncedEmails': 'Correos no entregados',
  'today.concern.waitlistOffers': 'Ofertas a la lista de espera',
  'today.offScheduleAll': 'Ver las {count}',
  'today.concernMore': { one: '{count} más', other: '{count} más' },
  'today.due': '{amount} por cobrar',
  'today.seatsTaken': { one: '{count} plaza ocupada', other: '{count} plazas ocupadas' },
  'today.privateSeats': {
    one: '{count} queda libre en grupos privados',
    other: '{count} quedan libres en grupos privados',
  },
  'today.heldSeats': { one: '{count} reservándose', other: '{count} reservándose' },
  'today.otherSeats': { one: '{count} de no presentados', other: '{count} de no presentados' },
  'today.weekBefore': '{amount} hace una semana',
  'today.weekBeforeCount': '{count} hace una semana',
  'today.print': 'Imprimir la hoja del día',
  'today.nextDays': 'Próximos 7 días',
  'today.closedWithGuests': 'Cerrada, con reservas',
} as const satisfies Words<typeof english>;
