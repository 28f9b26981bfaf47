import type { Words } from '../../../catalogue.ts';
import type { waivers as english } from '../../../en/portal-later/desk/waivers.ts';

export const waivers = {
  'waivers.title': 'Haftungserklärungen',
  'waivers.count': '{signed} von {of} haben unterschrieben',
  'waivers.unsigned': { one: '{count} ohne Unterschrift', other: '{count} ohne Unterschrift' },
  'waivers.how.paper': 'Auf Papier, vermerkt von {name}',
  'waivers.born': 'Geboren am {date}',
  'waivers.validUntil': 'Gültig bis {date}',
  'waivers.version': 'Fassung {version}',
  'waivers.signature': 'Unterschrift von {name}',
  'waivers.guardian': 'Unterschrieben von {name}',
  'waivers.remove': 'Unterschrift von {name} löschen',
  'waivers.removeTitle': 'Diese Unterschrift löschen?',
  'waivers.removeText':
    '{name} müsste noch einmal unterschreiben. Die Unterschrift und ihre Daten werden endgültig gelöscht.',
  'waivers.removeConfirm': 'Unterschrift löschen',
  'waivers.paperName': 'Wer hat auf Papier unterschrieben?',
  'waivers.notePaper': 'Papier vermerken',
  'waivers.copyLink': 'Link kopieren',
  'waivers.signHere': 'Hier unterschreiben',
  'waivers.text': 'Text der Fassung {version}',
  'waivers.kiosk': 'Kiosk',
  'waivers.kioskTitle': 'Kiosk zum Unterschreiben',
  'waivers.kioskAbout':
    'Öffnen Sie diesen Link auf einem Tablet am Eingang. Er zeigt die heutigen Gruppen mit Vornamen, und Gäste unterschreiben dort. Er gilt 30 Tage; wer ihn hat, sieht die Liste.',
  'waivers.kioskMake': 'Link erstellen',
  'waivers.kioskLink': 'Link für das Tablet',
  'waivers.kioskUntil': 'Gilt bis {date}.',
  'waivers.edit': 'Haftungserklärung',
  'waivers.editAbout':
    'Alle Gäste unterschreiben sie vor der Teilnahme: über den Link in der E-Mail, am Kiosk oder auf Papier.',
  'waivers.asked': 'Gäste unterschreiben hier eine Erklärung',
  'waivers.editText': 'Text',
  'waivers.editTextHint':
    'Ein geänderter Text wird zu Fassung {version}. Unterschriften behalten die Fassung, unter der sie entstanden sind.',
  'waivers.validMonths': 'Gültig für (Monate)',
  'waivers.asksBirthDate': 'Nach dem Geburtsdatum fragen',
  'waivers.guardianAge': 'Alter, ab dem Gäste selbst unterschreiben',
  'waivers.save': 'Erklärung speichern',
  'waivers.saved': 'Die Erklärung wurde gespeichert.',
} as const satisfies Words<typeof english>;
