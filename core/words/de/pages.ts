import type { Words } from '../catalogue.ts';
import type { pages as english } from '../en/pages.ts';

export const pages = {
  needsScript: 'Bitte JavaScript einschalten, um zu buchen.',
  loading: 'Wird geladen…',
  about: 'Über die Aktivitäten',
  pictures: 'Bilder des Standorts',
  languages: 'Sprachen',
  accessibility: 'Barrierefreiheit',
  waiver: 'Was Sie vor der Teilnahme unterschreiben',
  'entryCode.title': 'Ihr Code für den Einlass',
  'entryCode.alt': 'QR-Code der Buchung {reference}',
  'entryCode.text':
    'Zeigen Sie diesen Code bei der Ankunft. Er öffnet Ihre Buchung: Teilen Sie ihn nur mit Ihrer Gruppe.',
  'noPage.title': 'Diese Seite gibt es nicht',
  'noPage.text': 'Vielleicht ist die Adresse falsch, oder die Seite ist umgezogen.',
  'noVenue.title': 'Hier gibt es nichts zu buchen',
  'noVenue.text': 'Vielleicht ist die Adresse falsch, oder es wird gerade nichts angeboten.',
  'noActivity.title': 'Diese Aktivität ist nicht buchbar',
  'noActivity.text': 'Vielleicht heißt sie jetzt anders, oder es gibt sie nicht mehr.',
  'badLink.title': 'Dieser Link gilt nicht mehr',
  'badLink.text':
    'Er ist abgelaufen oder unvollständig. Öffnen Sie ihn aus der letzten E-Mail zu Ihrer Buchung.',
  'broken.title': 'Etwas ist schiefgegangen',
  'broken.text': 'Das liegt an uns. Bitte versuchen Sie es gleich noch einmal.',

  'waitlist.confirmTitle': 'Bestätigen Sie Ihren Platz auf der Warteliste',
  'waitlist.confirmText':
    'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen. Bis zur Buchung kostet das nichts.',
  'waitlist.confirm': 'Platz bestätigen',
  'waitlist.confirmed': 'Sie stehen auf der Warteliste',
  'waitlist.waitingTitle': 'Sie stehen auf der Warteliste',
  'waitlist.waitingText': 'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen.',
  'waitlist.leave': 'Von der Warteliste austragen',
  'waitlist.left': 'Sie haben sich von der Warteliste ausgetragen',
  'waitlist.expiredTitle': 'Dieser Platz ist verfallen',
  'waitlist.expiredText':
    'Er wurde nicht rechtzeitig bestätigt. Tragen Sie sich erneut ein oder wählen Sie einen anderen Termin.',
  'waitlist.otherTimes': 'Alle Termine ansehen',
  'waitlist.failed': 'Das hat nicht geklappt. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'waitlist.needsScript': 'Aktivieren Sie JavaScript, um zu bestätigen oder sich auszutragen.',

  'group.title': 'Ihre Buchungen',
  'group.guests': '{count} Gäste',
  'group.released': 'Diese Plätze wurden freigegeben.',
  'group.manage': 'Buchung ansehen oder ändern',
  'group.until': 'Ihre Plätze sind bis {time} reserviert.',
  'group.pay': '{amount} für alle zahlen',
  'group.paid': 'Alles ist bezahlt. Ihre Buchungen sind bestätigt.',
  'group.ended': 'Diese Plätze wurden freigegeben. Fragen Sie den Anbieter nach neuen.',
  'group.processing': 'Ihre Zahlung ist unterwegs. Wir schreiben Ihnen, sobald sie angekommen ist.',
  'group.terms': 'Mit der Zahlung akzeptieren Sie diese Bedingungen',
  'group.failed': 'Das hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'group.needsScript': 'Schalten Sie JavaScript ein, um zu bezahlen.',
} as const satisfies Words<typeof english>;
