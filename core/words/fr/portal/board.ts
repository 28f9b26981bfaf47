import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** Ce que « Aujourd’hui » partage avec le tableau. */
export const board = {
  'nav.board': 'Tableau',
  'board.session': 'Séance',
  'board.free': 'Libre',
  'board.taken': 'Prise',
  'board.held': 'En cours',
} as const satisfies Words<typeof english>;
