import type { Words } from './common.ts';

/** The itemised price, whatever the email. The names of tickets, extras and taxes are the venue's own. */
export interface PriceWords {
  readonly title: string;
  readonly wholeSession: string;
  readonly promoCode: (code: string) => string;
  readonly giftCard: (ending: string) => string;
  readonly bookingFee: string;
  readonly cardFee: string;
  readonly cancellationFee: string;
  readonly total: string;
  readonly free: string;
  readonly paid: string;
  readonly payNow: string;
  readonly payAtVenue: string;
  readonly leftToPay: string;
  /** A tax that the prices contain. */
  readonly included: (tax: string) => string;
}

export const priceWords: Words<PriceWords> = {
  en: {
    title: 'Price',
    wholeSession: 'The whole session',
    promoCode: (code) => `Promo code ${code}`,
    giftCard: (ending) => `Gift card ending in ${ending}`,
    bookingFee: 'Booking fee',
    cardFee: 'Card fee',
    cancellationFee: 'Cancellation fee',
    total: 'Total',
    free: 'Nothing to pay',
    paid: 'Paid',
    payNow: 'To pay now',
    payAtVenue: 'To pay at the venue',
    leftToPay: 'Left to pay',
    included: (tax) => `${tax}, included`,
  },
  es: {
    title: 'Precio',
    wholeSession: 'La sesión completa',
    promoCode: (code) => `Código promocional ${code}`,
    giftCard: (ending) => `Tarjeta regalo terminada en ${ending}`,
    bookingFee: 'Gastos de reserva',
    cardFee: 'Gastos de tarjeta',
    cancellationFee: 'Gastos de cancelación',
    total: 'Total a pagar',
    free: 'Nada que pagar',
    paid: 'Pagado',
    payNow: 'A pagar ahora',
    payAtVenue: 'A pagar en el establecimiento',
    leftToPay: 'Pendiente de pago',
    included: (tax) => `Incluye ${tax}`,
  },
  fr: {
    title: 'Prix',
    wholeSession: 'La séance entière',
    promoCode: (code) => `Code promo ${code}`,
    giftCard: (ending) => `Carte cadeau se terminant par ${ending}`,
    bookingFee: 'Frais de réservation',
    cardFee: 'Frais de carte',
    cancellationFee: 'Frais d’annulation',
    total: 'Total à payer',
    free: 'Rien à payer',
    paid: 'Payé',
    payNow: 'À payer maintenant',
    payAtVenue: 'À payer sur place',
    leftToPay: 'Reste à payer',
    included: (tax) => `Dont ${tax}`,
  },
  de: {
    title: 'Preis',
    wholeSession: 'Der ganze Termin',
    promoCode: (code) => `Aktionscode ${code}`,
    giftCard: (ending) => `Geschenkgutschein mit der Endung ${ending}`,
    bookingFee: 'Buchungsgebühr',
    cardFee: 'Kartengebühr',
    cancellationFee: 'Stornogebühr',
    total: 'Gesamt',
    free: 'Nichts zu zahlen',
    paid: 'Bezahlt',
    payNow: 'Jetzt zu zahlen',
    payAtVenue: 'Vor Ort zu zahlen',
    leftToPay: 'Noch zu zahlen',
    included: (tax) => `${tax}, enthalten`,
  },
};
