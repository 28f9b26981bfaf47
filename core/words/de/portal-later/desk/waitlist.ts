import type { Words } from '../../../catalogue.ts';
import type { waitlist as english } from '../../../en/portal-later/desk/waitlist.ts';

export const waitlist: Words<typeof english> = {
  'waitlist.title': 'Warteliste',
  'waitlist.people': { one: '{count} Person wartet', other: '{count} Personen warten' },
  'waitlist.none': 'An diesem Tag wartet niemand',
  'waitlist.noneText':
    'Gäste tragen sich auf Ihrer Buchungsseite in die Warteliste einer ausgebuchten Termins ein. Frei werdende Plätze werden ihnen der Reihe nach per E-Mail angeboten.',
  'waitlist.closed': 'Geschlossen',
  'waitlist.seats': '{left} von {total} Plätzen frei',
  'waitlist.guest': 'Gast',
  'waitlist.party': 'Personen',
  'waitlist.joined': 'Eingetragen',
  'waitlist.status': 'Status',
  'waitlist.actions': 'Aktionen',
  'waitlist.status.unconfirmed': 'E-Mail nicht bestätigt',
  'waitlist.status.waiting': 'Wartet',
  'waitlist.status.offered': 'Plätze angeboten',
  'waitlist.status.booked': 'Gebucht',
  'waitlist.status.missed': 'Angebot verstrichen',
  'waitlist.status.left': 'Ausgetragen',
  'waitlist.booking': 'Buchung öffnen',
  'waitlist.bookingNamed': 'Buchung von {name} öffnen',
  'waitlist.waiting': { one: '{count} wartet', other: '{count} warten' },
  'waitlist.offer': 'Plätze anbieten',
  'waitlist.offerNamed': '{name} Plätze anbieten',
  'waitlist.offered': 'Für {name} sind Plätze reserviert. Der Link ist unterwegs an {email}.',
  'waitlist.remove': 'Entfernen',
  'waitlist.removeNamed': '{name} entfernen',
  'waitlist.removeTitle': '{name} von der Warteliste entfernen?',
  'waitlist.removeText': 'Die Gruppe verliert ihren Platz in der Reihe. Sie wird nicht benachrichtigt.',
  'waitlist.removeOffered':
    'Die für sie gehaltenen Plätze gehen an die nächste Gruppe. Sie wird nicht benachrichtigt.',
  'waitlist.removed': '{name} steht nicht mehr auf der Warteliste.',
};
