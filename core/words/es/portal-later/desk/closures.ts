import type { Words } from '../../../catalogue.ts';
import type { closures as english } from '../../../en/portal-later/desk/closures.ts';

export const closures = {
  'closures.title': 'Cierres',
  'closures.one': 'Cierre',
  'closures.about': 'Sesiones retiradas de la venta y los grupos que tenían reserva.',
  'closures.close': 'Cerrar sesiones',
  'closures.none': 'No hay nada cerrado',
  'closures.noneText':
    'Cierre una sala, un día o una sola sesión cuando algo se rompa o alguien esté enfermo.',
  'closures.closed': 'Cerrado',
  'closures.reopened': 'Reabierto',
  'closures.from': 'desde las {time}',
  'closures.until': 'hasta las {time}',
  'closures.resource': 'Todo lo que necesita {resource}, {day}',
  'closures.venueDay': 'Todo el local, {day}',
  'closures.what': 'Qué cerrar',
  'closures.when': 'Qué parte del día',
  'closures.wholeVenue': 'Todo el local',
  'closures.allDay': 'Todo el día',
  'closures.sessions': { one: '{count} sesión', other: '{count} sesiones' },
  'closures.parties': { one: '{count} grupo con reserva', other: '{count} grupos con reserva' },
  'closures.reason': 'Motivo',
  'closures.reasonHint': 'Los clientes lo leen en su correo.',
  'closures.confirm': 'Cerrar estas sesiones',
  'closures.nearest': 'Hora libre más cercana: {time}',
  'closures.noAlternative': 'Ninguna otra hora tiene sitio para este grupo',
  'closures.allResolved': 'Todos los grupos están atendidos.',
  'closures.undecided': {
    one: '{count} grupo necesita una decisión',
    other: '{count} grupos necesitan una decisión',
  },
  'closures.guestsTold': 'Cada cliente recibe un correo con el motivo y los pasos siguientes.',
  'closures.rebook': {
    one: 'Mover {count} a la hora más cercana',
    other: 'Mover {count} a las horas más cercanas',
  },
  'closures.refund': { one: 'Reembolsar {count}', other: 'Reembolsar {count}' },
  'closures.credit': { one: 'Dar {count} tarjeta regalo', other: 'Dar {count} tarjetas regalo' },
  'closures.decided': { one: '{count} grupo atendido.', other: '{count} grupos atendidos.' },
  'closures.reopen': 'Reabrir las sesiones',
  'closures.reopenText': {
    one: 'Las sesiones vuelven a la venta. {count} grupo que sigue reservado conserva su reserva.',
    other: 'Las sesiones vuelven a la venta. {count} grupos que siguen reservados conservan su reserva.',
  },
  'closures.reopenDone': 'Las sesiones vuelven a estar a la venta.',
  'offSchedule.about':
    'El horario cambió después de estas reservas. Los clientes vendrán igualmente, salvo que los mueva o les devuelva el dinero.',
  'offSchedule.none': 'Todas las sesiones reservadas están en el horario',
  'offSchedule.parties': { one: '{count} grupo', other: '{count} grupos' },
} as const satisfies Words<typeof english>;
