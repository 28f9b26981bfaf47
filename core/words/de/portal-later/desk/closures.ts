import type { Words } from '../../../catalogue.ts';
import type { closures as english } from '../../../en/portal-later/desk/closures.ts';

export const closures = {
  'closures.title': 'Schließungen',
  'closures.one': 'Schließung',
  'closures.about': 'Termine, die aus dem Verkauf genommen wurden, und die gebuchten Gruppen.',
  'closures.close': 'Termine schließen',
  'closures.none': 'Nichts ist geschlossen',
  'closures.noneText':
    'Schließen Sie einen Raum, einen Tag oder einen einzelnen Termin, wenn etwas kaputtgeht oder jemand krank ist.',
  'closures.closed': 'Geschlossen',
  'closures.reopened': 'Wieder geöffnet',
  'closures.from': 'ab {time}',
  'closures.until': 'bis {time}',
  'closures.resource': 'Alles, was {resource} braucht, {day}',
  'closures.venueDay': 'Ganzer Standort, {day}',
  'closures.what': 'Was schließen?',
  'closures.when': 'Welcher Teil des Tages?',
  'closures.wholeVenue': 'Ganzer Standort',
  'closures.allDay': 'Ganzer Tag',
  'closures.sessions': { one: '{count} Termin', other: '{count} Termine' },
  'closures.parties': { one: '{count} Gruppe gebucht', other: '{count} Gruppen gebucht' },
  'closures.reason': 'Grund',
  'closures.reasonHint': 'Die Gäste lesen ihn in ihrer E-Mail.',
  'closures.confirm': 'Diese Termine schließen',
  'closures.nearest': 'Nächster freier Termin: {time}',
  'closures.noAlternative': 'Kein anderer Termin hat Platz für diese Gruppe',
  'closures.allResolved': 'Für jede Gruppe ist gesorgt.',
  'closures.undecided': {
    one: '{count} Gruppe braucht eine Entscheidung',
    other: '{count} Gruppen brauchen eine Entscheidung',
  },
  'closures.guestsTold': 'Jeder Gast erhält eine E-Mail mit dem Grund und dem weiteren Vorgehen.',
  'closures.rebook': {
    one: '{count} auf den nächsten Termin verlegen',
    other: '{count} auf die nächsten Termine verlegen',
  },
  'closures.refund': { one: '{count} erstatten', other: '{count} erstatten' },
  'closures.credit': { one: '{count} einen Gutschein geben', other: '{count} Gutscheine geben' },
  'closures.decided': { one: 'Für {count} Gruppe ist gesorgt.', other: 'Für {count} Gruppen ist gesorgt.' },
  'closures.reopen': 'Termine wieder öffnen',
  'closures.reopenText': {
    one: 'Die Termine gehen wieder in den Verkauf. {count} noch gebuchte Gruppe behält ihre Buchung.',
    other: 'Die Termine gehen wieder in den Verkauf. {count} noch gebuchte Gruppen behalten ihre Buchung.',
  },
  'closures.reopenDone': 'Die Termine sind wieder im Verkauf.',
  'offSchedule.about':
    'Der Plan wurde nach diesen Buchungen geändert. Die Gäste kommen trotzdem, bis Sie sie umbuchen oder ihnen das Geld erstatten.',
  'offSchedule.none': 'Alle gebuchten Termine stehen im Plan',
  'offSchedule.parties': { one: '{count} Gruppe', other: '{count} Gruppen' },
} as const satisfies Words<typeof english>;
