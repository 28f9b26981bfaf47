import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** El tablero: salas por hora, cambios a mano y el panel de una sesión. */
export const board = {
  'nav.board': 'Tablero',
  'board.title': 'Tablero',
  'board.session': 'Sesión',
  'board.noSession': 'Esta sesión ya no existe.',
  'board.book': 'Reservar esta sesión',
  'board.sessionEmpty': 'Aún no hay reservas.',
  'board.waitlist': 'Abrir la lista de espera',
  'board.close': 'Cerrar la sesión',
  'board.closeTitle': '¿Cerrar esta sesión?',
  'board.closeText': 'La sesión de las {time} deja de venderse. No tiene clientes. Puede deshacerlo.',
  'board.closeReason': 'Cerrada por el local',
  'board.closedDone': 'La sesión de las {time} está cerrada.',
  'board.undo': 'Deshacer',
  'board.print': 'Imprimir',
  'board.hint': 'Arrastre una reserva a una sesión libre para cambiarla, o ábrala y elija «Cambiar».',
  'board.sessionAt': 'Sesión de las {time}',
  'board.more': { one: '{count} más', other: '{count} más' },
  'board.move': 'Cambiar la reserva',
  'board.moveTitle': '¿Cambiar a {name} a las {time}?',
  'board.moved': '{name} pasa a las {time}.',
  'board.costsMore': 'El precio pasa de {before} a {after}: {amount} más.',
  'board.costsLess': 'El precio pasa de {before} a {after}: {amount} menos.',
  'board.costsSame': 'El precio sigue siendo {after}.',
  'board.moveRefund': 'Se reembolsan {amount}.',
  'board.moveBalance': 'Quedan {amount} por pagar.',
  'board.noneToday': 'Sin sesiones',
} as const satisfies Words<typeof english>;
