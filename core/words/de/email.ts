import type { Words } from '../catalogue.ts';
import type { guestEmail as english } from '../en/email.ts';

export const guestEmail = {
  greeting: 'Hallo {name},',
  activity: 'Was',
  when: 'Wann',
  localTime: 'Ortszeit beim Veranstalter ({zone})',
  arriveBy: 'Bitte kommen Sie bis {time}',
  where: 'Wo',
  map: 'Auf der Karte zeigen',
  reference: 'Buchungsnummer',
  manage: 'Buchung ansehen',
  again: 'Anderen Termin finden',
  contact: 'Fragen? Antworten Sie auf diese E-Mail oder wenden Sie sich an {venue}: {ways}.',
  why: 'Sie bekommen diese E-Mail, weil Sie bei {venue} gebucht haben.',

  'cancelled.subject': 'Storniert: {activity}, {date}',
  'cancelled.preview': 'Die Buchung {reference} ist storniert. Das geschieht mit Ihrem Geld.',
  'cancelled.title': 'Ihre Buchung ist storniert',
  'cancelled.lead': 'Ihre Buchung für {activity} bei {venue} ist storniert.',
  'cancelled.closedSubject': 'Es tut uns leid: {activity} findet nicht statt, {date}',
  'cancelled.closedTitle': 'Es tut uns leid',
  'cancelled.closed':
    '{venue} musste diesen Termin von {activity} absagen. Ihre Buchung ist deshalb storniert.',
  'cancelled.nothingBack':
    'Nach den Stornobedingungen Ihrer Buchung werden die bezahlten {paid} nicht erstattet.',
  'cancelled.partBack':
    'Nach den Stornobedingungen Ihrer Buchung werden {kept} des bezahlten Betrags nicht erstattet.',
  'cancelled.nothingPaid': 'Sie hatten noch nichts bezahlt, es ist also nichts mehr offen.',

  'confirmed.subject': 'Gebucht: {activity}, {date}',
  'confirmed.preview': '{date}, {times}. Hier steht alles, was Sie brauchen.',
  'confirmed.title': 'Ihre Buchung steht',
  'confirmed.lead': '{activity} bei {venue} ist für Sie reserviert. Wir freuen uns auf Sie.',
  'confirmed.groupLead': 'Ihre Plätze für {activity} bei {venue} sind gebucht. Wir freuen uns auf Sie.',

  'waiver.title': 'Haftungserklärungen',
  'waiver.count': '{signed} von {of} haben unterschrieben',
  'waiver.share':
    'Alle, die teilnehmen, unterschreiben vor dem Besuch. Leiten Sie diesen Link an Ihre Gruppe weiter.',
  'waiver.sign': 'Erklärung unterschreiben',
  'entry.calendarTitle': 'Ihr Kalender',
  'entry.calendarNew': 'Öffnen Sie die angehängte Datei, um den Termin in Ihren Kalender zu übernehmen.',
  'entry.calendarMoved': 'Öffnen Sie die angehängte Datei, um den Eintrag in Ihrem Kalender zu ändern.',
  'entry.calendarGone': 'Öffnen Sie die angehängte Datei, um den Eintrag aus Ihrem Kalender zu entfernen.',
  'entry.codeAlt': 'QR-Code der Buchung {reference}',
  'entry.codeCaption':
    'Zeigen Sie diesen Code bei der Ankunft. Er öffnet Ihre Buchung: Teilen Sie ihn nur mit Ihrer Gruppe.',

  'giftCard.code': 'Code des Geschenkgutscheins',
  'giftCard.worth': 'Wert: {amount}',
  'giftCard.howTitle': 'So lösen Sie ihn ein',
  'giftCard.how':
    'Wählen Sie auf der Seite des Veranstalters, was Sie machen möchten und wann, und geben Sie vor dem Bezahlen den Code ein. Was Sie nicht ausgeben, bleibt für ein anderes Mal auf dem Gutschein.',
  'giftCard.alsoAt': 'Der Gutschein gilt auch bei {venues}.',
  'giftCard.keep': 'Wer den Code kennt, kann ihn einlösen: Behalten Sie ihn für sich.',
  'giftCard.choose': 'Aktivität auswählen',
  'giftCard.line': 'Geschenkgutschein',
  'giftCard.paid': 'Bezahlt',
  'giftCard.given.subject': '{buyer} schenkt Ihnen einen Gutschein für {venue}',
  'giftCard.given.title': 'Ein Geschenkgutschein für Sie',
  'giftCard.given.lead': '{buyer} schenkt Ihnen einen Gutschein über {amount} für {venue}.',
  'giftCard.given.why':
    'Sie bekommen diese E-Mail, weil {buyer} bei {venue} einen Gutschein für Sie gekauft hat.',
  'giftCard.bought.subject': 'Ihr Geschenkgutschein für {venue}',
  'giftCard.bought.title': 'Danke für Ihren Einkauf',
  'giftCard.bought.own':
    'Ihr Geschenkgutschein über {amount} für {venue} ist bezahlt und kann eingelöst werden.',
  'giftCard.bought.sent':
    'Ihr Geschenkgutschein über {amount} für {venue} ist bezahlt. Wir haben ihn an {name} ({email}) geschickt.',
  'giftCard.bought.why':
    'Sie bekommen diese E-Mail, weil Sie bei {venue} einen Geschenkgutschein gekauft haben.',
  'giftCard.credit.subject': '{amount} für Ihren nächsten Besuch bei {venue}',
  'giftCard.credit.title': 'Ihr Guthaben',
  'giftCard.credit.lead':
    'Anstelle einer Erstattung hat {venue} Ihnen einen Geschenkgutschein über {amount} gegeben.',

  'moneyBack.title': 'Das bekommen Sie zurück',
  'moneyBack.card': '{amount} auf die Karte oder das Konto, womit Sie bezahlt haben',
  'moneyBack.venue': '{amount} von {venue}, so wie Sie dort bezahlt haben',
  'moneyBack.credit': '{amount} als Geschenkgutschein, in einer eigenen E-Mail',
  'moneyBack.giftCard': '{amount} auf Ihren Geschenkgutschein, sofort verfügbar',
  'moneyBack.banks': 'Bei den Banken dauert das meist 5 bis 10 Tage. Sie müssen nichts tun.',

  'paymentRequested.subject': 'Ihre Zahlung für {activity}, {date}',
  'paymentRequested.preview': 'Ihre Plätze sind bis {until} für Sie reserviert.',
  'paymentRequested.title': 'Ihre Plätze warten auf Sie',
  'paymentRequested.lead':
    '{venue} hat Plätze für {activity} für Sie zurückgelegt. Sobald Sie bezahlt haben, gehören sie Ihnen.',
  'paymentRequested.deadline': 'Bitte bezahlen Sie bis',
  'paymentRequested.pay': '{amount} bezahlen',
  'paymentRequested.finish': 'Buchung abschließen',
  'paymentRequested.otherwise':
    'Ist bis dahin nichts bezahlt, werden die Plätze wieder frei und Sie schulden nichts.',
  'paymentRequested.why': 'Sie bekommen diese E-Mail, weil {venue} Plätze für Sie zurückgelegt hat.',

  'balanceRequested.subject': 'Noch {amount} zu zahlen für {activity}, {date}',
  'balanceRequested.preview': 'Die restlichen {amount} können Sie jetzt online bezahlen.',
  'balanceRequested.title': 'Noch {amount} zu zahlen',
  'balanceRequested.lead':
    'Ihre Buchung für {activity} bei {venue} ist bestätigt. Den Rest können Sie vor Ihrem Besuch online bezahlen.',

  'price.title': 'Preis',
  'price.wholeSession': 'Der ganze Termin',
  'price.promoCode': 'Aktionscode {code}',
  'price.discount': 'Rabatt',
  'price.giftCard': 'Geschenkgutschein mit der Endung {ending}',
  'price.bookingFee': 'Buchungsgebühr',
  'price.cardFee': 'Kartengebühr',
  'price.cancellationFee': 'Stornogebühr',
  'price.total': 'Gesamt',
  'price.free': 'Nichts zu zahlen',
  'price.paid': 'Bezahlt',
  'price.payNow': 'Jetzt zu zahlen',
  'price.payAtVenue': 'Vor Ort zu zahlen',
  'price.leftToPay': 'Noch zu zahlen',
  'price.included': '{tax}, enthalten',

  'refundNews.amount': 'Erstattung',
  'refundNews.made.subject': 'Ihre Erstattung für {activity} ist unterwegs',
  'refundNews.made.title': 'Ihre Erstattung ist unterwegs',
  'refundNews.made.lead':
    '{amount} für Ihre Buchung von {activity} bei {venue} sind jetzt unterwegs auf die Karte oder das Konto, womit Sie bezahlt haben.',
  'refundNews.made.after': 'Bei den Banken dauert das meist 5 bis 10 Tage. Sie müssen nichts tun.',
  'refundNews.failed.subject': 'Ihre Erstattung für {activity} ist nicht angekommen',
  'refundNews.failed.title': 'Ihre Erstattung hat nicht geklappt',
  'refundNews.failed.lead':
    'Wir wollten Ihnen {amount} für Ihre Buchung von {activity} bei {venue} erstatten, aber Ihre Bank hat die Zahlung nicht angenommen. Vielleicht ist die Karte abgelaufen oder wurde ersetzt.',
  'refundNews.failed.after':
    'Das Geld steht Ihnen weiter zu. Der Veranstalter weiß Bescheid und zahlt es auf anderem Weg zurück. Wenn es schneller gehen soll, antworten Sie auf diese E-Mail.',
  'refundNews.settled.subject': 'Ihre Erstattung für {activity} ist erledigt',
  'refundNews.settled.title': 'Ihre Erstattung ist erledigt',
  'refundNews.settled.lead':
    'Ihre Bank hat die Erstattung von {amount} für Ihre Buchung von {activity} nicht angenommen. {venue} hat Ihnen den Betrag deshalb auf anderem Weg zurückgezahlt.',
  'refundNews.settled.after': 'Wenn Sie nichts erhalten haben, antworten Sie auf diese E-Mail.',

  'refunded.preview': 'Wir erstatten Ihnen {amount}.',
  'refunded.tooLate.subject': 'Es tut uns leid: keine Plätze für {activity}, Ihr Geld kommt zurück',
  'refunded.tooLate.title': 'Es tut uns leid',
  'refunded.tooLate.lead':
    'Ihre Zahlung für {activity} ({date}) kam erst an, als die Zeit abgelaufen war, für die wir Ihre Plätze halten konnten, und sie waren schon vergeben. Wir konnten Ihre Buchung nicht bestätigen. Sie bekommen den vollen Betrag zurück.',
  'refunded.tooLate.after':
    'Das ist nicht die Nachricht, auf die Sie gehofft haben. Wir würden uns freuen, Sie ein anderes Mal zu sehen.',
  'refunded.ended.subject': 'Ihre Zahlung für {activity} geht zurück',
  'refunded.ended.title': 'Ihre Zahlung geht zurück',
  'refunded.ended.lead':
    'Ihre Zahlung für {activity} bei {venue} ({date}) kam an, als die Buchung schon storniert war. Sie bekommen den vollen Betrag zurück.',
  'refunded.ended.after':
    'Die Buchung bleibt storniert. Wir würden uns freuen, Sie ein anderes Mal zu sehen.',
  'refunded.duplicate.subject': 'Doppelt bezahlt: Die zweite Zahlung für {activity} geht zurück',
  'refunded.duplicate.title': 'Ihre zweite Zahlung geht zurück',
  'refunded.duplicate.lead':
    'Für Ihre Buchung von {activity} bei {venue} ({date}) haben uns zwei Zahlungen erreicht. Eine genügt, die andere bekommen Sie in voller Höhe zurück.',
  'refunded.duplicate.after': 'Sonst ändert sich an Ihrer Buchung nichts.',
  'refunded.mismatch.subject': 'Ihre Zahlung für {activity} geht zurück',
  'refunded.mismatch.title': 'Ihre Zahlung geht zurück',
  'refunded.mismatch.lead':
    'Der Betrag, der uns für {activity} bei {venue} ({date}) erreicht hat, war nicht der fällige. Wir konnten ihn nicht annehmen, Sie bekommen ihn ganz zurück.',
  'refunded.mismatch.after':
    'Diese Zahlung bestätigt Ihre Buchung nicht. Antworten Sie auf diese E-Mail, wenn Sie Hilfe brauchen.',
  'refunded.goodwill.subject': 'Erstattung für {activity}',
  'refunded.goodwill.title': 'Eine Erstattung für Sie',
  'refunded.goodwill.lead': '{venue} erstattet Ihnen einen Betrag für Ihre Buchung von {activity} ({date}).',

  'rescheduled.subject': 'Neuer Termin: {activity}, {date}',
  'rescheduled.title': 'Ihre Buchung hat einen neuen Termin',
  'rescheduled.lead': 'Ihre Buchung für {activity} bei {venue} wurde verlegt. Ihre Plätze sind reserviert.',
  'rescheduled.newTime': 'Ihr neuer Termin',
  'rescheduled.oldTime': 'Bisher',
  'rescheduled.changedSubject': 'Geändert: {activity}, {date}',
  'rescheduled.changedTitle': 'Ihre Buchung hat sich geändert',
  'rescheduled.changed': 'So sieht Ihre Buchung für {activity} bei {venue} jetzt aus.',
  'rescheduled.due': 'Es sind noch {amount} zu zahlen, über Ihre Buchung oder vor Ort.',
  'rescheduled.pay': '{amount} bezahlen',

  'seatsOffered.subject': 'Plätze für Sie: {activity}, {date}',
  'seatsOffered.preview': 'Wir halten sie bis {until} für Sie frei.',
  'seatsOffered.title': 'Es sind Plätze frei geworden',
  'seatsOffered.lead':
    'Sie stehen auf der Warteliste für {activity} bei {venue}. Es sind Plätze frei geworden, und wir halten sie für Sie.',
  'seatsOffered.deadline': 'Für Sie reserviert bis',
  'seatsOffered.finish': 'Buchung abschließen',
  'seatsOffered.otherwise':
    'Danach bekommt sie, wer als Nächstes wartet. Wenn Sie sie nicht mehr möchten, tun Sie nichts.',
  'seatsOffered.why':
    'Sie bekommen diese E-Mail, weil Sie sich bei {venue} auf eine Warteliste gesetzt haben.',

  'terms.title': 'Falls sich Ihre Pläne ändern',
  'terms.until': 'bis {date}',

  'timeOffered.subject': 'Bitte wählen Sie einen anderen Termin für {activity}',
  'timeOffered.preview':
    'Ihre Plätze waren vergeben, als Ihre Zahlung ankam. Wählen Sie bis {until} einen anderen Termin.',
  'timeOffered.title': 'Bitte wählen Sie einen anderen Termin',
  'timeOffered.lead':
    'Es tut uns leid: Ihre Zahlung für {activity} ({date}) kam erst an, als die Zeit abgelaufen war, für die wir Ihre Plätze halten konnten, und sie waren schon vergeben.',
  'timeOffered.offer': 'Ihre {paid} gelten für einen anderen Termin, den Sie jetzt wählen können.',
  'timeOffered.deadline': 'Wählen Sie bis',
  'timeOffered.choose': 'Anderen Termin wählen',
  'timeOffered.missed': 'Der vergebene Termin',
  'timeOffered.otherwise':
    'Wenn Sie keinen wählen, gehen {paid} von selbst und in voller Höhe auf dem Weg zurück, auf dem Sie bezahlt haben.',

  'waitlistJoined.subject': 'Bitte bestätigen: Ihr Platz auf der Warteliste, {activity}, {date}',
  'waitlistJoined.preview': 'Bestätigen Sie bis {until}, sonst verfällt Ihr Platz.',
  'waitlistJoined.title': 'Bestätigen Sie Ihren Platz auf der Warteliste',
  'waitlistJoined.lead':
    'Sie möchten benachrichtigt werden, wenn bei {venue} Plätze für {activity} frei werden. Bestätigen Sie Ihre E-Mail-Adresse, damit Ihr Platz auf der Liste gilt.',
  'waitlistJoined.deadline': 'Zu bestätigen bis',
  'waitlistJoined.confirm': 'Bestätigen oder austragen',
  'waitlistJoined.otherwise': 'Ohne Ihre Bestätigung verfällt der Platz, und wir löschen Ihre Anfrage.',
  'waitlistJoined.next':
    'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen. Bis zur Buchung kostet das nichts.',
  'waitlistJoined.leave': 'Pläne geändert? Mit demselben Link können Sie sich jederzeit austragen.',
  'waitlistJoined.notYou':
    'Sie waren das nicht? Dann ignorieren Sie diese E-Mail: Ohne Ihre Bestätigung passiert nichts.',
  'waitlistJoined.why':
    'Sie bekommen diese E-Mail, weil Ihre Adresse für eine Warteliste bei {venue} eingetragen wurde.',
} as const satisfies Words<typeof english>;
