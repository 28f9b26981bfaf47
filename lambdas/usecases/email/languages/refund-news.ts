import type { Words } from './common.ts';

/** What became of a refund that was not made at once. */
export interface RefundNews {
  readonly subject: (activity: string) => string;
  readonly title: string;
  readonly lead: (amount: string, activity: string, venue: string) => string;
  readonly after: string;
}

export interface RefundNewsWords {
  readonly made: RefundNews;
  readonly failed: RefundNews;
  readonly settled: RefundNews;
  /** Above the amount. */
  readonly amount: string;
}

export const refundNewsWords: Words<RefundNewsWords> = {
  en: {
    amount: 'Refund',
    made: {
      subject: (activity) => `Your refund for ${activity} is on its way`,
      title: 'Your refund is on its way',
      lead: (amount, activity, venue) =>
        `${amount} for your booking of ${activity} at ${venue} is now on its way to the card or account that you paid with.`,
      after: 'Banks usually take 5 to 10 days to show it. There is nothing you need to do.',
    },
    failed: {
      subject: (activity) => `We couldn’t pay back your refund for ${activity}`,
      title: 'Your refund didn’t go through',
      lead: (amount, activity, venue) =>
        `We tried to pay back ${amount} for your booking of ${activity} at ${venue}, but your bank didn’t accept it. The card may have expired or been replaced.`,
      after:
        'The money is still yours. The venue has been told and will pay it back in another way. To speed this up, reply to this email.',
    },
    settled: {
      subject: (activity) => `Your refund for ${activity} has been settled`,
      title: 'Your refund has been settled',
      lead: (amount, activity, venue) =>
        `Your bank didn’t accept the refund of ${amount} for your booking of ${activity}, so ${venue} has paid it back in another way.`,
      after: 'If you haven’t received it, reply to this email.',
    },
  },
  es: {
    amount: 'Reembolso',
    made: {
      subject: (activity) => `Su reembolso de ${activity} está en camino`,
      title: 'Su reembolso está en camino',
      lead: (amount, activity, venue) =>
        `Los ${amount} de su reserva de ${activity} en ${venue} ya van de camino a la tarjeta o cuenta con la que pagó.`,
      after: 'Los bancos suelen tardar entre 5 y 10 días en mostrarlo. No tiene que hacer nada.',
    },
    failed: {
      subject: (activity) => `No hemos podido abonarle el reembolso de ${activity}`,
      title: 'Su reembolso no se ha podido completar',
      lead: (amount, activity, venue) =>
        `Hemos intentado devolverle ${amount} de su reserva de ${activity} en ${venue}, pero su banco no lo ha aceptado. Es posible que la tarjeta haya caducado o se haya sustituido.`,
      after:
        'El dinero sigue siendo suyo. Hemos avisado al establecimiento, que se lo devolverá de otra forma. Para agilizarlo, responda a este correo.',
    },
    settled: {
      subject: (activity) => `Su reembolso de ${activity} está resuelto`,
      title: 'Su reembolso está resuelto',
      lead: (amount, activity, venue) =>
        `Su banco no aceptó el reembolso de ${amount} de su reserva de ${activity}, así que ${venue} se lo ha devuelto de otra forma.`,
      after: 'Si no lo ha recibido, responda a este correo.',
    },
  },
  fr: {
    amount: 'Remboursement',
    made: {
      subject: (activity) => `Votre remboursement pour ${activity} est en route`,
      title: 'Votre remboursement est en route',
      lead: (amount, activity, venue) =>
        `${amount} pour votre réservation de ${activity} chez ${venue} sont en route vers la carte ou le compte utilisé pour payer.`,
      after: 'Les banques mettent en général 5 à 10 jours à l’afficher. Vous n’avez rien à faire.',
    },
    failed: {
      subject: (activity) => `Votre remboursement pour ${activity} n’a pas abouti`,
      title: 'Votre remboursement n’a pas abouti',
      lead: (amount, activity, venue) =>
        `Nous avons voulu vous rembourser ${amount} pour votre réservation de ${activity} chez ${venue}, mais votre banque a refusé l’opération. Votre carte a peut-être expiré ou été remplacée.`,
      after:
        'Cet argent reste à vous. L’établissement est prévenu et vous remboursera autrement. Pour accélérer les choses, répondez à cet e-mail.',
    },
    settled: {
      subject: (activity) => `Votre remboursement pour ${activity} est réglé`,
      title: 'Votre remboursement est réglé',
      lead: (amount, activity, venue) =>
        `Votre banque a refusé le remboursement de ${amount} pour votre réservation de ${activity}. ${venue} vous a donc remboursé autrement.`,
      after: 'Si vous n’avez rien reçu, répondez à cet e-mail.',
    },
  },
  de: {
    amount: 'Erstattung',
    made: {
      subject: (activity) => `Ihre Erstattung für ${activity} ist unterwegs`,
      title: 'Ihre Erstattung ist unterwegs',
      lead: (amount, activity, venue) =>
        `${amount} für Ihre Buchung von ${activity} bei ${venue} sind jetzt unterwegs auf die Karte oder das Konto, womit Sie bezahlt haben.`,
      after: 'Bei den Banken dauert das meist 5 bis 10 Tage. Sie müssen nichts tun.',
    },
    failed: {
      subject: (activity) => `Ihre Erstattung für ${activity} ist nicht angekommen`,
      title: 'Ihre Erstattung hat nicht geklappt',
      lead: (amount, activity, venue) =>
        `Wir wollten Ihnen ${amount} für Ihre Buchung von ${activity} bei ${venue} erstatten, aber Ihre Bank hat die Zahlung nicht angenommen. Vielleicht ist die Karte abgelaufen oder wurde ersetzt.`,
      after:
        'Das Geld steht Ihnen weiter zu. Der Veranstalter weiß Bescheid und zahlt es auf anderem Weg zurück. Wenn es schneller gehen soll, antworten Sie auf diese E-Mail.',
    },
    settled: {
      subject: (activity) => `Ihre Erstattung für ${activity} ist erledigt`,
      title: 'Ihre Erstattung ist erledigt',
      lead: (amount, activity, venue) =>
        `Ihre Bank hat die Erstattung von ${amount} für Ihre Buchung von ${activity} nicht angenommen. ${venue} hat Ihnen den Betrag deshalb auf anderem Weg zurückgezahlt.`,
      after: 'Wenn Sie nichts erhalten haben, antworten Sie auf diese E-Mail.',
    },
  },
};
