import type { Language } from '../../../core/words/languages.ts';

/** What the page of a place on a waitlist says. */
export interface WaitlistWords {
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly confirm: string;
  readonly confirmed: string;
  readonly waitingTitle: string;
  readonly waitingText: string;
  readonly leave: string;
  readonly left: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly otherTimes: string;
  readonly failed: string;
  readonly needsScript: string;
}

export const waitlistWords: Readonly<Record<Language, WaitlistWords>> = {
  en: {
    confirmTitle: 'Confirm your place on the waitlist',
    confirmText: 'When places open up, we hold them for you and email you. You pay nothing until you book.',
    confirm: 'Confirm my place',
    confirmed: 'You’re on the waitlist',
    waitingTitle: 'You’re on the waitlist',
    waitingText: 'When places open up, we hold them for you and email you.',
    leave: 'Leave the waitlist',
    left: 'You’ve left the waitlist',
    expiredTitle: 'This place has lapsed',
    expiredText: 'It wasn’t confirmed in time. You can join the waitlist again or pick another time.',
    otherTimes: 'See all times',
    failed: 'That didn’t work. Check your connection and try again.',
    needsScript: 'Turn on JavaScript to confirm or leave.',
  },
  es: {
    confirmTitle: 'Confirme su puesto en la lista de espera',
    confirmText:
      'Cuando queden plazas libres, se las guardaremos y le escribiremos. No se cobra nada hasta que reserve.',
    confirm: 'Confirmar mi puesto',
    confirmed: 'Está en la lista de espera',
    waitingTitle: 'Está en la lista de espera',
    waitingText: 'Cuando queden plazas libres, se las guardaremos y le escribiremos.',
    leave: 'Salir de la lista',
    left: 'Ha salido de la lista de espera',
    expiredTitle: 'Este puesto ha caducado',
    expiredText: 'No se confirmó a tiempo. Puede apuntarse otra vez a la lista o elegir otra hora.',
    otherTimes: 'Ver todas las horas',
    failed: 'No ha funcionado. Compruebe la conexión y vuelva a intentarlo.',
    needsScript: 'Active JavaScript para confirmar o salir de la lista.',
  },
  fr: {
    confirmTitle: 'Confirmez votre place sur la liste d’attente',
    confirmText:
      'Dès que des places se libèrent, nous vous les gardons et vous écrivons. Vous ne payez rien avant de réserver.',
    confirm: 'Confirmer ma place',
    confirmed: 'Vous êtes sur la liste d’attente',
    waitingTitle: 'Vous êtes sur la liste d’attente',
    waitingText: 'Dès que des places se libèrent, nous vous les gardons et vous écrivons.',
    leave: 'Quitter la liste d’attente',
    left: 'Vous avez quitté la liste d’attente',
    expiredTitle: 'Cette place n’est plus valable',
    expiredText:
      'Elle n’a pas été confirmée à temps. Vous pouvez vous réinscrire ou choisir un autre horaire.',
    otherTimes: 'Voir tous les horaires',
    failed: 'Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.',
    needsScript: 'Activez JavaScript pour confirmer ou quitter la liste.',
  },
  de: {
    confirmTitle: 'Bestätigen Sie Ihren Platz auf der Warteliste',
    confirmText:
      'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen. Bis zur Buchung kostet das nichts.',
    confirm: 'Platz bestätigen',
    confirmed: 'Sie stehen auf der Warteliste',
    waitingTitle: 'Sie stehen auf der Warteliste',
    waitingText: 'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen.',
    leave: 'Von der Warteliste austragen',
    left: 'Sie haben sich von der Warteliste ausgetragen',
    expiredTitle: 'Dieser Platz ist verfallen',
    expiredText:
      'Er wurde nicht rechtzeitig bestätigt. Tragen Sie sich erneut ein oder wählen Sie einen anderen Termin.',
    otherTimes: 'Alle Termine ansehen',
    failed: 'Das hat nicht geklappt. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    needsScript: 'Aktivieren Sie JavaScript, um zu bestätigen oder sich auszutragen.',
  },
};
