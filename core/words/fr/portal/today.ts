import type { Words } from '../../catalogue.ts';
import type { today as english } from '../../en/portal/today.ts';

/** Aujourd’hui : ce qui attend quelqu’un, les chiffres du jour et ses séances. */
export const today = {
  'today.attention': 'À traiter',
  'today.attentionNone': 'Rien à faire pour le moment.',
  'today.concern.arrivals': 'Arrivent maintenant',
  'today.concern.balances': 'Reste à encaisser',
  'today.concern.closedSessions': 'Fermées, avec des clients',
  'today.concern.offSchedule': 'Hors planning, avec des clients',
  'today.concern.disputes': 'Paiements contestés',
  'today.concern.bouncedEmails': 'E-mails non distribués',
  'today.concern.waitlistOffers': 'Offres à la liste d’attente',
  'today.offScheduleAll': 'Voir les {count}',
  'today.concernMore': { one: '{count} de plus', other: '{count} de plus' },
  'today.due': '{amount} à payer',
  'today.seatsTaken': { one: '{count} place prise', other: '{count} places prises' },
  'today.privateSeats': {
    one: '{count} laissée vide par les groupes privés',
    other: '{count} laissées vides par les groupes privés',
  },
  'today.heldSeats': { one: '{count} en cours de réservation', other: '{count} en cours de réservation' },
  'today.otherSeats': { one: '{count} pour les absents', other: '{count} pour les absents' },
  'today.weekBefore': '{amount} il y a une semaine',
  'today.weekBeforeCount': '{count} il y a une semaine',
  'today.print': 'Imprimer la feuille du jour',
  'today.nextDays': '7 prochains jours',
  'today.closedWithGuests': 'Fermée, avec des réservations',
} as const satisfies Words<typeof english>;
