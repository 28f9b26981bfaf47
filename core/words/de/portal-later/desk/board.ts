import type { Words } from '../../../catalogue.ts';
import type { board as english } from '../../../en/portal-later/desk/board.ts';

/** Die Tafel: Räume nach Zeit, Umbuchen mit der Hand, das Fenster eines Termins. */
export const board = {
  'board.title': 'Tafel',
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
  'board.team': 'Leitung',
  'board.teamNone': 'Noch niemand zugeteilt.',
  'board.teamAssign': 'Jemanden zuteilen',
  'board.teamChoose': 'Person wählen',
  'board.teamAllAssigned': 'Alle an diesem Standort sind zugeteilt.',
  'board.teamAlso': 'auch {activity} um {time}',
  'board.teamRemove': '{name} von diesem Termin abziehen',
  'board.teamRemoved': '{name} leitet diesen Termin nicht mehr.',
  'board.teamAssigned': '{name} leitet den Termin um {time}.',
  'board.staff': 'Team',
  'board.staffOpen': { one: '{count} Termin ohne Leitung', other: '{count} Termine ohne Leitung' },
  'board.staffNone': 'Noch niemand',
  'board.staffClash': 'überschneidet sich mit einem anderen Termin',
  'board.daySheet': 'Tagesblatt',
  'board.sheetHere': 'Da',
  'board.sheetGuests': 'Gäste',
} as const satisfies Words<typeof english>;
