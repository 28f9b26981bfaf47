import type { Words } from '../../catalogue.ts';
import type { embeds as english } from '../../en/portal-later/embeds.ts';

export const embeds = {
  'embeds.title': 'Widgets',
  'embeds.about':
    'Weitere Widgets für einzelne Seiten, Partner oder Aktionen, jedes mit eigenem Schlüssel und eigenen Zahlen.',
  'embeds.new': 'Neues Widget',
  'embeds.create': 'Widget anlegen',
  'embeds.createdDone': '{name} ist angelegt. Kopieren Sie den Code auf Ihre Seite.',
  'embeds.active': 'In Gebrauch',
  'embeds.none': 'Noch keine Widgets',
  'embeds.noneText':
    'Das Widget des Standorts funktioniert immer: Der Code steht beim Standort unter „Einbetten“. Legen Sie ein weiteres an, damit eine Seite anders aussieht oder Sie sehen, was eine Seite oder ein Partner bringt.',
  'embeds.noneArchived': 'Keine archivierten Widgets',
  'embeds.lastDays': 'Letzte 30 Tage',
  'embeds.created': 'Angelegt',
  'embeds.line': 'Besuche: {visits}, begonnen: {starts}, gebucht: {bookings}',
  'embeds.funnel': 'Letzte 30 Tage',
  'embeds.funnelAbout':
    'Ohne Cookies gezählt. Besuche stark genutzter Widgets werden aus einer Stichprobe geschätzt.',
  'embeds.visits': 'Besuche',
  'embeds.starts': 'Begonnene Buchungen',
  'embeds.bookings': 'Bestätigte Buchungen',
  'embeds.nameHint': 'Nur für Sie, etwa „Startseite“ oder „Hotel Marina“.',
  'embeds.kind': 'Was Gäste tun können',
  'embeds.kind.calendar': 'Eine Aktivität wählen',
  'embeds.kind.activity': 'Eine bestimmte Aktivität buchen',
  'embeds.kind.gift-cards': 'Einen Gutschein kaufen',
  'embeds.copyOf': 'Kopie von {name}',
  'embeds.duplicate': 'Duplizieren',
  'embeds.archive': 'Archivieren',
  'embeds.restore': 'Wieder verwenden',
  'embeds.archivedDone': '{name} ist archiviert. Seiten mit diesem Code zeigen es nicht mehr.',
  'embeds.restored': '{name} funktioniert wieder.',
  'embeds.settings': 'Einstellungen',
  'embeds.activitiesHint': 'Keine gewählt: wie das Widget des Standorts.',
  'embeds.venueLook': 'Farbe und Hintergrund des Standorts verwenden',
  'embeds.hooks': 'Conversions',
  'embeds.hooksAbout':
    'Melden Sie die Schritte eines Verkaufs an Ihre Website: view_item, begin_checkout und purchase, mit Aktivität, Wert und Währung. Nie personenbezogene Daten.',
  'embeds.hooksFrame':
    'Nur das Skript kann Conversions melden. Wählen Sie eine andere Darstellung des Widgets.',
  'embeds.dataLayer': 'An Google Analytics 4 und Tag Manager senden (dataLayer)',
  'embeds.eventName': 'Ereignis für Ihr eigenes Skript',
  'embeds.eventNameHint': 'Wird auf der Seite ausgelöst, zum Beispiel rooms:sale. Leer lassen für keines.',
  'embeds.funnelVenue':
    'Seite und eigenes Widget des Standorts, ohne benannte Widgets. Ohne Cookies gezählt; viele Besuche werden aus einer Stichprobe geschätzt.',
} as const satisfies Words<typeof english>;
