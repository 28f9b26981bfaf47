import type { Words } from '../../catalogue.ts';
import type { news as english } from '../../en/portal/news.ts';

export const news: Words<typeof english> = {
  'news.title': 'Nouveautés',
  'news.open': 'Nouveautés',
  'news.openUnread': 'Nouveautés : {count} non lues',
  'news.none': 'Aucune nouveauté ces 30 derniers jours',
  'news.allMuted': 'Vous avez désactivé toutes les nouvelles',
  'news.new': 'Nouveau',
  'news.sound': 'Son',
  'news.kind.booked': 'Nouvelle réservation',
  'news.kind.moved': 'Réservation déplacée',
  'news.kind.cancelled': 'Réservation annulée',
  'news.kind.payment-failed': 'Paiement échoué',
  'news.kind.disputed': 'Paiement contesté',
  'news.kind.dispute-lost': 'Litige perdu',
  'news.kind.refund-failed': 'Remboursement échoué',
  'news.kind.seats-offered': 'Places proposées depuis la liste d’attente',
};
