import type { Words } from '../../../catalogue.ts';
import type { newBooking as english } from '../../../en/portal-later/desk/new-booking.ts';

export const newBooking: Words<typeof english> = {
  'newBooking.noActivity': 'Rien à réserver pour l’instant',
  'newBooking.noActivityText': 'Publiez d’abord une activité.',
  'newBooking.guestHint': 'Saisissez un nom, un e-mail ou un numéro pour trouver un client.',
  'newBooking.extras': 'Options, code promo, remise, note',
  'newBooking.discount': 'Accorder une remise',
  'newBooking.noteHint': 'Seule votre équipe la voit.',
  'newBooking.payment': 'Paiement',
  'newBooking.method.link': 'Lien de paiement',
  'newBooking.method.cash': 'Espèces',
  'newBooking.method.terminal': 'Terminal',
  'newBooking.method.venue': 'Plus tard',
  'newBooking.linkAsks': 'Montant du lien',
  'newBooking.terms.activity': 'Comme d’habitude',
  'newBooking.terms.full': 'Prix total',
  'newBooking.terms.deposit': 'Acompte',
  'newBooking.depositPercent': 'Acompte en pourcentage',
  'newBooking.dueByLink': 'Le lien demande maintenant {amount}.',
  'newBooking.made': 'La réservation {reference} est créée.',
  'newBooking.submit.link': 'Réserver et envoyer le lien de paiement',
  'newBooking.submit.cash': 'Réserver et encaisser en espèces',
  'newBooking.submit.terminal': 'Réserver et encaisser par carte',
  'newBooking.submit.venue': 'Réserver, paiement sur place',
  'newBooking.addSession': 'Ajouter une autre session',
  'newBooking.removeSession': 'Retirer {activity} du groupe',
  'newBooking.sessions': 'Séances choisies',
  'newBooking.groupTotal': {
    one: 'Total du groupe, {count} séance',
    other: 'Total du groupe, {count} séances',
  },
};
