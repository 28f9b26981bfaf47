import type { Words } from './common.ts';

/** What lets a guest in on the day: the code at the door, and the entry in their calendar. */
export interface EntryWords {
  readonly calendarTitle: string;
  readonly calendarNew: string;
  readonly calendarMoved: string;
  readonly calendarGone: string;
  readonly codeAlt: (reference: string) => string;
  readonly codeCaption: string;
}

export const entryWords: Words<EntryWords> = {
  en: {
    calendarTitle: 'Your calendar',
    calendarNew: 'Open the attached file to put it in your calendar.',
    calendarMoved: 'Open the attached file to update the entry in your calendar.',
    calendarGone: 'Open the attached file to take the entry out of your calendar.',
    codeAlt: (reference) => `QR code of booking ${reference}`,
    codeCaption: 'Show this code when you arrive. It opens your booking, so share it only with your party.',
  },
  es: {
    calendarTitle: 'Su calendario',
    calendarNew: 'Abra el archivo adjunto para añadir la reserva a su calendario.',
    calendarMoved: 'Abra el archivo adjunto para actualizar la cita en su calendario.',
    calendarGone: 'Abra el archivo adjunto para quitar la cita de su calendario.',
    codeAlt: (reference) => `Código QR de la reserva ${reference}`,
    codeCaption: 'Enseñe este código al llegar. Abre su reserva: compártalo solo con su grupo.',
  },
  fr: {
    calendarTitle: 'Votre agenda',
    calendarNew: 'Ouvrez le fichier joint pour ajouter la réservation à votre agenda.',
    calendarMoved: 'Ouvrez le fichier joint pour mettre à jour votre agenda.',
    calendarGone: 'Ouvrez le fichier joint pour retirer la réservation de votre agenda.',
    codeAlt: (reference) => `Code QR de la réservation ${reference}`,
    codeCaption:
      'Présentez ce code à votre arrivée. Il ouvre votre réservation : ne le partagez qu’avec votre groupe.',
  },
  de: {
    calendarTitle: 'Ihr Kalender',
    calendarNew: 'Öffnen Sie die angehängte Datei, um den Termin in Ihren Kalender zu übernehmen.',
    calendarMoved: 'Öffnen Sie die angehängte Datei, um den Eintrag in Ihrem Kalender zu ändern.',
    calendarGone: 'Öffnen Sie die angehängte Datei, um den Eintrag aus Ihrem Kalender zu entfernen.',
    codeAlt: (reference) => `QR-Code der Buchung ${reference}`,
    codeCaption:
      'Zeigen Sie diesen Code bei der Ankunft. Er öffnet Ihre Buchung: Teilen Sie ihn nur mit Ihrer Gruppe.',
  },
};
