import type { Words } from '../catalogue.ts';
import type { staffEmail as english } from '../en/staff-email.ts';

export const staffEmail = {
  hello: 'Guten Tag,',
  openPortal: 'Portal öffnen',
  openAgenda: 'Tagesplan öffnen',
  signIn: 'Anmelden',
  signInAs: 'Anmelden als',
  email: 'E-Mail',
  firstPassword: 'Erstes Passwort',
  booking: 'Buchung',
  refund: 'Erstattung',
  date: 'Datum',
  lost: 'Verloren',
  webhook: 'Webhook',
  name: 'Name',
  asOwner: 'Sie erhalten diese E-Mail, weil Ihnen {organization} bei BookingTMS gehört.',
  asAccount: 'Sie erhalten diese E-Mail, weil Sie ein Konto bei BookingTMS haben.',

  'role.super-admin': 'Inhaber',
  'role.org-admin': 'Inhaber',
  'role.admin': 'Administrator',
  'role.manager': 'Manager',
  'role.staff': 'Mitarbeiter',

  'invited.subject': '{inviter} hat Sie zu {place} eingeladen',
  'invited.preview': 'Ihr erstes Passwort für {organization} steht in dieser E-Mail.',
  'invited.title': 'Willkommen bei {organization}',
  'invited.lead': 'Guten Tag {name}, {inviter} hat Sie zu {organization} eingeladen. Ihre Rolle: {role}.',
  'invited.leadTeam': 'Guten Tag {name}, {inviter} hat Sie ins Team eingeladen. Ihre Rolle: {role}.',
  'invited.how':
    'Melden Sie sich mit dieser E-Mail-Adresse und dem ersten Passwort an. Danach wählen Sie ein Passwort, das nur Sie kennen.',
  'invited.aboutTitle': 'Zum ersten Passwort',
  'invited.about':
    'Es gilt {days} Tage und ersetzt jedes frühere. Danach bitten Sie {inviter}, die Einladung erneut zu senden.',
  'invited.mistake': 'Unerwartet? Ignorieren Sie diese E-Mail oder schreiben Sie an {email}.',
  'invited.why':
    'Sie erhalten diese E-Mail, weil {inviter} Sie bei BookingTMS zu {organization} hinzugefügt hat.',

  'replaced.title': 'Ihr erstes Passwort wurde geändert',
  'replaced.preview': 'Melden Sie sich mit dem Passwort aus dieser E-Mail an.',
  'replaced.lead':
    'Guten Tag {name}, mehrere Organisationen nutzen Ihr Konto. Deshalb gilt das Passwort, das Ihnen eine davon gegeben hat, nicht mehr.',
  'replaced.questions': 'Fragen? Schreiben Sie an {email}.',

  'added.subject': '{organization} hat Sie ins Team aufgenommen',
  'added.preview': 'Melden Sie sich wie bisher an und wählen Sie {organization}.',
  'added.title': 'Sie gehören zum Team von {organization}',
  'added.lead': 'Guten Tag {name}, {organization} hat Sie hinzugefügt. Ihre Rolle: {role}.',
  'added.how':
    'Ihr Konto und sein Passwort bleiben unverändert. Melden Sie sich wie gewohnt an und wählen Sie {organization} unter Ihren Organisationen.',
  'added.mistake': 'War das ein Irrtum? Schreiben Sie an {email}, um aus dem Team entfernt zu werden.',

  'stopped.subject': 'Gäste können bei {organization} nicht bezahlen',
  'stopped.goneTitle': 'Verbinden Sie Stripe erneut',
  'stopped.goneWhy':
    'BookingTMS wurde vom Stripe-Konto von {organization} getrennt. Gäste können deshalb nicht mit Karte bezahlen.',
  'stopped.goneWhat':
    'Verbinden Sie Ihr Stripe-Konto erneut. Bis dahin bleiben Plätze wie üblich für Gäste reserviert, und Erstattungen auf Karten warten.',
  'stopped.goneAction': 'Stripe verbinden',
  'stopped.title': 'Stripe braucht Angaben von Ihnen',
  'stopped.why':
    'Stripe nimmt zurzeit keine Zahlungen für {organization} an. Gäste können deshalb nicht mit Karte bezahlen.',
  'stopped.what':
    'Öffnen Sie Ihr Stripe-Konto und beantworten Sie, was Stripe fragt. Plätze bleiben wie üblich für Gäste reserviert.',

  'refund.subject': 'Eine Erstattung von {amount} ist fehlgeschlagen (Buchung {reference})',
  'refund.preview': 'Der Gast weiß, dass Sie den Betrag auf anderem Weg zurückzahlen.',
  'refund.title': 'Eine Erstattung kam nicht an',
  'refund.why':
    'Die Bank des Gastes der Buchung {reference} hat die Erstattung von {amount} nicht angenommen. Das Geld ist wieder auf Ihrem Stripe-Konto.',
  'refund.what':
    'Der Gast weiß, dass Sie den Betrag zurückzahlen. Senden Sie die Erstattung erneut, zahlen Sie sie auf anderem Weg oder markieren Sie sie als erledigt.',

  'dispute.subject': 'Sie haben eine Zahlungsanfechtung über {amount} verloren (Buchung {reference})',
  'dispute.preview': 'Der Gast hat die Buchung noch. Behalten oder stornieren Sie sie.',
  'dispute.title': 'Eine Zahlungsanfechtung ging verloren',
  'dispute.why':
    'Die Bank des Gastes der Buchung {reference} hat {amount} endgültig zurückgeholt. Der Gast hat die Buchung noch, kann sie aber weder umbuchen noch gegen Erstattung stornieren.',
  'dispute.what': 'Öffnen Sie die Buchung im Tagesplan, um sie zu behalten oder zu stornieren.',

  'failing.subject': 'Ihr Webhook empfängt keine Ereignisse',
  'failing.preview': 'Wenn er nicht antwortet, schalten wir ihn ab.',
  'failing.title': 'Ein Webhook antwortet nicht',
  'failing.why':
    'Seit {since} hat kein Ereignis Ihren Webhook unter {url} erreicht. Wir versuchen es weiter.',
  'failing.what': 'Wenn er bis {until} kein Ereignis annimmt, schalten wir ihn ab.',

  'disabled.subject': 'Ihr Webhook wurde abgeschaltet',
  'disabled.title': 'Wir haben einen Webhook abgeschaltet',
  'disabled.gone': 'Er antwortete mit 410 Gone und möchte damit keine Ereignisse mehr.',
  'disabled.failing': 'Er hat seit vier Tagen kein Ereignis angenommen.',
  'disabled.why': 'Wir senden keine Ereignisse mehr an {url}. {why}',
  'disabled.what':
    'Ereignisse werden ab jetzt nicht für ihn aufbewahrt. Sobald er wieder funktioniert, schalten Sie ihn ein und senden Sie die verpassten Ereignisse aus der Liste der Nachrichten.',
} as const satisfies Words<typeof english>;
