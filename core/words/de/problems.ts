import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  // Every room.
  'changed-by-someone-else':
    'Jemand anderes hat dies inzwischen geändert. Laden Sie neu und versuchen Sie es noch einmal.',
  'being-changed': 'Jemand anderes ändert dies gerade. Versuchen Sie es noch einmal.',
  internal:
    'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, schicken Sie uns die Anfrage-ID.',
  'no-such-address': 'Unter dieser Adresse gibt es nichts.',
  'method-not-allowed': 'Diese Adresse nimmt nur {methods} an.',
  'too-many-attempts': 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'too-many-sign-ins': 'Zu viele Versuche. Warten Sie einige Minuten und versuchen Sie es noch einmal.',
  'bot-check':
    'Wir haben ungewöhnliche Aktivität in Ihrem Netzwerk bemerkt. Bestätigen Sie, dass Sie ein Mensch sind.',
  'sign-in': 'Melden Sie sich an und versuchen Sie es noch einmal.',
  'api-key-used-too-often':
    'Dieser API-Schlüssel hat zu viele Anfragen gesendet. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'role-not-allowed': 'Ihre Rolle erlaubt das nicht. Fragen Sie einen Administrator Ihrer Organisation.',
  'request-too-large': 'Die Anfrage ist zu groß. Senden Sie höchstens 64 Kilobyte.',
  'invalid-request': 'Die Anfrage ist ungültig.',
  'invalid-json': 'Der Inhalt der Anfrage ist kein gültiges JSON.',
  'choose-organization': 'Wählen Sie die Organisation, in der Sie arbeiten möchten.',
  'use-portal': 'Nehmen Sie diese Änderung auf einer Seite des Portals vor.',
  'idempotency-key-reused':
    'Dieser Idempotenzschlüssel wurde schon für eine andere Anfrage verwendet. Nehmen Sie für jede Anfrage einen neuen.',
  'invalid-cursor': 'Dieser Seitenlink gilt nicht mehr. Beginnen Sie wieder bei der ersten Seite.',

  // Values of any kind.
  required: 'Dies ist ein Pflichtfeld.',
  'wrong-type': 'Dieser Wert muss vom Typ {type} sein.',
  'whole-number': 'Geben Sie eine ganze Zahl ein.',
  'wrong-format': 'Dieser Wert hat das falsche Format.',
  'invalid-value': 'Dieser Wert ist ungültig.',
  'invalid-choice': 'Wählen Sie einen dieser Werte: {choices}.',
  'unknown-fields': 'Diese Felder gibt es nicht: {names}.',
  'not-multiple': 'Geben Sie ein Vielfaches von {step} ein.',
  'text-too-short': { other: 'Geben Sie mindestens {count} Zeichen ein.' },
  'text-too-long': { other: 'Verwenden Sie höchstens {count} Zeichen.' },
  'list-too-short': { other: 'Wählen Sie mindestens {count} aus.' },
  'list-too-long': { other: 'Wählen Sie höchstens {count} aus.' },
  'number-too-small': 'Geben Sie mindestens {least} ein.',
  'number-too-large': 'Geben Sie höchstens {most} ein.',
  'number-not-above': 'Geben Sie mehr als {bound} ein.',
  'number-not-below': 'Geben Sie weniger als {bound} ein.',
  'one-line': 'Verwenden Sie eine Zeile einfachen Text.',
  'plain-text': 'Verwenden Sie einfachen Text ohne Steuerzeichen.',
  'enter-email': 'Geben Sie eine E-Mail-Adresse wie ana@example.com ein.',
  'one-phone': 'Geben Sie eine einzige Telefonnummer ein.',
  'enter-phone': 'Geben Sie eine Telefonnummer ein oder lassen Sie das Feld leer.',
  'enter-instant': 'Verwenden Sie einen Zeitpunkt wie 2026-11-22T17:00:00Z.',
  'year-out-of-range': 'Verwenden Sie ein Jahr von 2000 bis 2199.',
  'enter-date': 'Verwenden Sie ein Datum wie 2026-11-22.',
  'enter-month': 'Verwenden Sie einen Monat wie 2026-11.',
  'enter-time': 'Verwenden Sie eine Uhrzeit im 24-Stunden-Format wie 09:30.',
  'enter-time-zone': 'Verwenden Sie eine IANA-Zeitzone wie Europe/London.',
  'choose-time-zone': 'Wählen Sie die Zeitzone eines Ortes wie Europe/London oder America/New_York.',
  'enter-session-id': 'Verwenden Sie die ID eines Termins.',
  'enter-language': 'Verwenden Sie ein Sprachkürzel wie en oder pt-BR.',
  'use-https': 'Verwenden Sie eine Adresse, die mit https:// beginnt.',
  'choose-currency': 'Wählen Sie eine Währung aus der Liste, zum Beispiel EUR.',
  'enter-color': 'Verwenden Sie eine Farbe wie #2563eb.',
  'enter-country': 'Verwenden Sie ein Länderkürzel aus zwei Buchstaben, zum Beispiel US.',
  'give-reason': 'Geben Sie einen Grund an.',
  'amount-off-step': 'Verwenden Sie ein Vielfaches von {step}.',
  'listed-twice': '„{name}“ steht zweimal in der Liste.',

  // Guest: finding a session.
  'no-open-venue':
    'Kein Standort nimmt mit diesem Einbettungsschlüssel Buchungen an. Prüfen Sie den Schlüssel.',
  'no-activity-at-venue': 'Diese Aktivität gibt es an diesem Standort nicht.',
  'embed-archived':
    'Dieses Widget ist archiviert. Verwenden Sie es wieder, bevor Sie den Schlüssel ersetzen.',
  'no-embed': 'Dieses Widget gibt es nicht.',
  'choose-one-activity': 'Wählen Sie die eine Aktivität, die dieses Widget bucht.',
  'language-not-offered': 'Das Widget des Standorts bietet diese Sprache nicht an.',
  'no-activity': 'Diese Aktivität gibt es nicht.',
  'no-session': 'Diesen Termin gibt es nicht mehr. Wählen Sie eine andere Zeit.',
  'sold-out': 'Dieser Termin ist ausgebucht. Wählen Sie eine andere Zeit.',
  'seats-left': {
    one: 'Nur noch {count} Platz ist frei. Kommen Sie mit weniger Gästen oder wählen Sie eine andere Zeit.',
    other:
      'Nur noch {count} Plätze sind frei. Kommen Sie mit weniger Gästen oder wählen Sie eine andere Zeit.',
  },
  cutoff: 'Dieser Termin kann nicht mehr gebucht werden. Wählen Sie eine spätere Zeit.',
  'too-far-ahead': 'Dieser Termin kann noch nicht gebucht werden. Wählen Sie ein früheres Datum.',
  'session-changed': 'Dieser Termin hat sich gerade geändert. Versuchen Sie es noch einmal.',
  'session-closed': 'Dieser Termin wurde vom Veranstalter geschlossen. Wählen Sie eine andere Zeit.',
  'resource-busy':
    'Ein Raum oder eine Betreuungsperson ist zu dieser Zeit schon belegt. Wählen Sie eine andere Zeit.',
  'many-are-booking': 'Gerade buchen viele Leute gleichzeitig. Versuchen Sie es noch einmal.',
  'booking-changed-elsewhere':
    'Diese Buchung wurde in einem anderen Fenster geändert. Versuchen Sie es noch einmal.',

  // Guest: party, extras and answers.
  'no-ticket': 'Es gibt kein Ticket namens „{ticket}“.',
  'too-few-tickets': '{ticket}: Wählen Sie mindestens {least}.',
  'too-many-tickets': '{ticket}: Wählen Sie höchstens {most}.',
  'party-too-small': {
    one: 'Ihre Gruppe braucht mindestens {count} Person.',
    other: 'Ihre Gruppe braucht mindestens {count} Personen.',
  },
  'party-too-large': {
    one: 'Ihre Gruppe darf höchstens {count} Person umfassen.',
    other: 'Ihre Gruppe darf höchstens {count} Personen umfassen.',
  },
  'no-add-on': 'Es gibt kein Extra namens „{addOn}“.',
  'too-many-add-ons': '{addOn}: Wählen Sie höchstens {most}.',
  'no-buy-out': 'Dieser Termin kann nicht exklusiv gebucht werden.',
  'question-not-asked': 'Diese Frage wird bei dieser Aktivität nicht gestellt.',
  'answered-twice': 'Diese Frage ist zweimal beantwortet.',
  'one-answer': 'Geben Sie nur eine Antwort.',
  'choose-from-list': 'Wählen Sie etwas aus der Liste.',
  'choose-once': 'Wählen Sie jede Antwort nur einmal.',
  'tick-to-continue': 'Setzen Sie hier ein Häkchen, um fortzufahren.',
  'answer-question': 'Beantworten Sie diese Frage.',
  'choose-answer': 'Wählen Sie eine Antwort.',
  'choose-period': 'Wählen Sie einen Zeitraum von höchstens 366 Tagen.',
  'enter-search': 'Geben Sie einen Namen, eine Buchungsnummer, E-Mail-Adresse oder Telefonnummer ein.',
  'enter-your-name': 'Geben Sie Ihren Namen ein.',
  'accept-terms': 'Stimmen Sie den Bedingungen zu, um fortzufahren.',

  // Guest: holds and bookings.
  'hold-ended': 'Die Zeit für die Buchung dieser Plätze ist abgelaufen. Wählen Sie erneut eine Zeit.',
  'hold-too-long':
    'Diese Plätze können nicht länger reserviert werden. Buchen Sie jetzt oder wählen Sie eine andere Zeit.',
  'price-fixed': 'Der Preis dieser Buchung kann sich nicht mehr ändern.',
  'too-many-unpaid':
    'Aus Ihrem Netzwerk gibt es zu viele unbezahlte Buchungen. Bezahlen Sie eine, geben Sie eine frei oder versuchen Sie es später noch einmal.',
  'already-paid':
    'Diese Buchung ist bezahlt. Zum Stornieren nutzen Sie den Link in Ihrer Bestätigungs-E-Mail.',
  'booking-gone': 'Diese Buchung gibt es nicht mehr.',
  'only-confirmed-in-calendar': 'Nur eine bestätigte Buchung kann in einen Kalender übernommen werden.',
  'changed-too-often': 'Diese Buchung wurde zu oft geändert. Stornieren Sie sie und buchen Sie neu.',
  'booking-held': 'Diese Buchung ist noch nicht bezahlt, daher ist das nicht möglich.',
  'booking-pending': 'Diese Buchung wartet auf die Zahlung, daher ist das nicht möglich.',
  'booking-confirmed': 'Diese Buchung ist bestätigt, daher ist das nicht möglich.',
  'booking-checked-in': 'Diese Gruppe ist schon da, daher ist das nicht möglich.',
  'booking-completed': 'Dieser Besuch ist vorbei, daher kann die Buchung nicht mehr geändert werden.',
  'booking-cancelled': 'Diese Buchung ist storniert und kann nicht mehr geändert werden.',
  'booking-no-show':
    'Diese Gruppe wurde als nicht erschienen vermerkt, daher kann die Buchung nicht geändert werden.',
  'booking-expired':
    'Die Zeit zum Bezahlen dieser Buchung ist abgelaufen, daher kann sie nicht geändert werden.',
  'payment-disputed':
    'Diese Zahlung wird angefochten oder wurde von der Bank zurückgeholt. Sie kann nicht erstattet werden.',
  'no-lost-dispute': 'Bei dieser Buchung gibt es keine verlorene Anfechtung, über die zu entscheiden ist.',
  'too-late-to-cancel': 'Für eine Online-Stornierung ist es zu spät. Rufen Sie den Veranstalter an: {phone}.',
  'too-late-to-change': 'Für eine Online-Änderung ist es zu spät. Rufen Sie den Veranstalter an: {phone}.',
  'changed-too-often-call':
    'Sie haben diese Buchung zu oft geändert, um sie online zu ändern. Rufen Sie den Veranstalter an: {phone}.',
  'disputed-call':
    'Ihre Bank hat die Zahlung dieser Buchung angefochten. Rufen Sie den Veranstalter an: {phone}.',
  'offer-expired': 'Dieses Angebot ist abgelaufen, und Ihre Zahlung wurde erstattet.',
  'price-changed': 'Der Preis hat sich geändert. Prüfen Sie den neuen Preis und bestätigen Sie ihn.',
  'refund-changed': 'Die Erstattung hat sich geändert. Prüfen Sie den neuen Betrag und bestätigen Sie ihn.',
  'invalid-booking-link':
    'Nutzen Sie den Link in der neuesten E-Mail zu Ihrer Buchung oder fragen Sie den Veranstalter nach einem neuen.',
  'invalid-gift-card-link':
    'Nutzen Sie den Link in der E-Mail mit Ihrem Gutschein oder fragen Sie den Veranstalter.',
  'invalid-waitlist-link': 'Der Termin hat schon begonnen, oder ein Teil des Links fehlt.',
  'feed-ticket-expired': 'Das Ticket für Live-Aktualisierungen ist abgelaufen. Fordern Sie ein neues an.',
  'too-many-connections':
    'Aus Ihrem Netzwerk gibt es zu viele Verbindungen. Schließen Sie einige und versuchen Sie es noch einmal.',
  'connection-closed': 'Diese Verbindung wurde geschlossen. Laden Sie die Seite neu.',
  'too-many-followers': 'Diesen Standort sehen sich gerade zu viele Leute an. Laden Sie in einer Minute neu.',
  'unknown-feed-action': 'Diese Aktion gibt es in diesem Feed nicht.',
  'month-being-written': 'Dieser Monat wird gerade aktualisiert. Zählen Sie ihn noch einmal.',

  // Guest: waitlist.
  'waitlist-link-expired': 'Dieser Link ist abgelaufen. Tragen Sie sich noch einmal in die Warteliste ein.',
  'waitlist-changing': 'Ihr Platz auf der Warteliste hat sich gerade geändert. Versuchen Sie es noch einmal.',
  'waitlist-gone': 'Sie stehen nicht mehr auf dieser Warteliste.',
  'waitlist-full': 'Diese Warteliste ist voll. Wählen Sie eine andere Zeit.',
  'confirm-waitlists':
    'Bestätigen Sie zuerst die Wartelisten, in die Sie sich schon eingetragen haben. Sehen Sie in Ihren E-Mails nach.',
  'too-many-unconfirmed-places':
    'Aus Ihrem Netzwerk gibt es zu viele unbestätigte Plätze auf Wartelisten. Bestätigen Sie sie mit den Links in unseren E-Mails oder versuchen Sie es später noch einmal.',
  'already-on-waitlist':
    'Sie stehen schon auf der Warteliste dieses Termins. Um Ihre Gruppe zu ändern, tragen Sie sich erst aus.',
  'seats-available': 'Für Ihre Gruppe sind Plätze frei. Buchen Sie jetzt.',
  'waitlist-off': 'Hier gibt es keine Warteliste. Wählen Sie eine andere Zeit.',

  // Guest: promo codes and gift cards.
  'no-promo-code': 'Diesen Aktionscode gibt es nicht.',
  'no-promo-code-called': 'Den Aktionscode {code} gibt es nicht.',
  'promo-code-used-up': 'Dieser Aktionscode ist aufgebraucht.',
  'promo-code-not-started': 'Dieser Aktionscode gilt noch nicht.',
  'promo-code-ended': 'Dieser Aktionscode ist abgelaufen.',
  'promo-code-other-activity': 'Dieser Aktionscode gilt nicht für diese Aktivität.',
  'promo-code-larger-booking': 'Dieser Aktionscode gilt nur für größere Buchungen.',
  'promo-codes-off': 'Hier werden keine Aktionscodes verwendet.',
  'no-gift-card': 'Diesen Gutschein gibt es nicht.',
  'gift-card-currency': 'Dieser Gutschein lautet auf eine andere Währung.',
  'gift-card-empty': 'Auf diesem Gutschein ist kein Guthaben mehr.',
  'gift-card-balance-changed':
    'Das Guthaben dieses Gutscheins hat sich geändert. Lösen Sie ihn noch einmal ein.',
  'gift-card-gone': 'Diesen Gutschein gibt es nicht mehr.',
  'gift-card-in-use': 'Dieser Gutschein wird gerade verwendet. Versuchen Sie es noch einmal.',
  'gift-cards-off': 'Hier werden zurzeit keine Gutscheine verkauft.',
  'gift-card-amount': 'Gutscheine über diesen Betrag gibt es hier nicht. Wählen Sie einen anderen Betrag.',
  'gift-card-unpaid': 'Die Zeit zum Bezahlen dieses Gutscheins ist abgelaufen. Beginnen Sie von vorn.',
  'enter-gift-card-code': 'Geben Sie einen Gutscheincode wie ABCD-EFGH-JKLM-NPQR ein.',
  'enter-promo-code': 'Verwenden Sie Buchstaben, Ziffern und Bindestriche, zum Beispiel SUMMER-26.',

  // Money.
  'payments-off':
    'Hier sind zurzeit keine Zahlungen möglich. Es wurde nichts abgebucht. Versuchen Sie es später noch einmal oder wenden Sie sich an den Veranstalter.',
  'payment-provider-unreachable':
    'Unser Zahlungsdienst ist nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.',
  'payment-unknown': 'Der Zahlungsdienst kennt diese Zahlung nicht.',
  'payment-failing':
    'Zahlungen funktionieren gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es später noch einmal.',
  'paid-with-group':
    'Diese Buchung wird zusammen mit ihrer Gruppe bezahlt. Nutzen Sie den Zahlungslink der Gruppe.',
  'nothing-to-pay': 'Für diese Buchung ist nichts zu bezahlen.',
  'too-little-for-card': 'Dieser Betrag ist zu klein für eine Kartenzahlung. Bezahlen Sie ihn vor Ort.',
  'balance-changed':
    'Der offene Betrag hat sich geändert. Prüfen Sie den neuen Betrag und bestätigen Sie ihn.',
  'website-not-allowed': 'Diese Website steht nicht auf der Liste der erlaubten Websites.',
  'not-payable': 'Diese Buchung kann nicht mehr online bezahlt werden.',
  'not-a-stripe-event': 'Das ist kein Ereignis unseres Zahlungsdienstes.',
  'not-signed-by-stripe': 'Die Anfrage ist nicht von unserem Zahlungsdienst signiert.',
  'refund-not-failed': 'Diese Erstattung ist nicht fehlgeschlagen. Laden Sie neu, um ihren Stand zu sehen.',
  'refund-gone':
    'Diese Erstattung ist abgeschlossen, oder sie gehört zu einem Standort, auf den Sie keinen Zugriff haben.',
  'no-one-to-credit':
    'Wir kennen die E-Mail-Adresse des Gastes nicht und können keinen Gutschein senden. Erstatten Sie stattdessen die Zahlung.',
  'credit-only-for-booking': 'Nur die Erstattung einer Buchung kann als Gutschein ausgegeben werden.',
  'say-how-paid': 'Geben Sie an, wie das Geld zurückgegeben wurde.',
  'organization-gone': 'Ihre Organisation gibt es nicht mehr.',
  'return-to-portal': 'Verwenden Sie die Adresse einer Seite des Portals.',
  'stripe-account-taken': 'Dieses Stripe-Konto gehört zu einer anderen Organisation.',
  'gift-card-not-yours':
    'Diesen Gutschein gibt es nicht, oder er gehört zu einem Standort, auf den Sie keinen Zugriff haben.',
  'gift-card-just-used':
    'Dieser Gutschein wurde gerade eingelöst oder erstattet. Laden Sie neu und versuchen Sie es noch einmal.',
  'gift-card-not-active': 'Dieser Gutschein ist nicht aktiv.',
  'gift-card-not-paid':
    'Dieser Gutschein wurde anstelle einer Erstattung ausgegeben. Es gibt keine Zahlung zu erstatten.',
  'gift-card-balance-too-low': 'Auf diesem Gutschein ist weniger Guthaben.',
  'gift-card-adjusted':
    'Das Guthaben dieses Gutscheins wurde angepasst, daher kann er nicht als Ganzes erstattet werden.',
  'gift-card-partly-spent': 'Ein Teil dieses Gutscheins ist eingelöst, daher kann er nicht erstattet werden.',
  'promo-code-exists':
    'Den Aktionscode {code} gibt es schon. Wählen Sie einen anderen oder bearbeiten Sie den vorhandenen.',
  'promo-code-ends-first': 'Das Ende muss nach dem Beginn liegen.',

  // Desk.
  'no-booking': 'Diese Buchung gibt es an diesem Standort nicht.',
  'guest-erased': 'Die Daten des Gastes dieser Buchung wurden gelöscht, daher geht das nicht.',
  'too-many-notes': 'Diese Buchung hat schon viele Notizen. Löschen Sie zuerst eine.',
  'too-many-emails-sent':
    'Für diese Buchung wurden in der letzten Stunde schon mehrere E-Mails verschickt. Versuchen Sie es später noch einmal.',
  'no-booking-with-code':
    'Zu diesem Code gibt es hier keine Buchung. Prüfen Sie ihn oder suchen Sie nach dem Namen.',
  'only-policy-refund': 'Ihre Rolle erlaubt nur die Erstattung nach den Stornobedingungen.',
  'more-than-paid': 'Das ist mehr, als der Gast bezahlt hat.',
  'session-over': 'Dieser Termin ist vorbei. Wählen Sie eine spätere Zeit.',
  'only-walk-ins': 'Ihre Rolle erlaubt nur Buchungen für Laufkundschaft, die vor Ort bezahlt.',
  'too-soon-for-payment-link': 'Für einen Zahlungslink beginnt dieser Termin zu bald. Kassieren Sie vor Ort.',
  'no-override': 'Ihre Rolle erlaubt keine Ausnahmen von den Regeln. Fragen Sie einen Manager.',
  'no-discount': 'Ihre Rolle erlaubt keine Rabatte. Fragen Sie einen Manager.',
  'discount-above-price': 'Der Rabatt ist höher als der Preis.',
  'same-session-twice': 'Jeder Termin kann nur einmal in einer Gruppe sein.',
  'group-too-large': 'Diese Gruppe braucht zu viele Räume auf einmal. Buchen Sie sie als zwei Gruppen.',
  'no-group': 'Diese Gruppe gibt es nicht.',
  'no-fee-waiver': 'Ihre Rolle erlaubt es nicht, die Gebühr zu erlassen. Fragen Sie einen Manager.',
  'keep-needs-same-party': 'Der Preis kann nur beibehalten werden, wenn die Gruppe gleich bleibt.',
  'no-till': 'Diese Kasse gibt es nicht.',
  'till-not-open': 'Wählen Sie eine geöffnete Kasse.',
  'till-closed': 'Diese Kasse ist geschlossen. Bitten Sie einen Manager um eine Korrektur.',
  'count-till': 'Münzen und Scheine ergeben nicht die Summe.',
  'not-confirmed': 'Diese Buchung ist nicht bestätigt.',
  'nothing-paid': 'Für diese Buchung wurde nichts bezahlt.',
  'more-than-balance': 'Das ist mehr als der offene Betrag.',
  'more-than-refundable': 'Das ist mehr, als noch erstattet werden kann.',
  'not-in-closure': 'Diese Schließung betrifft diese Buchung nicht.',
  'sessions-being-closed':
    'Jemand anderes schließt oder öffnet diese Termine gerade. Versuchen Sie es noch einmal.',
  'nothing-to-close': 'Es gibt nichts zu schließen: Keiner dieser Termine steht noch bevor und ist offen.',
  'just-reopened':
    'Jemand anderes hat diese Termine gerade wieder geöffnet. Laden Sie neu und versuchen Sie es noch einmal.',
  'already-moved': 'Diese Buchung wurde schon auf eine andere Zeit verlegt. Laden Sie die Seite neu.',
  'already-resolved': 'Diese Buchung ist schon erledigt. Laden Sie die Seite neu.',
  'no-room-elsewhere':
    'Kein anderer Termin hat Plätze für diese Gruppe. Erstatten Sie die Buchung oder geben Sie einen Gutschein aus.',
  'same-activity': 'Wählen Sie einen Termin derselben Aktivität.',
  'also-closed': 'Auch dieser Termin ist geschlossen. Wählen Sie einen anderen.',
  'session-started': 'Dieser Termin hat schon begonnen. Wählen Sie einen späteren.',
  'already-reopened': 'Diese Termine sind schon wieder im Verkauf. Laden Sie die Seite neu.',
  'no-closure': 'Diese Schließung gibt es nicht.',
  'waitlist-not-waiting': 'Diese Gruppe wartet nicht mehr auf Plätze.',
  'waitlist-no-room': 'Für diese Gruppe sind nicht genug Plätze frei.',
  'no-waitlist-entry': 'Diese Gruppe steht nicht auf der Warteliste.',
  'waitlist-taken':
    'Diese Gruppe hat die Plätze angenommen oder bezahlt gerade. Stornieren Sie stattdessen die Buchung.',
  'failed-on-our-side': 'Bei uns ist etwas schiefgegangen. Versuchen Sie es mit dieser Buchung noch einmal.',
  'give-reason-to-guests': 'Geben Sie einen Grund an. Die Gäste sehen ihn.',

  // Customers.
  'too-many-emails': 'Zusammen haben diese Kunden mehr als {most} E-Mail-Adressen.',
  'flag-notes-too-long':
    'Zusammen haben diese Hinweise mehr als {most} Zeichen. Kürzen Sie zuerst einen davon.',
  'not-bookable-online': 'Das lässt sich nicht online buchen. Bitte wenden Sie sich an den Veranstalter.',
  'too-many-tags': 'Zusammen haben diese Kunden mehr als {most} Schlagwörter. Entfernen Sie zuerst einige.',
  'too-many-other-emails':
    'Dieser Kunde hat schon {most} weitere E-Mail-Adressen, und die alte bleibt erhalten. Wählen Sie eine davon.',
  'email-of-other-customer':
    'Ein anderer Kunde hat diese E-Mail-Adresse. Wenn es dieselbe Person ist, führen Sie die beiden zusammen.',
  'booking-ahead':
    'Die Buchung {reference} steht noch bevor. Stornieren Sie sie zuerst oder warten Sie, bis sie vorbei ist.',
  'same-customer': 'Das ist schon derselbe Kunde.',
  'no-note': 'Diese Notiz gibt es nicht.',
  'other-venues-too':
    'Das betrifft auch Standorte, auf die Sie keinen Zugriff haben. Fragen Sie einen Administrator.',
  'merge-running':
    'Ein anderer Kunde wird gerade mit diesem zusammengeführt. Versuchen Sie es in einer Minute noch einmal.',
  'venue-not-yours': 'Diesen Standort gibt es nicht, oder Sie haben keinen Zugriff darauf.',
  'customer-not-yours': 'Diesen Kunden gibt es nicht, oder er war noch an keinem Ihrer Standorte.',
  'enter-tag': 'Verwenden Sie Buchstaben, Ziffern, Leerzeichen und Bindestriche, höchstens 30 Zeichen.',
  'write-note': 'Schreiben Sie eine Notiz.',
  'confirm-erasure': 'Bestätigen Sie, dass die Daten dieses Kunden gelöscht werden sollen.',

  // Catalogue.
  'not-archived': 'Diese Aktivität ist im Verkauf und nicht archiviert.',
  archived: 'Diese Aktivität ist archiviert. Stellen Sie sie zuerst wieder her.',
  'was-on-sale':
    'Diese Aktivität war im Verkauf, Buchungen können sich also auf sie beziehen. Archivieren Sie sie stattdessen.',
  'no-venue': 'Diesen Standort gibt es nicht.',
  'venue-deleted': 'Dieser Standort wurde gelöscht.',
  'activity-exists': 'Eine Aktivität mit dieser ID gibt es schon.',
  'name-activity': 'Geben Sie der Aktivität einen Namen.',
  'describe-activity': 'Beschreiben Sie in einigen Sätzen, was die Gäste tun werden.',
  'nothing-bookable': {
    one: 'Am nächsten Tag kann kein Termin gebucht werden. Wählen Sie Tage und Zeiten für die Aktivität.',
    other:
      'In den nächsten {count} Tagen kann kein Termin gebucht werden. Wählen Sie Tage und Zeiten für die Aktivität.',
  },
  'stripe-account-incomplete':
    'Ihr Stripe-Konto kann noch keine Zahlungen annehmen. Vervollständigen Sie es oder lassen Sie Gäste alles vor Ort bezahlen.',
  'add-picture': 'Fügen Sie ein Bild hinzu. Es hilft Gästen bei der Wahl.',
  'add-tagline': 'Sagen Sie in einer Zeile, was die Aktivität besonders macht.',
  'add-category': 'Geben Sie an, welche Art von Aktivität das ist.',
  'all-free': 'Alle Tickets sind kostenlos. Ist das so gewollt?',
  'venue-inactive':
    'Der Standort ist inaktiv. Gäste sehen diese Aktivität erst, wenn Sie den Standort aktivieren.',
  'connect-stripe': 'Verbinden Sie ein Stripe-Konto, um Zahlungen zu erhalten.',
  'policy-text-differs':
    'In den Stornobedingungen des Standorts steht „{text}“, aber die Regel dieser Aktivität hat keine solche Grenze. Ändern Sie eines von beiden.',
  'max-below-min-party': 'Die größte Gruppe kann nicht kleiner sein als die kleinste ({least}).',
  'party-over-capacity': 'Die kleinste Gruppe ({least}) ist größer als die Kapazität.',
  'add-ticket': 'Fügen Sie ein Ticket mit seinem Preis hinzu. Geben Sie 0 ein, wenn es kostenlos ist.',
  'tickets-over-party':
    'Keine Gruppe kann buchen: Die Tickets verlangen mindestens {least} Gäste, aber höchstens {most} sind erlaubt.',
  'max-below-min': 'Geben Sie mindestens {least} ein.',
  'max-age-below-min': 'Das Höchstalter darf nicht unter dem Mindestalter ({least}) liegen.',
  'add-option': 'Fügen Sie mindestens eine Antwort zur Auswahl hinzu.',
  'upload-picture-here': 'Laden Sie dieses Bild zuerst hier hoch.',
  'upload-picture-first': 'Laden Sie dieses Bild zuerst für diesen Standort hoch.',
  'sessions-too-close':
    'Ein privater Termin dauert mit Vor- und Nachbereitung {minutes} Minuten. Lassen Sie Termine im Abstand von mindestens {minutes} Minuten beginnen.',
  'hours-too-short': 'Diese Öffnungszeiten sind zu kurz für einen Termin von {minutes} Minuten.',
  'weekday-hours-overlap': 'Die Öffnungszeiten am {weekday} überschneiden sich mit den folgenden.',
  'date-listed-twice': '{date} steht zweimal in der Liste. Fassen Sie alle Zeiten in einem Eintrag zusammen.',
  'date-hours-overlap': 'Die Öffnungszeiten am {date} überschneiden sich.',
  'closes-before-opening':
    'Die Buchung würde enden, bevor sie beginnt. Verkürzen Sie die Vorlaufzeit oder öffnen Sie die Buchung früher.',
  'no-resource': 'Dieser Standort hat keine Ressource „{resource}“. Fügen Sie sie zuerst dem Standort hinzu.',
  'resource-twice': 'Diese Ressource steht zweimal in der Liste.',
  'run-replaced': 'Dieser Lauf hat zu lange gedauert und wurde durch einen anderen ersetzt.',
  'guests-keep-booking': 'Gäste buchen diese Termine gerade. Versuchen Sie es gleich noch einmal.',
  'confirm-time-zone': 'Bestätigen Sie, dass sich Termine verschieben.',

  // Venues and pictures.
  'venue-field-taken':
    'Ein anderer Standort verwendet diesen Wert schon ({field}). Wählen Sie einen anderen.',
  'slug-taken': 'Ein anderer Standort verwendet diese Seitenadresse schon. Wählen Sie eine andere.',
  'embed-key-taken':
    'Ein anderer Standort verwendet diesen Einbettungsschlüssel schon. Versuchen Sie es noch einmal.',
  'venue-has-sold':
    'Dieser Standort hat oder hatte Aktivitäten oder Gutscheine, und deren Daten bleiben erhalten. Archivieren Sie ihn stattdessen.',
  'resource-needed': '„{resource}“ wird von {activities} verwendet. Entfernen Sie sie dort zuerst.',
  'no-upload': 'Wir haben dieses Bild nicht gefunden. Laden Sie es noch einmal hoch.',
  'venue-picture-not-allowed':
    'Bitten Sie eine Person mit Administrationsrechten, die Bilder des Standorts zu ändern.',
  'not-a-picture': 'Diese Datei ist kein Bild vom Typ {type}. Wählen Sie eine andere Datei.',
  'picture-too-large': 'Wählen Sie ein Bild von höchstens 5 MB.',
  'picture-megapixels':
    'Ein Bild darf höchstens {most} Megapixel haben. Dieses hat {width} mal {height} Pixel.',
  'picture-animated': 'Dieses Bild ist animiert. Wählen Sie ein Standbild.',
  'picture-damaged': 'Dieses Bild ist beschädigt oder unvollständig. Wählen Sie eine andere Datei.',
  'venue-picture-needs-administrator':
    'Bitten Sie eine Person mit Administrationsrechten, die Bilder des Standorts zu löschen.',
  'no-picture': 'Dieses Bild gibt es nicht oder es wurde gelöscht.',
  'picture-dimensions':
    'Ein Bild muss zwischen {least} und {most} Pixel breit und hoch sein. Dieses misst {width} mal {height}.',
  'confirm-embed-key': 'Bestätigen Sie, dass Ihre Websites den neuen Schlüssel brauchen.',

  // People.
  'enter-name': 'Geben Sie einen Namen ein.',
  'only-lower-roles': 'Sie können nur Rollen unter Ihrer eigenen vergeben.',
  'last-owner':
    'Eine Organisation braucht mindestens einen Inhaber. Machen Sie zuerst eine andere Person zum Inhaber.',
  'not-assigned': 'Diese Person ist diesem Termin nicht zugeteilt.',
  'not-at-venue':
    'Diese Person kann an diesem Standort keine Termine leiten. Prüfen Sie ihre Standorte und ob ihr Zugang aktiv ist.',
  'no-member': 'Diese Person gehört nicht zu Ihrer Organisation.',
  'cannot-manage':
    'Sie können weder Ihre eigene Rolle ändern noch die von Personen auf Ihrer Ebene oder darüber.',
  'account-gone':
    'Das Konto dieser Person gibt es nicht mehr. Entfernen Sie sie und laden Sie sie noch einmal ein.',
  'has-password': 'Diese Person hat schon ein Passwort. Setzen Sie es zurück, wenn sie es vergessen hat.',
  'no-password-yet': 'Diese Person hat noch kein Passwort gewählt. Senden Sie die Einladung noch einmal.',
  'already-inviting': 'Jemand anderes lädt diese Person gerade ein. Versuchen Sie es noch einmal.',
  'email-not-possible': 'Diese E-Mail-Adresse kann nicht hinzugefügt werden. Verwenden Sie eine andere.',
  'already-member': '{email} gehört schon zu Ihrer Organisation.',
  'choose-venue': 'Wählen Sie mindestens einen Standort für einen Manager oder Mitarbeiter.',
  'venue-of-others': 'Auf einen dieser Standorte haben Sie keinen Zugriff.',
  'too-many-memberships':
    'Diese Person hätte zu viele Organisationen und Standorte für ein Konto. Wählen Sie weniger Standorte.',
  'works-elsewhere':
    'Diese Person arbeitet auch dort, wo Sie sie nicht verwalten dürfen. Sie kann selbst einen Code anfordern.',
  'two-step-on': 'Die Bestätigung in zwei Schritten ist schon eingeschaltet. Schalten Sie sie zuerst aus.',
  'two-step-required': 'Betreiber der Plattform müssen die Bestätigung in zwei Schritten verwenden.',
  'no-such-device': 'Dieses Gerät ist bereits abgemeldet.',
  'session-expired': 'Ihre Sitzung ist beendet. Melden Sie sich wieder an.',
  'wrong-password': 'Dieses Passwort ist falsch.',
  'not-your-organization': 'Sie gehören nicht zu dieser Organisation.',
  'start-sign-in': 'Beginnen Sie noch einmal mit E-Mail-Adresse und Passwort.',
  'sign-in-timed-out': 'Das hat zu lange gedauert. Beginnen Sie noch einmal mit E-Mail-Adresse und Passwort.',
  'no-memberships':
    'Ihr Konto gehört zu keiner Organisation. Bitten Sie Ihren Administrator, Ihnen wieder Zugang zu geben.',
  'api-key-no-account': 'Ein API-Schlüssel hat kein Konto.',
  'wrong-app-code':
    'Dieser Code ist falsch. Warten Sie, bis die App den nächsten zeigt, und versuchen Sie es noch einmal.',
  'wrong-credentials': 'Prüfen Sie E-Mail-Adresse und Passwort und versuchen Sie es noch einmal.',
  'wrong-email-code': 'Dieser Code ist falsch oder abgelaufen. Fordern Sie einen neuen an.',
  'enter-password': 'Geben Sie Ihr Passwort ein.',
  'enter-code': 'Geben Sie den 6-stelligen Code ein.',
  'password-rules':
    'Verwenden Sie mindestens 12 Zeichen mit einem Kleinbuchstaben, einem Großbuchstaben, einer Ziffer und einem Sonderzeichen wie ! oder -.',
  'password-spaces': 'Beginnen und enden Sie nicht mit einem Leerzeichen.',

  // Integrations.
  'integrations-off':
    'API-Schlüssel, Webhooks und Kalender-Feeds sind für Ihre Organisation ausgeschaltet. Wenden Sie sich an uns, um sie einzuschalten.',
  'api-keys-off': 'API-Schlüssel sind für diese Organisation ausgeschaltet.',
  suspended: '{organization} ist gesperrt. Bitten Sie den Inhaber, sich bei uns zu melden.',
  'no-calendar': 'Diesen Kalender-Feed gibt es nicht.',
  'no-calendar-source': 'Diesen Standort, diese Aktivität oder dieses Teammitglied gibt es nicht.',
  'invalid-calendar-link': 'Fragen Sie einen Administrator des Standorts nach der Adresse des Kalenders.',
  'no-password-in-url': 'Entfernen Sie Benutzernamen und Passwort. Nachrichten werden stattdessen signiert.',
  'use-public-address': 'Verwenden Sie eine Adresse, die aus dem Internet erreichbar ist.',
  'choose-future-time': 'Wählen Sie einen Zeitpunkt in der Zukunft oder lassen Sie das Feld leer.',
  'key-over-own-role': 'Sie können einem Schlüssel nicht mehr Rechte geben, als Sie selbst haben.',
  'no-message': 'Diese Nachricht gibt es nicht, oder sie ist älter als 30 Tage.',
  'webhook-off': 'Dieser Webhook ist ausgeschaltet. Schalten Sie ihn zuerst ein.',
  'no-api-key': 'Diesen API-Schlüssel gibt es nicht.',
  'secret-just-rotated':
    'Das Geheimnis wurde vor weniger als einem Tag geändert, und das vorige gilt noch bis {until}. Warten Sie bis dahin.',
  'no-webhook': 'Diesen Webhook gibt es nicht.',
  'name-key': 'Geben Sie dem Schlüssel einen Namen.',
  'choose-scopes': 'Wählen Sie mindestens ein Recht für den Schlüssel.',
  'event-name-form':
    'Verwenden Sie Buchstaben, Ziffern und mindestens einen Doppelpunkt, Bindestrich oder Punkt, zum Beispiel rooms:sale.',
  'enter-webhook-url': 'Verwenden Sie eine Adresse wie https://example.com/hook.',
  'choose-event': 'Wählen Sie ein Ereignis.',

  // Plans and the platform.
  'no-room-for-venues':
    'Ihr Tarif hat keinen Platz für einen weiteren Standort. Entfernen Sie einen, den Sie nicht mehr brauchen, oder fragen Sie uns nach einem größeren Tarif.',
  'no-room-for-activities':
    'Ihr Tarif hat keinen Platz für eine weitere Aktivität. Entfernen Sie eine, die Sie nicht mehr brauchen, oder fragen Sie uns nach einem größeren Tarif.',
  'no-room-for-members':
    'Ihr Tarif hat keinen Platz für ein weiteres Teammitglied. Entfernen Sie eines, das keinen Zugang mehr braucht, oder fragen Sie uns nach einem größeren Tarif.',
  'no-room-for-api-keys':
    'Ihr Tarif hat keinen Platz für einen weiteren API-Schlüssel. Widerrufen Sie einen, den Sie nicht mehr brauchen, oder fragen Sie uns nach einem größeren Tarif.',
  'no-room-for-webhooks':
    'Ihr Tarif hat keinen Platz für einen weiteren Webhook. Entfernen Sie einen, den Sie nicht mehr brauchen, oder fragen Sie uns nach einem größeren Tarif.',
  'support-access-opened':
    'Sie haben gleichzeitig einen anderen Support-Zugang geöffnet. Versuchen Sie es noch einmal.',
  'other-owner': 'Diese Organisation hat schon einen Inhaber mit einer anderen E-Mail-Adresse.',
  'no-organization': 'Diese Organisation gibt es nicht.',
  'organization-exists': 'Eine Organisation mit dieser ID oder diesem Stripe-Konto gibt es schon.',
  'failure-discarded': 'Diese fehlgeschlagene Zustellung wurde verworfen.',
  'no-support-access': 'Diesen Support-Zugang zu Ihrer Organisation gibt es nicht.',
  'no-failure': 'Diese fehlgeschlagene Zustellung gibt es nicht, oder sie ist älter als 30 Tage.',
  'not-replayable':
    'Das kann von hier aus nicht noch einmal gesendet werden: Die Einträge bleiben 24 Stunden im Stream der Tabelle. Siehe docs/deploy.md.',
  'give-reason-on-record': 'Geben Sie einen Grund an. Er wird gespeichert.',
  'setup-not-live':
    'Geben Sie zuerst eine Aktivität in den Verkauf. Danach können Sie die Checkliste ausblenden.',

  // Waivers.
  'enter-birth-date': 'Geben Sie ein Geburtsdatum ein.',
  'guardian-needed':
    'Für Personen unter {years} Jahren unterschreibt ein Elternteil oder eine erziehungsberechtigte Person.',
  'signs-alone': 'Wer {years} oder älter ist, unterschreibt selbst.',
  'add-participant': 'Geben Sie an, wer teilnimmt: Sie selbst oder mindestens ein Kind.',
  'draw-signature': 'Zeichnen Sie Ihre Unterschrift.',
  'sign-shorter': 'Diese Zeichnung ist zu lang. Löschen Sie sie und unterschreiben Sie noch einmal.',
  'type-signature': 'Tippen Sie Ihren Namen als Unterschrift ein.',
  'accept-waiver': 'Bestätigen Sie, dass Sie die Erklärung gelesen haben und ihr zustimmen.',
  'enter-waiver': 'Schreiben Sie den Text, den Gäste unterschreiben.',
  'waiver-changed':
    'Die Erklärung wurde geändert, während Sie sie gelesen haben. Laden Sie die Seite neu und lesen Sie sie noch einmal.',
  'no-waiver-asked': 'Gäste dieser Aktivität haben nichts zu unterschreiben.',
  'not-to-sign': 'Diese Buchung ist nicht bestätigt, daher gibt es nichts zu unterschreiben.',
  'more-than-party':
    'Diese Gruppe ist für {count} gebucht, und {signed} haben unterschrieben. Fragen Sie vor Ort, wenn mehr Personen kommen.',
  'no-signature': 'Diese Unterschrift gibt es nicht.',
  'no-waiver-version': 'Diese Fassung der Erklärung gibt es nicht.',
  'invalid-waiver-link':
    'Dieser Link ist ungültig oder abgelaufen. Bitten Sie die Person, die gebucht hat, um einen neuen.',
  'invalid-kiosk-link': 'Dieser Link ist ungültig oder abgelaufen. Erstellen Sie im Portal einen neuen.',
} as const satisfies Words<typeof english>;
