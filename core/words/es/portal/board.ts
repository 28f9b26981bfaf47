import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** Lo que «Hoy» comparte con el tablero. */
export const board = {
  'nav.board': 'Tablero',
  'board.session': 'Sesión',
  'board.free': 'Libre',
  'board.taken': 'Ocupada',
  'board.held': 'Reservándose',
} as const satisfies Words<typeof english>;
