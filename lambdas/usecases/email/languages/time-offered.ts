import type { Words } from './common.ts';

export interface TimeOfferedWords {
  readonly subject: (activity: string) => string;
  readonly preview: (until: string) => string;
  readonly title: string;
  readonly lead: (activity: string, date: string) => string;
  readonly offer: (paid: string) => string;
  readonly deadline: string;
  readonly choose: string;
  /** The time whose seats are gone. */
  readonly missed: string;
  readonly otherwise: (paid: string) => string;
}

export const timeOfferedWords: Words<TimeOfferedWords> = {
  en: {
    subject: (activity) => `Please choose another time for ${activity}`,
    preview: (until) => `Your seats were gone when your payment came. Choose another time until ${until}.`,
    title: 'Please choose another time',
    lead: (activity, date) =>
      `We’re sorry: your payment for ${activity} on ${date} reached us after the time for which we could hold your seats, and by then they were gone.`,
    offer: (paid) => `Your ${paid} can go towards another time, which you can choose now.`,
    deadline: 'Choose until',
    choose: 'Choose another time',
    missed: 'The time that is gone',
    otherwise: (paid) =>
      `If you do not choose one, ${paid} goes back the way you paid it, by itself and in full.`,
  },
  es: {
    subject: (activity) => `Elija otra hora para ${activity}`,
    preview: (until) =>
      `Sus plazas ya estaban ocupadas cuando llegó su pago. Elija otra hora hasta el ${until}.`,
    title: 'Elija otra hora',
    lead: (activity, date) =>
      `Lo sentimos: su pago de ${activity} (${date}) nos llegó cuando ya había pasado el tiempo durante el que podíamos guardar sus plazas, y ya estaban ocupadas.`,
    offer: (paid) => `Sus ${paid} sirven para otra hora, que puede elegir ahora.`,
    deadline: 'Elija hasta el',
    choose: 'Elegir otra hora',
    missed: 'La hora que ya no está libre',
    otherwise: (paid) =>
      `Si no elige ninguna, ${paid} vuelven por la misma vía por la que pagó, sin que haga nada y en su totalidad.`,
  },
  fr: {
    subject: (activity) => `Choisissez un autre horaire pour ${activity}`,
    preview: (until) =>
      `Vos places étaient déjà prises à l’arrivée de votre paiement. Choisissez un autre horaire jusqu’au ${until}.`,
    title: 'Choisissez un autre horaire',
    lead: (activity, date) =>
      `Toutes nos excuses : votre paiement pour ${activity} (${date}) nous est parvenu après le délai pendant lequel nous pouvions garder vos places, et elles étaient déjà prises.`,
    offer: (paid) => `Vos ${paid} peuvent servir pour un autre horaire, à choisir dès maintenant.`,
    deadline: 'À choisir jusqu’au',
    choose: 'Choisir un autre horaire',
    missed: 'L’horaire qui n’est plus libre',
    otherwise: (paid) =>
      `Sans choix de votre part, ${paid} vous sont remboursés automatiquement et en totalité, par le moyen utilisé pour payer.`,
  },
  de: {
    subject: (activity) => `Bitte wählen Sie einen anderen Termin für ${activity}`,
    preview: (until) =>
      `Ihre Plätze waren vergeben, als Ihre Zahlung ankam. Wählen Sie bis ${until} einen anderen Termin.`,
    title: 'Bitte wählen Sie einen anderen Termin',
    lead: (activity, date) =>
      `Es tut uns leid: Ihre Zahlung für ${activity} (${date}) kam erst an, als die Zeit abgelaufen war, für die wir Ihre Plätze halten konnten, und sie waren schon vergeben.`,
    offer: (paid) => `Ihre ${paid} gelten für einen anderen Termin, den Sie jetzt wählen können.`,
    deadline: 'Wählen Sie bis',
    choose: 'Anderen Termin wählen',
    missed: 'Der vergebene Termin',
    otherwise: (paid) =>
      `Wenn Sie keinen wählen, gehen ${paid} von selbst und in voller Höhe auf dem Weg zurück, auf dem Sie bezahlt haben.`,
  },
};
