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
  'board.noneToday': 'Aucune séance',
  'board.free': 'Libre',
  'board.taken': 'Prise',
  'board.held': 'En cours',
  'board.team': 'Animée par',
  'board.teamNone': 'Personne n’est encore affecté.',
  'board.teamAssign': 'Affecter quelqu’un',
  'board.teamChoose': 'Choisissez une personne',
  'board.teamNobody': 'Toute l’équipe de cet établissement est affectée.',
  'board.teamAlso': 'aussi {activity} à {time}',
  'board.teamRemove': 'Retirer {name} de cette séance',
  'board.teamRemoved': '{name} n’anime plus cette séance.',
} as const satisfies Words<typeof english>;
