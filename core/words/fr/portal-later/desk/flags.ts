import type { Words } from '../../../catalogue.ts';
import type { flags as english } from '../../../en/portal-later/desk/flags.ts';

/** Ce que l’équipe doit savoir d’un client : VIP, santé, banni. */
export const flags: Words<typeof english> = {
  'flags.title': 'Mentions',
  'flags.vip': 'VIP',
  'flags.medical': 'Allergie ou santé',
  'flags.banned': 'Banni',
  'flags.untilDate': 'jusqu’au {date}',
  'flags.add.vip': 'Marquer comme VIP',
  'flags.add.medical': 'Ajouter une note médicale',
  'flags.add.banned': 'Bannir ce client',
  'flags.changeOf': 'Modifier « {flag} »',
  'flags.removeOf': 'Retirer « {flag} »',
  'flags.removed': '« {flag} » a été retiré.',
  'flags.saved': '« {flag} » a été enregistré.',
  'flags.undo': 'Annuler',
  'flags.save': 'Enregistrer la mention',
  'flags.note.vip': 'Note (facultative)',
  'flags.note.medical': 'Allergie ou note médicale',
  'flags.note.banned': 'Motif',
  'flags.hint.vip': 'Votre équipe le voit à la réservation et à l’accueil.',
  'flags.hint.medical':
    'Visible par les personnes qui enregistrent les arrivées, et par elles seules. Soyez bref.',
  'flags.hint.banned':
    'Ce client ne peut pas réserver en ligne avec son e-mail ou son téléphone. Votre équipe voit le motif et peut encore réserver pour lui.',
  'flags.until': 'Dernier jour (facultatif)',
};
