import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** Die Tafel: Räume nach Zeit, Umbuchen mit der Hand, das Fenster eines Termins. */
export const board = {
  'nav.board': 'Tafel',
  'board.title': 'Tafel',
  'board.session': 'Termin',
  'board.noSession': 'Diesen Termin gibt es nicht mehr.',
  'board.book': 'Diesen Termin buchen',
  'board.sessionEmpty': 'Noch keine Buchungen.',
  'board.waitlist': 'Warteliste öffnen',
  'board.close': 'Termin schließen',
  'board.closeTitle': 'Diesen Termin schließen?',
  'board.closeText':
    'Der Termin um {time} geht aus dem Verkauf. Er hat keine Gäste. Sie können das rückgängig machen.',
  'board.closeReason': 'Vom Veranstalter geschlossen',
  'board.closedDone': 'Der Termin um {time} ist geschlossen.',
  'board.undo': 'Rückgängig',
} as const satisfies Words<typeof english>;
