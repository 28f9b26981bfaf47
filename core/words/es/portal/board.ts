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
} as const satisfies Words<typeof english>;
