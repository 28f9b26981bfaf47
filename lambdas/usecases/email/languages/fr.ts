import type { EmailTexts } from './texts.ts';

export const fr: EmailTexts = {
  greeting: (name) => `Bonjour ${name},`,
  activity: 'Quoi',
  when: 'Quand',
  localTime: (zone) => `Heure locale sur place (${zone})`,
  where: 'Où',
  map: 'Voir sur une carte',
  reference: 'Numéro de réservation',
  price: 'Prix',
  total: 'Total',
  paid: 'Payé',
  free: 'Rien à payer',
  policy: 'Conditions d’annulation',
  contact: (venue, phone, email) =>
    `Une question ? Répondez à cet e-mail ou contactez ${venue} : ${[phone, email].filter(Boolean).join(', ')}.`,
  why: (venue) => `Vous recevez cet e-mail car vous avez réservé chez ${venue}.`,
  confirmed: {
    subject: (activity, date) => `Réservation confirmée : ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Tout ce qu’il vous faut est ici.`,
    title: 'Réservation confirmée !',
    lead: (activity, venue) =>
      `${activity} chez ${venue} vous attend. Nous nous réjouissons de vous accueillir.`,
    calendarTitle: 'Ajouter à l’agenda',
    calendar: 'Ouvrez le fichier joint pour ajouter la réservation à votre agenda.',
    manage: 'Voir la réservation',
    codeAlt: (reference) => `Code QR de la réservation ${reference}`,
    codeCaption:
      'Présentez ce code à votre arrivée. Il ouvre votre réservation : ne le partagez qu’avec votre groupe.',
  },
  refunded: {
    subject: (activity) => `Toutes nos excuses : plus de places pour ${activity}, nous vous remboursons`,
    preview: (amount) => `Nous vous remboursons ${amount}, en totalité.`,
    title: 'Toutes nos excuses',
    lead: (activity, date) =>
      `Votre paiement pour ${activity} (${date}) nous est parvenu après le délai pendant lequel nous pouvions garder vos places, et elles étaient déjà prises. Nous n’avons pas pu confirmer votre réservation.`,
    money: (amount) =>
      `Votre argent est en route : ${amount}, en totalité, sur la carte ou le compte utilisé pour payer. Les banques mettent en général 5 à 10 jours à l’afficher. Vous n’avez rien à faire.`,
    sorry:
      'Nous savons que ce n’est pas la nouvelle que vous espériez. Nous serions ravis de vous accueillir une autre fois.',
    amount: 'Montant remboursé',
    again: 'Trouver un autre horaire',
  },
};
