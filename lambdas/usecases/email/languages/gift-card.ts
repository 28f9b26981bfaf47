import type { Words } from './common.ts';

export interface GiftCardWords {
  readonly code: string;
  readonly worth: (amount: string) => string;
  readonly howTitle: string;
  readonly how: string;
  readonly alsoAt: (venues: string) => string;
  readonly keep: string;
  readonly choose: string;
  readonly line: string;
  readonly paid: string;
  /** To somebody who was given one. */
  readonly given: {
    readonly subject: (buyer: string, venue: string) => string;
    readonly title: string;
    readonly lead: (buyer: string, amount: string, venue: string) => string;
    readonly why: (buyer: string, venue: string) => string;
  };
  /** To whoever paid for it. */
  readonly bought: {
    readonly subject: (venue: string) => string;
    readonly title: string;
    readonly own: (amount: string, venue: string) => string;
    readonly sent: (amount: string, venue: string, name: string, email: string) => string;
    readonly why: (venue: string) => string;
  };
  /** In place of money that comes back. */
  readonly credit: {
    readonly subject: (amount: string, venue: string) => string;
    readonly title: string;
    readonly lead: (amount: string, venue: string) => string;
  };
}

export const giftCardWords: Words<GiftCardWords> = {
  en: {
    code: 'Code of the gift card',
    worth: (amount) => `Worth ${amount}`,
    howTitle: 'How to use it',
    how: 'Choose an activity and a time on the venue’s page, and enter the code before you pay. What you do not spend stays on the card for another time.',
    alsoAt: (venues) => `The card is good at ${venues} too.`,
    keep: 'Whoever knows the code can spend it, so keep it to yourself.',
    choose: 'Choose an activity',
    line: 'Gift card',
    paid: 'Paid',
    given: {
      subject: (buyer, venue) => `${buyer} has given you a gift card for ${venue}`,
      title: 'A gift card for you',
      lead: (buyer, amount, venue) => `${buyer} has given you a gift card worth ${amount} for ${venue}.`,
      why: (buyer, venue) => `You get this email because ${buyer} bought you a gift card at ${venue}.`,
    },
    bought: {
      subject: (venue) => `Your gift card for ${venue}`,
      title: 'Thank you for your purchase',
      own: (amount, venue) =>
        `Your gift card worth ${amount} for ${venue} is paid for and ready to be spent.`,
      sent: (amount, venue, name, email) =>
        `Your gift card worth ${amount} for ${venue} is paid for. We have sent it to ${name} at ${email}.`,
      why: (venue) => `You get this email because you bought a gift card at ${venue}.`,
    },
    credit: {
      subject: (amount, venue) => `${amount} for your next visit to ${venue}`,
      title: 'Your credit',
      lead: (amount, venue) => `In place of a refund, ${venue} has given you a gift card worth ${amount}.`,
    },
  },
  es: {
    code: 'Código de la tarjeta regalo',
    worth: (amount) => `Valor: ${amount}`,
    howTitle: 'Cómo usarla',
    how: 'Elija una actividad y una hora en la página del establecimiento e introduzca el código antes de pagar. Lo que no gaste queda en la tarjeta para otra ocasión.',
    alsoAt: (venues) => `La tarjeta también vale en ${venues}.`,
    keep: 'Quien conozca el código puede gastarla: no lo comparta.',
    choose: 'Elegir una actividad',
    line: 'Tarjeta regalo',
    paid: 'Pagado',
    given: {
      subject: (buyer, venue) => `${buyer} le ha regalado una tarjeta para ${venue}`,
      title: 'Una tarjeta regalo para usted',
      lead: (buyer, amount, venue) =>
        `${buyer} le ha regalado una tarjeta con un valor de ${amount} para ${venue}.`,
      why: (buyer, venue) =>
        `Recibe este correo porque ${buyer} le ha comprado una tarjeta regalo en ${venue}.`,
    },
    bought: {
      subject: (venue) => `Su tarjeta regalo para ${venue}`,
      title: 'Gracias por su compra',
      own: (amount, venue) =>
        `Su tarjeta regalo con un valor de ${amount} para ${venue} está pagada y lista para usar.`,
      sent: (amount, venue, name, email) =>
        `Su tarjeta regalo con un valor de ${amount} para ${venue} está pagada. La hemos enviado a ${name} (${email}).`,
      why: (venue) => `Recibe este correo porque ha comprado una tarjeta regalo en ${venue}.`,
    },
    credit: {
      subject: (amount, venue) => `${amount} para su próxima visita a ${venue}`,
      title: 'Su saldo',
      lead: (amount, venue) =>
        `En lugar de una devolución, ${venue} le ha dado una tarjeta regalo con un valor de ${amount}.`,
    },
  },
  fr: {
    code: 'Code de la carte cadeau',
    worth: (amount) => `Valeur : ${amount}`,
    howTitle: 'Comment l’utiliser',
    how: 'Choisissez une activité et un horaire sur la page de l’établissement, puis saisissez le code avant de payer. Ce que vous ne dépensez pas reste sur la carte pour une autre fois.',
    alsoAt: (venues) => `La carte est également valable chez ${venues}.`,
    keep: 'Quiconque connaît le code peut la dépenser : gardez-le pour vous.',
    choose: 'Choisir une activité',
    line: 'Carte cadeau',
    paid: 'Payé',
    given: {
      subject: (buyer, venue) => `${buyer} vous offre une carte cadeau pour ${venue}`,
      title: 'Une carte cadeau pour vous',
      lead: (buyer, amount, venue) =>
        `${buyer} vous offre une carte cadeau d’une valeur de ${amount} pour ${venue}.`,
      why: (buyer, venue) =>
        `Vous recevez cet e-mail car ${buyer} vous a acheté une carte cadeau chez ${venue}.`,
    },
    bought: {
      subject: (venue) => `Votre carte cadeau pour ${venue}`,
      title: 'Merci pour votre achat',
      own: (amount, venue) =>
        `Votre carte cadeau d’une valeur de ${amount} pour ${venue} est payée et prête à être utilisée.`,
      sent: (amount, venue, name, email) =>
        `Votre carte cadeau d’une valeur de ${amount} pour ${venue} est payée. Nous l’avons envoyée à ${name} (${email}).`,
      why: (venue) => `Vous recevez cet e-mail car vous avez acheté une carte cadeau chez ${venue}.`,
    },
    credit: {
      subject: (amount, venue) => `${amount} pour votre prochaine visite chez ${venue}`,
      title: 'Votre avoir',
      lead: (amount, venue) =>
        `À la place d’un remboursement, ${venue} vous a donné une carte cadeau d’une valeur de ${amount}.`,
    },
  },
  de: {
    code: 'Code des Geschenkgutscheins',
    worth: (amount) => `Wert: ${amount}`,
    howTitle: 'So lösen Sie ihn ein',
    how: 'Wählen Sie auf der Seite des Veranstalters, was Sie machen möchten und wann, und geben Sie vor dem Bezahlen den Code ein. Was Sie nicht ausgeben, bleibt für ein anderes Mal auf dem Gutschein.',
    alsoAt: (venues) => `Der Gutschein gilt auch bei ${venues}.`,
    keep: 'Wer den Code kennt, kann ihn einlösen: Behalten Sie ihn für sich.',
    choose: 'Aktivität auswählen',
    line: 'Geschenkgutschein',
    paid: 'Bezahlt',
    given: {
      subject: (buyer, venue) => `${buyer} schenkt Ihnen einen Gutschein für ${venue}`,
      title: 'Ein Geschenkgutschein für Sie',
      lead: (buyer, amount, venue) => `${buyer} schenkt Ihnen einen Gutschein über ${amount} für ${venue}.`,
      why: (buyer, venue) =>
        `Sie bekommen diese E-Mail, weil ${buyer} bei ${venue} einen Gutschein für Sie gekauft hat.`,
    },
    bought: {
      subject: (venue) => `Ihr Geschenkgutschein für ${venue}`,
      title: 'Danke für Ihren Einkauf',
      own: (amount, venue) =>
        `Ihr Geschenkgutschein über ${amount} für ${venue} ist bezahlt und kann eingelöst werden.`,
      sent: (amount, venue, name, email) =>
        `Ihr Geschenkgutschein über ${amount} für ${venue} ist bezahlt. Wir haben ihn an ${name} (${email}) geschickt.`,
      why: (venue) =>
        `Sie bekommen diese E-Mail, weil Sie bei ${venue} einen Geschenkgutschein gekauft haben.`,
    },
    credit: {
      subject: (amount, venue) => `${amount} für Ihren nächsten Besuch bei ${venue}`,
      title: 'Ihr Guthaben',
      lead: (amount, venue) =>
        `Anstelle einer Erstattung hat ${venue} Ihnen einen Geschenkgutschein über ${amount} gegeben.`,
    },
  },
};
