import type { Words } from './common.ts';

export interface SeatsOfferedWords {
  readonly subject: (activity: string, date: string) => string;
  readonly preview: (until: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
  readonly deadline: string;
  readonly finish: string;
  readonly otherwise: string;
  readonly why: (venue: string) => string;
}

export const seatsOfferedWords: Words<SeatsOfferedWords> = {
  en: {
    subject: (activity, date) => `Places for you: ${activity}, ${date}`,
    preview: (until) => `We hold them for you until ${until}.`,
    title: 'Places have come free',
    lead: (activity, venue) =>
      `You are on the waitlist for ${activity} at ${venue}. Places have come free, and we are holding them for you.`,
    deadline: 'Held for you until',
    finish: 'Finish your booking',
    otherwise: 'After that they are offered to the next in line. If you no longer want them, do nothing.',
    why: (venue) => `You get this email because you joined a waitlist at ${venue}.`,
  },
  es: {
    subject: (activity, date) => `Plazas para usted: ${activity}, ${date}`,
    preview: (until) => `Se las guardamos hasta el ${until}.`,
    title: 'Han quedado plazas libres',
    lead: (activity, venue) =>
      `Está en la lista de espera de ${activity} en ${venue}. Han quedado plazas libres y se las estamos guardando.`,
    deadline: 'Se las guardamos hasta el',
    finish: 'Terminar la reserva',
    otherwise: 'Después se ofrecen al siguiente de la lista. Si ya no las quiere, no tiene que hacer nada.',
    why: (venue) => `Recibe este correo porque se apuntó a una lista de espera en ${venue}.`,
  },
  fr: {
    subject: (activity, date) => `Des places pour vous : ${activity}, ${date}`,
    preview: (until) => `Nous vous les gardons jusqu’au ${until}.`,
    title: 'Des places se sont libérées',
    lead: (activity, venue) =>
      `Vous êtes sur la liste d’attente pour ${activity} chez ${venue}. Des places se sont libérées et nous vous les gardons.`,
    deadline: 'Gardées pour vous jusqu’au',
    finish: 'Terminer la réservation',
    otherwise:
      'Ensuite, elles sont proposées à la personne suivante. Si vous n’en voulez plus, vous n’avez rien à faire.',
    why: (venue) =>
      `Vous recevez cet e-mail car vous vous êtes inscrit sur une liste d’attente chez ${venue}.`,
  },
  de: {
    subject: (activity, date) => `Plätze für Sie: ${activity}, ${date}`,
    preview: (until) => `Wir halten sie bis ${until} für Sie frei.`,
    title: 'Es sind Plätze frei geworden',
    lead: (activity, venue) =>
      `Sie stehen auf der Warteliste für ${activity} bei ${venue}. Es sind Plätze frei geworden, und wir halten sie für Sie.`,
    deadline: 'Für Sie reserviert bis',
    finish: 'Buchung abschließen',
    otherwise:
      'Danach bekommt sie, wer als Nächstes wartet. Wenn Sie sie nicht mehr möchten, tun Sie nichts.',
    why: (venue) =>
      `Sie bekommen diese E-Mail, weil Sie sich bei ${venue} auf eine Warteliste gesetzt haben.`,
  },
};
