import type { Words } from './common.ts';

/** Why money goes back, when no other email tells of it. */
export interface RefundReasonWords {
  readonly subject: (activity: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string, date: string) => string;
  readonly after: string;
}

export interface RefundedWords {
  readonly preview: (amount: string) => string;
  /** Paid when the seats were gone. */
  readonly tooLate: RefundReasonWords;
  /** Paid for a booking that was cancelled. */
  readonly ended: RefundReasonWords;
  readonly duplicate: RefundReasonWords;
  /** Another amount than was asked for. */
  readonly mismatch: RefundReasonWords;
  readonly goodwill: RefundReasonWords;
}

export const refundedWords: Words<RefundedWords> = {
  en: {
    preview: (amount) => `We are refunding ${amount} to you.`,
    tooLate: {
      subject: (activity) => `We’re sorry: no seats for ${activity}, and a full refund`,
      title: 'We’re sorry',
      lead: (activity, _venue, date) =>
        `Your payment for ${activity} on ${date} reached us after the time for which we could hold your seats, and by then they were gone. Your booking could not be confirmed. We are refunding your payment in full.`,
      after: 'We know that this is not the news you hoped for. We would still love to see you another time.',
    },
    ended: {
      subject: (activity) => `We are refunding your payment for ${activity}`,
      title: 'Your payment is being refunded',
      lead: (activity, venue, date) =>
        `Your payment for ${activity} at ${venue} on ${date} reached us when the booking had been cancelled. We are refunding it in full.`,
      after: 'The booking stays cancelled. We would love to see you another time.',
    },
    duplicate: {
      subject: (activity) => `You paid twice for ${activity}: we are refunding the second payment`,
      title: 'Your second payment is being refunded',
      lead: (activity, venue, date) =>
        `We received two payments for your booking of ${activity} at ${venue} on ${date}. One was enough, so we are refunding the other in full.`,
      after: 'Nothing else about your booking changes.',
    },
    mismatch: {
      subject: (activity) => `We are refunding your payment for ${activity}`,
      title: 'Your payment is being refunded',
      lead: (activity, venue, date) =>
        `The amount that reached us for ${activity} at ${venue} on ${date} was not the one that was due, so we could not accept it. We are refunding all of it.`,
      after: 'Your booking is not confirmed by this payment. Reply to this email if you would like help.',
    },
    goodwill: {
      subject: (activity) => `Refund for ${activity}`,
      title: 'A refund for you',
      lead: (activity, venue, date) =>
        `${venue} is giving you money back for your booking of ${activity} on ${date}.`,
      after: '',
    },
  },
  es: {
    preview: (amount) => `Le devolvemos ${amount}.`,
    tooLate: {
      subject: (activity) => `Lo sentimos: no quedan plazas para ${activity}; le devolvemos el dinero`,
      title: 'Lo sentimos',
      lead: (activity, _venue, date) =>
        `Su pago de ${activity} (${date}) nos llegó cuando ya había pasado el tiempo durante el que podíamos guardar sus plazas, y ya estaban ocupadas. No hemos podido confirmar la reserva. Le devolvemos el importe íntegro.`,
      after: 'Sabemos que no es la noticia que esperaba. Nos encantaría verle en otra ocasión.',
    },
    ended: {
      subject: (activity) => `Le devolvemos su pago de ${activity}`,
      title: 'Le devolvemos su pago',
      lead: (activity, venue, date) =>
        `Su pago de ${activity} en ${venue} (${date}) nos llegó cuando la reserva ya estaba cancelada. Se lo devolvemos íntegro.`,
      after: 'La reserva sigue cancelada. Nos encantaría verle en otra ocasión.',
    },
    duplicate: {
      subject: (activity) => `Ha pagado dos veces ${activity}: le devolvemos el segundo pago`,
      title: 'Le devolvemos el segundo pago',
      lead: (activity, venue, date) =>
        `Hemos recibido dos pagos de su reserva de ${activity} en ${venue} (${date}). Con uno bastaba, así que le devolvemos el otro íntegro.`,
      after: 'Nada más cambia en su reserva.',
    },
    mismatch: {
      subject: (activity) => `Le devolvemos su pago de ${activity}`,
      title: 'Le devolvemos su pago',
      lead: (activity, venue, date) =>
        `El importe que nos llegó por ${activity} en ${venue} (${date}) no era el que correspondía y no hemos podido aceptarlo. Se lo devolvemos íntegro.`,
      after: 'Este pago no confirma su reserva. Responda a este correo si necesita ayuda.',
    },
    goodwill: {
      subject: (activity) => `Devolución por ${activity}`,
      title: 'Una devolución para usted',
      lead: (activity, venue, date) => `${venue} le devuelve dinero de su reserva de ${activity} (${date}).`,
      after: '',
    },
  },
  fr: {
    preview: (amount) => `Nous vous remboursons ${amount}.`,
    tooLate: {
      subject: (activity) => `Toutes nos excuses : plus de places pour ${activity}, nous vous remboursons`,
      title: 'Toutes nos excuses',
      lead: (activity, _venue, date) =>
        `Votre paiement pour ${activity} (${date}) nous est parvenu après le délai pendant lequel nous pouvions garder vos places, et elles étaient déjà prises. Nous n’avons pas pu confirmer votre réservation. Nous vous remboursons en totalité.`,
      after:
        'Nous savons que ce n’est pas la nouvelle que vous espériez. Nous serions ravis de vous accueillir une autre fois.',
    },
    ended: {
      subject: (activity) => `Nous vous remboursons votre paiement pour ${activity}`,
      title: 'Votre paiement est remboursé',
      lead: (activity, venue, date) =>
        `Votre paiement pour ${activity} chez ${venue} (${date}) nous est parvenu alors que la réservation était annulée. Il vous est remboursé en totalité.`,
      after: 'La réservation reste annulée. Nous serions ravis de vous accueillir une autre fois.',
    },
    duplicate: {
      subject: (activity) =>
        `Vous avez payé deux fois ${activity} : nous vous remboursons le second paiement`,
      title: 'Votre second paiement est remboursé',
      lead: (activity, venue, date) =>
        `Nous avons reçu deux paiements pour votre réservation de ${activity} chez ${venue} (${date}). Un seul suffisait : l’autre vous est remboursé en totalité.`,
      after: 'Rien d’autre ne change dans votre réservation.',
    },
    mismatch: {
      subject: (activity) => `Nous vous remboursons votre paiement pour ${activity}`,
      title: 'Votre paiement est remboursé',
      lead: (activity, venue, date) =>
        `Le montant reçu pour ${activity} chez ${venue} (${date}) n’était pas celui attendu et nous n’avons pas pu l’accepter. Il vous est remboursé en totalité.`,
      after:
        'Ce paiement ne confirme pas votre réservation. Répondez à cet e-mail si vous avez besoin d’aide.',
    },
    goodwill: {
      subject: (activity) => `Remboursement pour ${activity}`,
      title: 'Un remboursement pour vous',
      lead: (activity, venue, date) =>
        `${venue} vous rembourse une somme pour votre réservation de ${activity} (${date}).`,
      after: '',
    },
  },
  de: {
    preview: (amount) => `Wir erstatten Ihnen ${amount}.`,
    tooLate: {
      subject: (activity) => `Es tut uns leid: keine Plätze für ${activity}, Ihr Geld kommt zurück`,
      title: 'Es tut uns leid',
      lead: (activity, _venue, date) =>
        `Ihre Zahlung für ${activity} (${date}) kam erst an, als die Zeit abgelaufen war, für die wir Ihre Plätze halten konnten, und sie waren schon vergeben. Wir konnten Ihre Buchung nicht bestätigen. Sie bekommen den vollen Betrag zurück.`,
      after:
        'Das ist nicht die Nachricht, auf die Sie gehofft haben. Wir würden uns freuen, Sie ein anderes Mal zu sehen.',
    },
    ended: {
      subject: (activity) => `Ihre Zahlung für ${activity} geht zurück`,
      title: 'Ihre Zahlung geht zurück',
      lead: (activity, venue, date) =>
        `Ihre Zahlung für ${activity} bei ${venue} (${date}) kam an, als die Buchung schon storniert war. Sie bekommen den vollen Betrag zurück.`,
      after: 'Die Buchung bleibt storniert. Wir würden uns freuen, Sie ein anderes Mal zu sehen.',
    },
    duplicate: {
      subject: (activity) => `Doppelt bezahlt: Die zweite Zahlung für ${activity} geht zurück`,
      title: 'Ihre zweite Zahlung geht zurück',
      lead: (activity, venue, date) =>
        `Für Ihre Buchung von ${activity} bei ${venue} (${date}) haben uns zwei Zahlungen erreicht. Eine genügt, die andere bekommen Sie in voller Höhe zurück.`,
      after: 'Sonst ändert sich an Ihrer Buchung nichts.',
    },
    mismatch: {
      subject: (activity) => `Ihre Zahlung für ${activity} geht zurück`,
      title: 'Ihre Zahlung geht zurück',
      lead: (activity, venue, date) =>
        `Der Betrag, der uns für ${activity} bei ${venue} (${date}) erreicht hat, war nicht der fällige. Wir konnten ihn nicht annehmen, Sie bekommen ihn ganz zurück.`,
      after:
        'Diese Zahlung bestätigt Ihre Buchung nicht. Antworten Sie auf diese E-Mail, wenn Sie Hilfe brauchen.',
    },
    goodwill: {
      subject: (activity) => `Erstattung für ${activity}`,
      title: 'Eine Erstattung für Sie',
      lead: (activity, venue, date) =>
        `${venue} erstattet Ihnen einen Betrag für Ihre Buchung von ${activity} (${date}).`,
      after: '',
    },
  },
};
