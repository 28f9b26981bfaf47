import type { Words } from './common.ts';

export interface CancelledWords {
  readonly subject: (activity: string, date: string) => string;
  readonly preview: (reference: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
  /** The venue does not hold the session. */
  readonly closedSubject: (activity: string, date: string) => string;
  readonly closedTitle: string;
  readonly closed: (activity: string, venue: string) => string;
  readonly nothingBack: (paid: string) => string;
  readonly partBack: (kept: string) => string;
  readonly nothingPaid: string;
}

export const cancelledWords: Words<CancelledWords> = {
  en: {
    subject: (activity, date) => `Cancelled: ${activity}, ${date}`,
    preview: (reference) => `Booking ${reference} is cancelled. Here is what happens to your money.`,
    title: 'Your booking is cancelled',
    lead: (activity, venue) => `Your booking of ${activity} at ${venue} is cancelled.`,
    closedSubject: (activity, date) => `We’re sorry: ${activity} will not take place, ${date}`,
    closedTitle: 'We’re sorry',
    closed: (activity, venue) =>
      `${venue} had to close this session of ${activity}, so your booking is cancelled.`,
    nothingBack: (paid) =>
      `Under the cancellation terms that you booked with, the ${paid} that you paid is not returned.`,
    partBack: (kept) =>
      `Under the cancellation terms that you booked with, ${kept} of what you paid is not returned.`,
    nothingPaid: 'You had not paid anything, so nothing is owed on either side.',
  },
  es: {
    subject: (activity, date) => `Cancelada: ${activity}, ${date}`,
    preview: (reference) => `La reserva ${reference} está cancelada. Esto es lo que pasa con su dinero.`,
    title: 'Su reserva está cancelada',
    lead: (activity, venue) => `Su reserva de ${activity} en ${venue} está cancelada.`,
    closedSubject: (activity, date) => `Lo sentimos: no se celebrará ${activity}, ${date}`,
    closedTitle: 'Lo sentimos',
    closed: (activity, venue) =>
      `${venue} ha tenido que cerrar esta sesión de ${activity}, por lo que su reserva está cancelada.`,
    nothingBack: (paid) =>
      `Según las condiciones de cancelación con las que reservó, los ${paid} que pagó no se devuelven.`,
    partBack: (kept) =>
      `Según las condiciones de cancelación con las que reservó, ${kept} de lo pagado no se devuelven.`,
    nothingPaid: 'No había pagado nada, así que nadie debe nada.',
  },
  fr: {
    subject: (activity, date) => `Annulée : ${activity}, ${date}`,
    preview: (reference) => `La réservation ${reference} est annulée. Voici ce que devient votre argent.`,
    title: 'Votre réservation est annulée',
    lead: (activity, venue) => `Votre réservation pour ${activity} chez ${venue} est annulée.`,
    closedSubject: (activity, date) => `Toutes nos excuses : ${activity} n’aura pas lieu, ${date}`,
    closedTitle: 'Toutes nos excuses',
    closed: (activity, venue) =>
      `${venue} a dû fermer cette séance de ${activity}. Votre réservation est donc annulée.`,
    nothingBack: (paid) =>
      `Selon les conditions d’annulation de votre réservation, les ${paid} que vous avez payés ne sont pas remboursés.`,
    partBack: (kept) =>
      `Selon les conditions d’annulation de votre réservation, ${kept} du montant payé ne sont pas remboursés.`,
    nothingPaid: 'Vous n’aviez rien payé : il n’y a rien à rembourser et rien à régler.',
  },
  de: {
    subject: (activity, date) => `Storniert: ${activity}, ${date}`,
    preview: (reference) => `Die Buchung ${reference} ist storniert. Das geschieht mit Ihrem Geld.`,
    title: 'Ihre Buchung ist storniert',
    lead: (activity, venue) => `Ihre Buchung für ${activity} bei ${venue} ist storniert.`,
    closedSubject: (activity, date) => `Es tut uns leid: ${activity} findet nicht statt, ${date}`,
    closedTitle: 'Es tut uns leid',
    closed: (activity, venue) =>
      `${venue} musste diesen Termin von ${activity} absagen. Ihre Buchung ist deshalb storniert.`,
    nothingBack: (paid) =>
      `Nach den Stornobedingungen Ihrer Buchung werden die bezahlten ${paid} nicht erstattet.`,
    partBack: (kept) =>
      `Nach den Stornobedingungen Ihrer Buchung werden ${kept} des bezahlten Betrags nicht erstattet.`,
    nothingPaid: 'Sie hatten noch nichts bezahlt, es ist also nichts mehr offen.',
  },
};
