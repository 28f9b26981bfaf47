import type { Words } from '../catalogue.ts';
import type { guestEmail as english } from '../en/email.ts';

export const guestEmail = {
  greeting: 'Bonjour {name},',
  activity: 'Quoi',
  when: 'Quand',
  localTime: 'Heure locale sur place ({zone})',
  arriveBy: 'Merci d’arriver avant {time}',
  where: 'Où',
  map: 'Voir sur une carte',
  reference: 'Numéro de réservation',
  manage: 'Voir la réservation',
  again: 'Trouver un autre horaire',
  contact: 'Une question ? Répondez à cet e-mail ou contactez {venue} : {ways}.',
  why: 'Vous recevez cet e-mail car vous avez réservé chez {venue}.',

  'cancelled.subject': 'Annulée : {activity}, {date}',
  'cancelled.preview': 'La réservation {reference} est annulée. Voici ce que devient votre argent.',
  'cancelled.title': 'Votre réservation est annulée',
  'cancelled.lead': 'Votre réservation pour {activity} chez {venue} est annulée.',
  'cancelled.closedSubject': 'Toutes nos excuses : {activity} n’aura pas lieu, {date}',
  'cancelled.closedTitle': 'Toutes nos excuses',
  'cancelled.closed': '{venue} a dû fermer cette séance de {activity}. Votre réservation est donc annulée.',
  'cancelled.nothingBack':
    'Selon les conditions d’annulation de votre réservation, les {paid} que vous avez payés ne sont pas remboursés.',
  'cancelled.partBack':
    'Selon les conditions d’annulation de votre réservation, {kept} du montant payé ne sont pas remboursés.',
  'cancelled.nothingPaid': 'Vous n’aviez rien payé : il n’y a rien à rembourser et rien à régler.',

  'confirmed.subject': 'Réservation confirmée : {activity}, {date}',
  'confirmed.preview': '{date}, {times}. Tout ce qu’il vous faut est ici.',
  'confirmed.title': 'Réservation confirmée',
  'confirmed.lead':
    'Votre réservation pour {activity} chez {venue} est confirmée. Nous nous réjouissons de vous accueillir.',
  'confirmed.groupLead':
    'Vos places pour {activity} chez {venue} sont réservées. Nous nous réjouissons de vous accueillir.',

  'waiver.title': 'Décharges',
  'waiver.count': '{signed} signatures sur {of}',
  'waiver.share': 'Chaque participant signe avant la visite. Transférez ce lien à votre groupe.',
  'waiver.sign': 'Signer la décharge',
  'entry.calendarTitle': 'Votre agenda',
  'entry.calendarNew': 'Ouvrez le fichier joint pour ajouter la réservation à votre agenda.',
  'entry.calendarMoved': 'Ouvrez le fichier joint pour mettre à jour votre agenda.',
  'entry.calendarGone': 'Ouvrez le fichier joint pour retirer la réservation de votre agenda.',
  'entry.codeAlt': 'Code QR de la réservation {reference}',
  'entry.codeCaption':
    'Présentez ce code à votre arrivée. Il ouvre votre réservation : ne le partagez qu’avec votre groupe.',

  'giftCard.code': 'Code de la carte cadeau',
  'giftCard.worth': 'Valeur : {amount}',
  'giftCard.howTitle': 'Comment l’utiliser',
  'giftCard.how':
    'Choisissez une activité et un horaire sur la page de l’établissement, puis saisissez le code avant de payer. Ce que vous ne dépensez pas reste sur la carte pour une autre fois.',
  'giftCard.alsoAt': 'La carte est également valable chez {venues}.',
  'giftCard.keep': 'Quiconque connaît le code peut la dépenser : gardez-le pour vous.',
  'giftCard.choose': 'Choisir une activité',
  'giftCard.line': 'Carte cadeau',
  'giftCard.paid': 'Payé',
  'giftCard.given.subject': '{buyer} vous offre une carte cadeau pour {venue}',
  'giftCard.given.title': 'Une carte cadeau pour vous',
  'giftCard.given.lead': '{buyer} vous offre une carte cadeau d’une valeur de {amount} pour {venue}.',
  'giftCard.given.why': 'Vous recevez cet e-mail car {buyer} vous a acheté une carte cadeau chez {venue}.',
  'giftCard.bought.subject': 'Votre carte cadeau pour {venue}',
  'giftCard.bought.title': 'Merci pour votre achat',
  'giftCard.bought.own':
    'Votre carte cadeau d’une valeur de {amount} pour {venue} est payée et prête à être utilisée.',
  'giftCard.bought.sent':
    'Votre carte cadeau d’une valeur de {amount} pour {venue} est payée. Nous l’avons envoyée à {name} ({email}).',
  'giftCard.bought.why': 'Vous recevez cet e-mail car vous avez acheté une carte cadeau chez {venue}.',
  'giftCard.credit.subject': '{amount} pour votre prochaine visite chez {venue}',
  'giftCard.credit.title': 'Votre avoir',
  'giftCard.credit.lead':
    'À la place d’un remboursement, {venue} vous a donné une carte cadeau d’une valeur de {amount}.',

  'moneyBack.title': 'Ce qui vous est remboursé',
  'moneyBack.card': '{amount} sur la carte ou le compte utilisé pour payer',
  'moneyBack.venue': '{amount} par {venue}, comme vous aviez payé sur place',
  'moneyBack.credit': '{amount} en carte cadeau, dans un e-mail séparé',
  'moneyBack.giftCard': '{amount} sur votre carte cadeau, déjà disponibles',
  'moneyBack.banks': 'Les banques mettent en général 5 à 10 jours à l’afficher. Vous n’avez rien à faire.',

  'paymentRequested.subject': 'Votre paiement pour {activity}, {date}',
  'paymentRequested.preview': 'Vos places sont gardées jusqu’au {until}.',
  'paymentRequested.title': 'Vos places vous attendent',
  'paymentRequested.lead':
    '{venue} vous a gardé des places pour {activity}. Elles sont à vous dès que vous avez payé.',
  'paymentRequested.deadline': 'À payer avant le',
  'paymentRequested.pay': 'Payer {amount}',
  'paymentRequested.finish': 'Terminer la réservation',
  'paymentRequested.otherwise':
    'Sans paiement d’ici là, les places sont remises en vente et vous ne devez rien.',
  'paymentRequested.why': 'Vous recevez cet e-mail car {venue} vous garde des places.',

  'balanceRequested.subject': 'Reste {amount} à payer pour {activity}, {date}',
  'balanceRequested.preview': 'Vous pouvez payer en ligne dès maintenant les {amount} restants.',
  'balanceRequested.title': 'Reste {amount} à payer',
  'balanceRequested.lead':
    'Votre réservation pour {activity} chez {venue} est confirmée. Vous pouvez payer le reste en ligne avant de venir.',

  'price.title': 'Prix',
  'price.wholeSession': 'La séance entière',
  'price.promoCode': 'Code promo {code}',
  'price.discount': 'Remise',
  'price.giftCard': 'Carte cadeau se terminant par {ending}',
  'price.bookingFee': 'Frais de réservation',
  'price.cardFee': 'Frais de carte',
  'price.cancellationFee': 'Frais d’annulation',
  'price.total': 'Total à payer',
  'price.free': 'Rien à payer',
  'price.paid': 'Payé',
  'price.payNow': 'À payer maintenant',
  'price.payAtVenue': 'À payer sur place',
  'price.leftToPay': 'Reste à payer',
  'price.included': 'Dont {tax}',

  'refundNews.amount': 'Remboursement',
  'refundNews.made.subject': 'Votre remboursement pour {activity} est en route',
  'refundNews.made.title': 'Votre remboursement est en route',
  'refundNews.made.lead':
    '{amount} pour votre réservation de {activity} chez {venue} sont en route vers la carte ou le compte utilisé pour payer.',
  'refundNews.made.after':
    'Les banques mettent en général 5 à 10 jours à l’afficher. Vous n’avez rien à faire.',
  'refundNews.failed.subject': 'Votre remboursement pour {activity} n’a pas abouti',
  'refundNews.failed.title': 'Votre remboursement n’a pas abouti',
  'refundNews.failed.lead':
    'Nous avons voulu vous rembourser {amount} pour votre réservation de {activity} chez {venue}, mais votre banque a refusé l’opération. Votre carte a peut-être expiré ou été remplacée.',
  'refundNews.failed.after':
    'Cet argent reste à vous. L’établissement est prévenu et vous remboursera autrement. Pour accélérer les choses, répondez à cet e-mail.',
  'refundNews.settled.subject': 'Votre remboursement pour {activity} est réglé',
  'refundNews.settled.title': 'Votre remboursement est réglé',
  'refundNews.settled.lead':
    'Votre banque a refusé le remboursement de {amount} pour votre réservation de {activity}. {venue} vous a donc remboursé autrement.',
  'refundNews.settled.after': 'Si vous n’avez rien reçu, répondez à cet e-mail.',

  'refunded.preview': 'Nous vous remboursons {amount}.',
  'refunded.tooLate.subject': 'Toutes nos excuses : plus de places pour {activity}, nous vous remboursons',
  'refunded.tooLate.title': 'Toutes nos excuses',
  'refunded.tooLate.lead':
    'Votre paiement pour {activity} ({date}) nous est parvenu après le délai pendant lequel nous pouvions garder vos places, et elles étaient déjà prises. Nous n’avons pas pu confirmer votre réservation. Nous vous remboursons en totalité.',
  'refunded.tooLate.after':
    'Nous savons que ce n’est pas la nouvelle que vous espériez. Nous serions ravis de vous accueillir une autre fois.',
  'refunded.ended.subject': 'Nous vous remboursons votre paiement pour {activity}',
  'refunded.ended.title': 'Votre paiement est remboursé',
  'refunded.ended.lead':
    'Votre paiement pour {activity} chez {venue} ({date}) nous est parvenu alors que la réservation était annulée. Il vous est remboursé en totalité.',
  'refunded.ended.after':
    'La réservation reste annulée. Nous serions ravis de vous accueillir une autre fois.',
  'refunded.duplicate.subject':
    'Vous avez payé deux fois {activity} : nous vous remboursons le second paiement',
  'refunded.duplicate.title': 'Votre second paiement est remboursé',
  'refunded.duplicate.lead':
    'Nous avons reçu deux paiements pour votre réservation de {activity} chez {venue} ({date}). Un seul suffisait : l’autre vous est remboursé en totalité.',
  'refunded.duplicate.after': 'Rien d’autre ne change dans votre réservation.',
  'refunded.mismatch.subject': 'Nous vous remboursons votre paiement pour {activity}',
  'refunded.mismatch.title': 'Votre paiement est remboursé',
  'refunded.mismatch.lead':
    'Le montant reçu pour {activity} chez {venue} ({date}) n’était pas celui attendu et nous n’avons pas pu l’accepter. Il vous est remboursé en totalité.',
  'refunded.mismatch.after':
    'Ce paiement ne confirme pas votre réservation. Répondez à cet e-mail si vous avez besoin d’aide.',
  'refunded.goodwill.subject': 'Remboursement pour {activity}',
  'refunded.goodwill.title': 'Un remboursement pour vous',
  'refunded.goodwill.lead': '{venue} vous rembourse une somme pour votre réservation de {activity} ({date}).',

  'rescheduled.subject': 'Nouvel horaire : {activity}, {date}',
  'rescheduled.title': 'Votre réservation a un nouvel horaire',
  'rescheduled.lead':
    'Votre réservation pour {activity} chez {venue} a été déplacée. Vos places sont réservées.',
  'rescheduled.newTime': 'Votre nouvel horaire',
  'rescheduled.oldTime': 'Auparavant',
  'rescheduled.changedSubject': 'Réservation modifiée : {activity}, {date}',
  'rescheduled.changedTitle': 'Votre réservation a changé',
  'rescheduled.changed': 'Voici désormais votre réservation pour {activity} chez {venue}.',
  'rescheduled.due':
    'Il reste {amount} à payer. Vous pouvez les régler depuis votre réservation ou en venant.',
  'rescheduled.pay': 'Payer {amount}',

  'seatsOffered.subject': 'Des places pour vous : {activity}, {date}',
  'seatsOffered.preview': 'Nous vous les gardons jusqu’au {until}.',
  'seatsOffered.title': 'Des places se sont libérées',
  'seatsOffered.lead':
    'Vous êtes sur la liste d’attente pour {activity} chez {venue}. Des places se sont libérées et nous vous les gardons.',
  'seatsOffered.deadline': 'Gardées pour vous jusqu’au',
  'seatsOffered.finish': 'Terminer la réservation',
  'seatsOffered.otherwise':
    'Ensuite, elles sont proposées à la personne suivante. Si vous n’en voulez plus, vous n’avez rien à faire.',
  'seatsOffered.why':
    'Vous recevez cet e-mail car vous vous êtes inscrit sur une liste d’attente chez {venue}.',

  'terms.title': 'Si vos projets changent',
  'terms.until': 'jusqu’au {date}',

  'timeOffered.subject': 'Choisissez un autre horaire pour {activity}',
  'timeOffered.preview':
    'Vos places étaient déjà prises à l’arrivée de votre paiement. Choisissez un autre horaire jusqu’au {until}.',
  'timeOffered.title': 'Choisissez un autre horaire',
  'timeOffered.lead':
    'Toutes nos excuses : votre paiement pour {activity} ({date}) nous est parvenu après le délai pendant lequel nous pouvions garder vos places, et elles étaient déjà prises.',
  'timeOffered.offer': 'Vos {paid} peuvent servir pour un autre horaire, à choisir dès maintenant.',
  'timeOffered.deadline': 'À choisir jusqu’au',
  'timeOffered.choose': 'Choisir un autre horaire',
  'timeOffered.missed': 'L’horaire qui n’est plus libre',
  'timeOffered.otherwise':
    'Sans choix de votre part, {paid} vous sont remboursés automatiquement et en totalité, par le moyen utilisé pour payer.',

  'waitlistJoined.subject': 'Confirmez votre place sur la liste d’attente : {activity}, {date}',
  'waitlistJoined.preview': 'Confirmez avant le {until}, sinon votre place est perdue.',
  'waitlistJoined.title': 'Confirmez votre place sur la liste d’attente',
  'waitlistJoined.lead':
    'Vous avez demandé à être prévenu si des places se libèrent pour {activity} chez {venue}. Confirmez votre adresse e-mail pour garder votre place.',
  'waitlistJoined.deadline': 'À confirmer avant le',
  'waitlistJoined.confirm': 'Confirmer ou quitter la liste',
  'waitlistJoined.otherwise':
    'Sans confirmation à temps, votre place est perdue et nous effaçons votre demande.',
  'waitlistJoined.next':
    'Dès que des places se libèrent, nous vous les gardons et vous écrivons. Vous ne payez rien avant de réserver.',
  'waitlistJoined.leave':
    'Un changement de programme ? Le même lien vous permet de quitter la liste à tout moment.',
  'waitlistJoined.notYou':
    'Ce n’était pas vous ? Ignorez cet e-mail : rien ne se passe sans votre confirmation.',
  'waitlistJoined.why':
    'Vous recevez cet e-mail car votre adresse a servi à une inscription sur une liste d’attente chez {venue}.',
} as const satisfies Words<typeof english>;
