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
} as const satisfies Words<typeof english>;
