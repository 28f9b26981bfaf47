import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** Was „Heute“ mit der Tafel teilt. */
export const board = {
  'nav.board': 'Tafel',
  'board.session': 'Termin',
  'board.free': 'Frei',
  'board.taken': 'Belegt',
  'board.held': 'Wird gebucht',
} as const satisfies Words<typeof english>;
