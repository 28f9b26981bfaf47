import type { Words } from '../../catalogue.ts';
import type { board as english } from '../../en/portal/board.ts';

/** Le tableau : les salles par heure, les déplacements à la main, le volet d’une séance. */
export const board = {
  'nav.board': 'Tableau',
  'board.title': 'Tableau',
  'board.session': 'Séance',
  'board.noSession': 'Cette séance n’existe plus.',
  'board.book': 'Réserver ce créneau',
  'board.sessionEmpty': 'Pas encore de réservation.',
  'board.waitlist': 'Ouvrir la liste d’attente',
  'board.close': 'Fermer la séance',
  'board.closeTitle': 'Fermer cette séance ?',
  'board.closeText': 'La séance de {time} n’est plus en vente. Elle n’a aucun client. Vous pourrez annuler.',
  'board.closeReason': 'Fermée par l’établissement',
  'board.closedDone': 'La séance de {time} est fermée.',
  'board.undo': 'Annuler',
  'board.print': 'Imprimer',
  'board.hint':
    'Faites glisser une réservation vers une séance libre pour la déplacer, ou ouvrez-la et choisissez « Déplacer ».',
  'board.sessionAt': 'Séance de {time}',
  'board.more': { one: '{count} de plus', other: '{count} de plus' },
  'board.move': 'Déplacer la réservation',
  'board.moveTitle': 'Déplacer {name} à {time} ?',
  'board.moved': '{name} est déplacé à {time}.',
  'board.costsMore': 'Le prix passe de {before} à {after} : {amount} de plus.',
  'board.costsLess': 'Le prix passe de {before} à {after} : {amount} de moins.',
  'board.costsSame': 'Le prix reste de {after}.',
  'board.moveRefund': '{amount} sont remboursés.',
  'board.moveBalance': 'Il reste {amount} à payer.',
  'board.noneToday': 'Aucune séance',
  'board.free': 'Libre',
  'board.taken': 'Prise',
  'board.held': 'En cours',
} as const satisfies Words<typeof english>;
