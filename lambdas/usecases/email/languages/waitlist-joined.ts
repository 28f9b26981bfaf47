import type { Words } from './common.ts';

interface WaitlistJoinedWords {
  readonly subject: (activity: string, date: string) => string;
  readonly preview: (until: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
  readonly deadline: string;
  readonly confirm: string;
  readonly otherwise: string;
  readonly next: string;
  readonly leave: string;
  readonly notYou: string;
  readonly why: (venue: string) => string;
}

export const waitlistJoinedWords: Words<WaitlistJoinedWords> = {
  en: {
    subject: (activity, date) => `Confirm your place on the waitlist: ${activity}, ${date}`,
    preview: (until) => `Confirm by ${until}, or your place lapses.`,
    title: 'Confirm your place on the waitlist',
    lead: (activity, venue) =>
      `You asked to be notified when places open up for ${activity} at ${venue}. Confirm your email address to keep your place in line.`,
    deadline: 'Confirm by',
    confirm: 'Confirm or leave',
    otherwise: 'If you do not confirm in time, your place lapses and we delete your request.',
    next: 'When places open up, we hold them for you and email you. You pay nothing until you book.',
    leave: 'Changed your plans? You can leave the waitlist with the same link at any time.',
    notYou: 'If this wasn’t you, ignore this email. Nothing happens without your confirmation.',
    why: (venue) => `You get this email because your address was used to join a waitlist at ${venue}.`,
  },
  es: {
    subject: (activity, date) => `Confirme su puesto en la lista de espera: ${activity}, ${date}`,
    preview: (until) => `Confírmelo antes del ${until} o perderá el puesto.`,
    title: 'Confirme su puesto en la lista de espera',
    lead: (activity, venue) =>
      `Ha pedido que le avisemos cuando queden plazas libres para ${activity} en ${venue}. Confirme su correo electrónico para conservar su puesto.`,
    deadline: 'Confírmelo antes del',
    confirm: 'Confirmar o salir de la lista',
    otherwise: 'Si no lo confirma a tiempo, perderá el puesto y borraremos su solicitud.',
    next: 'Cuando queden plazas libres, se las guardaremos y le escribiremos. No se cobra nada hasta que reserve.',
    leave: '¿Ha cambiado de planes? Puede salir de la lista en cualquier momento con el mismo enlace.',
    notYou: '¿No ha sido usted? No haga caso de este correo: sin su confirmación no pasa nada.',
    why: (venue) =>
      `Recibe este correo porque alguien usó su dirección para apuntarse a una lista de espera en ${venue}.`,
  },
  fr: {
    subject: (activity, date) => `Confirmez votre place sur la liste d’attente : ${activity}, ${date}`,
    preview: (until) => `Confirmez avant le ${until}, sinon votre place est perdue.`,
    title: 'Confirmez votre place sur la liste d’attente',
    lead: (activity, venue) =>
      `Vous avez demandé à être prévenu si des places se libèrent pour ${activity} chez ${venue}. Confirmez votre adresse e-mail pour garder votre place.`,
    deadline: 'À confirmer avant le',
    confirm: 'Confirmer ou quitter la liste',
    otherwise: 'Sans confirmation à temps, votre place est perdue et nous effaçons votre demande.',
    next: 'Dès que des places se libèrent, nous vous les gardons et vous écrivons. Vous ne payez rien avant de réserver.',
    leave: 'Un changement de programme ? Le même lien vous permet de quitter la liste à tout moment.',
    notYou: 'Ce n’était pas vous ? Ignorez cet e-mail : rien ne se passe sans votre confirmation.',
    why: (venue) =>
      `Vous recevez cet e-mail car votre adresse a servi à une inscription sur une liste d’attente chez ${venue}.`,
  },
  de: {
    subject: (activity, date) => `Bitte bestätigen: Ihr Platz auf der Warteliste, ${activity}, ${date}`,
    preview: (until) => `Bestätigen Sie bis ${until}, sonst verfällt Ihr Platz.`,
    title: 'Bestätigen Sie Ihren Platz auf der Warteliste',
    lead: (activity, venue) =>
      `Sie möchten benachrichtigt werden, wenn bei ${venue} Plätze für ${activity} frei werden. Bestätigen Sie Ihre E-Mail-Adresse, damit Ihr Platz auf der Liste gilt.`,
    deadline: 'Zu bestätigen bis',
    confirm: 'Bestätigen oder austragen',
    otherwise: 'Ohne Ihre Bestätigung verfällt der Platz, und wir löschen Ihre Anfrage.',
    next: 'Werden Plätze frei, halten wir sie für Sie und schreiben Ihnen. Bis zur Buchung kostet das nichts.',
    leave: 'Pläne geändert? Mit demselben Link können Sie sich jederzeit austragen.',
    notYou: 'Sie waren das nicht? Dann ignorieren Sie diese E-Mail: Ohne Ihre Bestätigung passiert nichts.',
    why: (venue) =>
      `Sie bekommen diese E-Mail, weil Ihre Adresse für eine Warteliste bei ${venue} eingetragen wurde.`,
  },
};
