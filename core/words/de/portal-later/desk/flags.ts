import type { Words } from '../../../catalogue.ts';
import type { flags as english } from '../../../en/portal-later/desk/flags.ts';

/** Was das Team über einen Gast wissen soll: VIP, Medizinisches, gesperrt. */
export const flags: Words<typeof english> = {
  'flags.title': 'Hinweise',
  'flags.vip': 'VIP',
  'flags.medical': 'Allergie oder Medizinisches',
  'flags.banned': 'Gesperrt',
  'flags.untilDate': 'bis {date}',
  'flags.add.vip': 'Als VIP kennzeichnen',
  'flags.add.medical': 'Medizinischen Hinweis hinzufügen',
  'flags.add.banned': 'Gast sperren',
  'flags.changeOf': '„{flag}“ ändern',
  'flags.removeOf': '„{flag}“ entfernen',
  'flags.removed': '„{flag}“ wurde entfernt.',
  'flags.saved': '„{flag}“ wurde gespeichert.',
  'flags.undo': 'Rückgängig',
  'flags.save': 'Hinweis speichern',
  'flags.note.vip': 'Notiz (optional)',
  'flags.note.medical': 'Allergie oder medizinischer Hinweis',
  'flags.note.banned': 'Grund',
  'flags.hint.vip': 'Ihr Team sieht das beim Buchen und am Einlass.',
  'flags.hint.medical': 'Das sehen alle, die Gäste einchecken, und sonst niemand. Fassen Sie sich kurz.',
  'flags.hint.banned':
    'Mit dieser E-Mail-Adresse oder Telefonnummer ist keine Online-Buchung möglich. Ihr Team sieht den Grund und kann weiterhin buchen.',
  'flags.until': 'Letzter Tag (optional)',
};
