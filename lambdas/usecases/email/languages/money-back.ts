import type { Words } from './common.ts';

/** Where money goes that comes back. */
export interface MoneyBackWords {
  readonly title: string;
  readonly card: (amount: string) => string;
  readonly venue: (amount: string, venue: string) => string;
  readonly credit: (amount: string) => string;
  readonly giftCard: (amount: string) => string;
  readonly banks: string;
}

export const moneyBackWords: Words<MoneyBackWords> = {
  en: {
    title: 'Coming back to you',
    card: (amount) => `${amount} to the card or account that you paid with`,
    venue: (amount, venue) => `${amount} from ${venue}, the way you paid there`,
    credit: (amount) => `${amount} as a gift card, in an email of its own`,
    giftCard: (amount) => `${amount} to your gift card, ready to be spent`,
    banks: 'Banks usually take 5 to 10 days to show it. There is nothing you need to do.',
  },
  es: {
    title: 'Importe que le devolvemos',
    card: (amount) => `${amount} a la tarjeta o cuenta con la que pagó`,
    venue: (amount, venue) => `${amount} de parte de ${venue}, tal como pagó allí`,
    credit: (amount) => `${amount} como tarjeta regalo, en un correo aparte`,
    giftCard: (amount) => `${amount} a su tarjeta regalo, ya disponibles`,
    banks: 'Los bancos suelen tardar entre 5 y 10 días en mostrarlo. No tiene que hacer nada.',
  },
  fr: {
    title: 'Ce qui vous est remboursé',
    card: (amount) => `${amount} sur la carte ou le compte utilisé pour payer`,
    venue: (amount, venue) => `${amount} par ${venue}, comme vous aviez payé sur place`,
    credit: (amount) => `${amount} en carte cadeau, dans un e-mail séparé`,
    giftCard: (amount) => `${amount} sur votre carte cadeau, déjà disponibles`,
    banks: 'Les banques mettent en général 5 à 10 jours à l’afficher. Vous n’avez rien à faire.',
  },
  de: {
    title: 'Das bekommen Sie zurück',
    card: (amount) => `${amount} auf die Karte oder das Konto, womit Sie bezahlt haben`,
    venue: (amount, venue) => `${amount} von ${venue}, so wie Sie dort bezahlt haben`,
    credit: (amount) => `${amount} als Geschenkgutschein, in einer eigenen E-Mail`,
    giftCard: (amount) => `${amount} auf Ihren Geschenkgutschein, sofort verfügbar`,
    banks: 'Bei den Banken dauert das meist 5 bis 10 Tage. Sie müssen nichts tun.',
  },
};
