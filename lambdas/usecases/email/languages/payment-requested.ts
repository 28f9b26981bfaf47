import type { Words } from './common.ts';

export interface PaymentRequestedWords {
  readonly subject: (activity: string, date: string) => string;
  readonly preview: (until: string) => string;
  readonly title: string;
  readonly lead: (activity: string, venue: string) => string;
  readonly deadline: string;
  readonly pay: (amount: string) => string;
  readonly finish: string;
  readonly otherwise: string;
  readonly why: (venue: string) => string;
}

export const paymentRequestedWords: Words<PaymentRequestedWords> = {
  en: {
    subject: (activity, date) => `Your payment for ${activity}, ${date}`,
    preview: (until) => `Your places are kept until ${until}.`,
    title: 'Your places are waiting',
    lead: (activity, venue) =>
      `${venue} has set places for ${activity} aside for you. They are yours as soon as you have paid.`,
    deadline: 'Please pay by',
    pay: (amount) => `Pay ${amount}`,
    finish: 'Finish your booking',
    otherwise: 'If no payment comes by then, the places are given to others and you owe nothing.',
    why: (venue) => `You get this email because ${venue} is keeping places for you.`,
  },
  es: {
    subject: (activity, date) => `Su pago de ${activity}, ${date}`,
    preview: (until) => `Le guardamos las plazas hasta el ${until}.`,
    title: 'Sus plazas le esperan',
    lead: (activity, venue) =>
      `${venue} ha apartado plazas de ${activity} para usted. Serán suyas en cuanto haya pagado.`,
    deadline: 'Pague antes del',
    pay: (amount) => `Pagar ${amount}`,
    finish: 'Terminar la reserva',
    otherwise: 'Si para entonces no ha pagado, las plazas quedan libres y no debe nada.',
    why: (venue) => `Recibe este correo porque ${venue} le está guardando plazas.`,
  },
  fr: {
    subject: (activity, date) => `Votre paiement pour ${activity}, ${date}`,
    preview: (until) => `Vos places sont gardées jusqu’au ${until}.`,
    title: 'Vos places vous attendent',
    lead: (activity, venue) =>
      `${venue} vous a gardé des places pour ${activity}. Elles sont à vous dès que vous avez payé.`,
    deadline: 'À payer avant le',
    pay: (amount) => `Payer ${amount}`,
    finish: 'Terminer la réservation',
    otherwise: 'Sans paiement d’ici là, les places sont remises en vente et vous ne devez rien.',
    why: (venue) => `Vous recevez cet e-mail car ${venue} vous garde des places.`,
  },
  de: {
    subject: (activity, date) => `Ihre Zahlung für ${activity}, ${date}`,
    preview: (until) => `Ihre Plätze sind bis ${until} für Sie reserviert.`,
    title: 'Ihre Plätze warten auf Sie',
    lead: (activity, venue) =>
      `${venue} hat Plätze für ${activity} für Sie zurückgelegt. Sobald Sie bezahlt haben, gehören sie Ihnen.`,
    deadline: 'Bitte bezahlen Sie bis',
    pay: (amount) => `${amount} bezahlen`,
    finish: 'Buchung abschließen',
    otherwise: 'Ist bis dahin nichts bezahlt, werden die Plätze wieder frei und Sie schulden nichts.',
    why: (venue) => `Sie bekommen diese E-Mail, weil ${venue} Plätze für Sie zurückgelegt hat.`,
  },
};
