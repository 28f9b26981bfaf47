import type { Words } from '../../../catalogue.ts';
import type { door as english } from '../../../en/portal-later/desk/door.ts';

/** Der Einlass: wer kommt, und das Einchecken, auch ohne Netz. */
export const door = {
  'door.title': 'Einlass',
  'door.search': 'Name, Buchungsnummer oder Telefon',
  'door.scan': 'Scannen',
  'door.scanTitle': 'Code des Gastes scannen',
  'door.noCamera':
    'Hier ist keine Kamera verfügbar. Erlauben Sie die Kamera für diese Seite, oder geben Sie die Buchungsnummer ein.',
  'door.headcount': '{here} von {expected} Gästen sind da',
  'door.parties': 'Gruppen',
  'door.checkIn': 'Einchecken',
  'door.checkInNamed': '{name} einchecken',
  'door.checkedIn': '{name} ist eingecheckt.',
  'door.undo': 'Rückgängig',
  'door.notSent': 'Noch nicht gesendet',
  'door.notFound': 'Heute keine solche Gruppe',
  'door.notFoundText':
    'Prüfen Sie die Schreibweise, oder versuchen Sie es mit der Buchungsnummer oder den letzten Ziffern des Telefons.',
  'door.none': 'Heute keine Gruppen',
  'door.noneText': 'Buchungen für heute erscheinen hier, sobald sie eingehen.',
  'door.offline': 'Sie sind offline',
  'door.offlineShort': 'Offline',
  'door.offlineText':
    'Dies ist die Liste von {time}. Check-ins und Notizen bleiben auf diesem Gerät und werden gesendet, sobald die Verbindung wieder da ist.',
  'door.waiting': { one: '{count} Check-in wartet.', other: '{count} Check-ins warten.' },
  'door.conflict': '{name} konnte nicht eingecheckt werden',
  'door.conflictDone': 'Verstanden',
  'door.unknownCode': 'Dieser Code gehört zu keiner Gruppe von heute.',
  'door.unknownText': 'Keine Gruppe von heute passt zu „{text}“.',
  'door.isHere': '{name} ist bereits eingecheckt.',
  'door.otherDay': '{name} hat für {start} gebucht.',
  'door.otherState': '{name}: {state}.',
  'door.otherVenue': '{name} hat bei {venue} gebucht, {start}.',
  'door.otherVenueOnly': 'Diese Buchung gehört zu {venue}.',
  'door.openBooking': 'Buchung öffnen',
  'door.balance': '{amount} offen',
  'door.note': 'Notiz',
  'door.noteFor': 'Notiz zu {name} hinzufügen',
  'door.changePartyOf': 'Gruppengröße von {name} ändern',
  'door.undoNamed': 'Check-in von {name} rückgängig machen',
  'door.notesWaiting': { one: '{count} Notiz wartet.', other: '{count} Notizen warten.' },
  'door.noteConflict': 'Die Notiz zu {name} konnte nicht gespeichert werden',
} as const satisfies Words<typeof english>;
