import type { Words } from '../../catalogue.ts';
import type { newBooking as english } from '../../en/portal/new-booking.ts';

export const newBooking: Words<typeof english> = {
  'newBooking.title': 'Neue Buchung',
  'newBooking.noActivity': 'Noch nichts zu buchen',
  'newBooking.noActivityText': 'Veröffentlichen Sie zuerst eine Aktivität.',
  'newBooking.guestHint': 'Name, E-Mail oder Telefonnummer eingeben, um Kunden zu finden.',
  'newBooking.extras': 'Extras, Aktionscode, Rabatt, Notiz',
  'newBooking.discount': 'Rabatt geben',
  'newBooking.noteHint': 'Nur Ihr Team sieht sie.',
  'newBooking.payment': 'Zahlung',
  'newBooking.method.link': 'Zahlungslink',
  'newBooking.method.cash': 'Bar',
  'newBooking.method.terminal': 'Terminal',
  'newBooking.method.venue': 'Später',
  'newBooking.linkAsks': 'Betrag des Zahlungslinks',
  'newBooking.terms.activity': 'Wie üblich',
  'newBooking.terms.full': 'Voller Preis',
  'newBooking.terms.deposit': 'Anzahlung',
  'newBooking.depositPercent': 'Anzahlung in Prozent',
  'newBooking.dueByLink': 'Der Link verlangt jetzt {amount}.',
  'newBooking.made': 'Buchung {reference} wurde angelegt.',
  'newBooking.submit.link': 'Buchen und Zahlungslink senden',
  'newBooking.submit.cash': 'Buchen und bar kassieren',
  'newBooking.submit.terminal': 'Buchen und Karte annehmen',
  'newBooking.submit.venue': 'Buchen, Zahlung vor Ort',
};
