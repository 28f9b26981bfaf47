import type { Words } from './common.ts';

export interface ConfirmedWords {
  readonly subject: (activity: string, date: string) => string;
  readonly preview: (date: string, times: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
}

export const confirmedWords: Words<ConfirmedWords> = {
  en: {
    subject: (activity, date) => `You’re booked: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Everything you need for the day is in here.`,
    title: 'You’re booked',
    lead: (activity, venue) => `${activity} at ${venue} is yours. We look forward to seeing you.`,
  },
  es: {
    subject: (activity, date) => `Reserva confirmada: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Aquí tiene todo lo que necesita.`,
    title: 'Reserva confirmada',
    lead: (activity, venue) => `Su reserva de ${activity} en ${venue} está confirmada. Le esperamos.`,
  },
  fr: {
    subject: (activity, date) => `Réservation confirmée : ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Tout ce qu’il vous faut est ici.`,
    title: 'Réservation confirmée',
    lead: (activity, venue) =>
      `Votre réservation pour ${activity} chez ${venue} est confirmée. Nous nous réjouissons de vous accueillir.`,
  },
  de: {
    subject: (activity, date) => `Gebucht: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Hier steht alles, was Sie brauchen.`,
    title: 'Ihre Buchung steht',
    lead: (activity, venue) => `${activity} bei ${venue} ist für Sie reserviert. Wir freuen uns auf Sie.`,
  },
};
