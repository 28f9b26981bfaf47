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
  'board.print': 'Drucken',
  'board.hint':
    'Ziehen Sie eine Buchung auf einen freien Termin, um sie umzubuchen, oder öffnen Sie sie und wählen Sie „Umbuchen“.',
  'board.sessionAt': 'Termin um {time}',
  'board.more': { one: '{count} weitere', other: '{count} weitere' },
  'board.move': 'Umbuchen',
  'board.moveTitle': '{name} auf {time} umbuchen?',
  'board.moved': '{name} wurde auf {time} umgebucht.',
  'board.noneToday': 'Keine Termine',
  'board.free': 'Frei',
  'board.taken': 'Belegt',
  'board.held': 'Wird gebucht',
  'board.team': 'Leitung',
  'board.teamNone': 'Noch niemand zugeteilt.',
  'board.teamAssign': 'Jemanden zuteilen',
  'board.teamChoose': 'Person wählen',
  'board.teamNobody': 'Alle an diesem Standort sind zugeteilt.',
  'board.teamAlso': 'auch {activity} um {time}',
  'board.teamRemove': '{name} von diesem Termin abziehen',
  'board.teamRemoved': '{name} leitet diesen Termin nicht mehr.',
} as const satisfies Words<typeof english>;
