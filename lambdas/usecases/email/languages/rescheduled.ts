import type { Words } from './common.ts';

export interface RescheduledWords {
  readonly subject: (activity: string, date: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
  readonly newTime: string;
  readonly oldTime: string;
  /** The party or the price is another one, the time is as it was. */
  readonly changedSubject: (activity: string, date: string) => string;
  readonly changedTitle: string;
  readonly changed: (activity: string, venue: string) => string;
  readonly due: (amount: string) => string;
  readonly pay: (amount: string) => string;
}

export const rescheduledWords: Words<RescheduledWords> = {
  en: {
    subject: (activity, date) => `New time: ${activity}, ${date}`,
    title: 'Your booking has a new time',
    lead: (activity, venue) => `Your booking of ${activity} at ${venue} has moved. Your places are reserved.`,
    newTime: 'Your new time',
    oldTime: 'It was',
    changedSubject: (activity, date) => `Changed: ${activity}, ${date}`,
    changedTitle: 'Your booking has changed',
    changed: (activity, venue) => `This is how your booking of ${activity} at ${venue} now stands.`,
    due: (amount) => `${amount} is left to pay. You can pay it through your booking, or when you come.`,
    pay: (amount) => `Pay ${amount}`,
  },
  es: {
    subject: (activity, date) => `Nueva hora: ${activity}, ${date}`,
    title: 'Su reserva tiene nueva hora',
    lead: (activity, venue) =>
      `Su reserva de ${activity} en ${venue} ha cambiado de hora. Sus plazas están reservadas.`,
    newTime: 'Su nueva hora',
    oldTime: 'Antes era',
    changedSubject: (activity, date) => `Reserva modificada: ${activity}, ${date}`,
    changedTitle: 'Su reserva ha cambiado',
    changed: (activity, venue) => `Así queda ahora su reserva de ${activity} en ${venue}.`,
    due: (amount) => `Quedan ${amount} por pagar. Puede pagarlos desde su reserva o cuando venga.`,
    pay: (amount) => `Pagar ${amount}`,
  },
  fr: {
    subject: (activity, date) => `Nouvel horaire : ${activity}, ${date}`,
    title: 'Votre réservation a un nouvel horaire',
    lead: (activity, venue) =>
      `Votre réservation pour ${activity} chez ${venue} a été déplacée. Vos places sont réservées.`,
    newTime: 'Votre nouvel horaire',
    oldTime: 'Auparavant',
    changedSubject: (activity, date) => `Réservation modifiée : ${activity}, ${date}`,
    changedTitle: 'Votre réservation a changé',
    changed: (activity, venue) => `Voici désormais votre réservation pour ${activity} chez ${venue}.`,
    due: (amount) =>
      `Il reste ${amount} à payer. Vous pouvez les régler depuis votre réservation ou en venant.`,
    pay: (amount) => `Payer ${amount}`,
  },
  de: {
    subject: (activity, date) => `Neuer Termin: ${activity}, ${date}`,
    title: 'Ihre Buchung hat einen neuen Termin',
    lead: (activity, venue) =>
      `Ihre Buchung für ${activity} bei ${venue} wurde verlegt. Ihre Plätze sind reserviert.`,
    newTime: 'Ihr neuer Termin',
    oldTime: 'Bisher',
    changedSubject: (activity, date) => `Geändert: ${activity}, ${date}`,
    changedTitle: 'Ihre Buchung hat sich geändert',
    changed: (activity, venue) => `So sieht Ihre Buchung für ${activity} bei ${venue} jetzt aus.`,
    due: (amount) => `Es sind noch ${amount} zu zahlen, über Ihre Buchung oder vor Ort.`,
    pay: (amount) => `${amount} bezahlen`,
  },
};
