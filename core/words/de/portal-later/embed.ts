import type { Words } from '../../catalogue.ts';
import type { embed as english } from '../../en/portal-later/embed.ts';

export const embed = {
  'embed.code': 'Einbettungscode',
  'embed.codeAbout': 'Fügen Sie ihn auf Ihrer Website dort ein, wo Gäste buchen sollen.',
  'embed.mode': 'Darstellung',
  'embed.mode.inline': 'In der Seite',
  'embed.mode.popup': 'Schaltfläche',
  'embed.mode.floating': 'Schwebend',
  'embed.mode.iframe': 'Nur Iframe',
  'embed.what': 'Was Gäste buchen',
  'embed.wholeVenue': 'Alle Aktivitäten',
  'embed.anyLanguage': 'Die des Gastes',
  'embed.label': 'Text der Schaltfläche',
  'embed.labelHint': 'Jetzt buchen',
  'embed.copy': 'Code kopieren',
  'embed.copied': 'Kopiert',
  'embed.platform': 'Ihre Website entsteht mit',
  'embed.platform.other': 'HTML oder etwas anderem',
  'embed.platform.wordpress': 'WordPress',
  'embed.platform.wix': 'Wix',
  'embed.platform.squarespace': 'Squarespace',
  'embed.platform.shopify': 'Shopify',
  'embed.platform.webflow': 'Webflow',
  'embed.platform.tagManager': 'Google Tag Manager',
  'embed.steps.other':
    'Kopieren Sie den Code.\nFügen Sie ihn im HTML Ihrer Seite dort ein, wo das Widget erscheinen soll.\nErlauben Sie unten Ihre Domain.\nVeröffentlichen Sie die Seite und öffnen Sie sie.',
  'embed.steps.wordpress':
    'Kopieren Sie den Code.\nBearbeiten Sie die Seite und fügen Sie einen Block „Individuelles HTML“ hinzu.\nFügen Sie den Code in den Block ein. Prüfen Sie die Seite selbst: Die Vorschau des Editors führt keine Skripte aus.\nErlauben Sie unten Ihre Domain.\nAktualisieren Sie die Seite und öffnen Sie sie.',
  'embed.steps.wix':
    'Kopieren Sie den Code. Auf Wix eignet sich eine Schaltfläche am besten.\nÖffnen Sie Einstellungen, dann „Benutzerdefinierter Code“, und fügen Sie einen Code in den Body der Seiten ein, auf denen Gäste buchen. Dafür brauchen Sie ein bezahltes Paket mit eigener Domain.\nErlauben Sie unten Ihre Domain.\nVeröffentlichen Sie die Website und öffnen Sie sie.',
  'embed.steps.squarespace':
    'Kopieren Sie den Code.\nBearbeiten Sie die Seite und fügen Sie einen Block „Code“ hinzu.\nFügen Sie den Code ein, lassen Sie den Typ HTML und schalten Sie „Quelltext anzeigen“ aus.\nErlauben Sie unten Ihre Domain.\nSpeichern und öffnen Sie die Seite. Beim Bearbeiten laufen keine Skripte.',
  'embed.steps.shopify':
    'Kopieren Sie den Code.\nÖffnen Sie Onlineshop, dann Themes, und passen Sie die Seite an.\nFügen Sie einen Abschnitt „Benutzerdefiniertes Liquid“ hinzu und fügen Sie den Code ein.\nErlauben Sie unten die Domain Ihres Shops.\nSpeichern und öffnen Sie die Seite.',
  'embed.steps.webflow':
    'Kopieren Sie den Code.\nZiehen Sie ein Element „Code Embed“ dorthin, wo das Widget erscheinen soll.\nFügen Sie den Code ein und speichern Sie.\nErlauben Sie unten Ihre Domain, zum Testen auch die Adresse bei webflow.io.\nVeröffentlichen Sie die Website: Der Designer führt keine Skripte aus.',
  'embed.steps.tagManager':
    'Wählen Sie oben eine Schaltfläche und kopieren Sie dann den Code.\nErstellen Sie ein Tag „Benutzerdefiniertes HTML“ und fügen Sie den Code ein.\nWählen Sie als Auslöser die Seiten, etwa alle Seiten.\nErlauben Sie unten Ihre Domain.\nSenden und veröffentlichen Sie den Container.',
  'embed.domains': 'Domains',
  'embed.domainsHint': 'Nach jeder die Eingabetaste drücken. Mit und ohne www sind zwei Domains.',
  'embed.domainsTitle': 'Erlaubte Domains',
  'embed.domainsAbout': 'Nur diese Websites dürfen das Widget zeigen.',
  'embed.domainsSave': 'Domains speichern',
  'embed.check': 'Seite prüfen',
  'embed.checkAbout':
    'Finden Sie heraus, warum ein Widget nicht erscheint. Ihre Website wird nicht abgerufen.',
  'embed.checkPage': 'Adresse der Seite',
  'embed.checkCode': 'Code auf der Seite',
  'embed.checkCodeHint': 'Freiwillig: den Code oder den Quelltext der Seite einfügen.',
  'embed.checkNow': 'Prüfen',
  'embed.checkFrame': 'Das Widget, zur Prüfung geöffnet',
  'embed.findings': 'Ergebnis',
  'embed.level.good': 'OK',
  'embed.level.warning': 'Hinweis',
  'embed.level.bad': 'Problem',
  'embed.allow': '{origin} erlauben',
  'embed.answer.waiting': 'Widget wird geöffnet …',
  'embed.answer.ready': 'Das Widget öffnet sich und antwortet.',
  'embed.answer.error': 'Das Widget meldet einen Fehler: siehe unten.',
  'embed.answer.silent':
    'Das Widget hat 15 Sekunden nicht geantwortet. Laden Sie diese Seite neu und versuchen Sie es erneut.',
  'embed.found.archived': 'Es ist archiviert, Gäste sehen kein Widget. Öffnen Sie es wieder.',
  'embed.found.noActivities': 'Es gibt nichts zu buchen: Keine veröffentlichte Aktivität wird gezeigt.',
  'embed.found.pageUnreadable': 'Das ist keine Adresse einer Seite. Kopieren Sie sie aus dem Browser.',
  'embed.found.domainNotAllowed':
    'Die Domain der Seite ist nicht erlaubt. Browser verweigern das Widget dort.',
  'embed.found.domainAllowed': 'Die Domain der Seite ist erlaubt.',
  'embed.found.insecure': 'Die Seite ist nicht verschlüsselt. Verwenden Sie die Adresse mit https.',
  'embed.found.codeUnreadable': 'In diesem Code steht kein Schlüssel. Kopieren Sie den Code erneut.',
  'embed.found.otherHost': 'Der Code lädt das Widget von einer anderen Adresse. Kopieren Sie ihn erneut.',
  'embed.found.keyCurrent': 'Der Schlüssel im Code ist aktuell.',
  'embed.found.keyEnding':
    'Im Code steht der alte Schlüssel, der noch eine Weile gilt. Ersetzen Sie den Code.',
  'embed.found.keyEnded': 'Im Code steht ein alter Schlüssel, der nicht mehr gilt. Ersetzen Sie den Code.',
  'embed.found.keyUnknown':
    'Der Schlüssel im Code gehört nicht zu diesem Widget. Kopieren Sie den Code erneut.',
  'embed.found.activityHidden': 'Der Code ist für eine Aktivität, die hier nicht gezeigt wird.',
  'embed.key': 'Schlüssel',
  'embed.keyAbout':
    'Teil jedes Codes. Ersetzen Sie ihn, wenn jemand Ihr Widget zeigt, wo Sie es nicht wollen.',
  'embed.grace': 'Der alte Schlüssel gilt noch',
  'embed.graceNone': 'gar nicht',
  'embed.graceDays': { one: '{count} Tag', other: '{count} Tage' },
  'embed.rotate': 'Schlüssel ersetzen',
  'embed.rotateNow':
    'Alle Codes mit dem alten Schlüssel gelten ab jetzt nicht mehr. Ersetzen Sie den Code auf jeder Seite.',
  'embed.rotateText': {
    one: 'Codes mit dem alten Schlüssel gelten noch einen Tag. Ersetzen Sie den Code bis dahin auf jeder Seite.',
    other:
      'Codes mit dem alten Schlüssel gelten noch {count} Tage. Ersetzen Sie den Code bis dahin auf jeder Seite.',
  },
  'embed.rotated': 'Der Schlüssel ist ersetzt. Kopieren Sie den neuen Code auf Ihre Seiten.',
  'embed.oldKey': 'Der alte Schlüssel {key} gilt bis {date}.',
} as const satisfies Words<typeof english>;
