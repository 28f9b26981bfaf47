import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  // Every room.
  'changed-by-someone-else': 'Quelqu’un d’autre vient de modifier ceci. Rechargez et réessayez.',
  'being-changed': 'Quelqu’un d’autre modifie ceci en ce moment. Réessayez.',
  internal:
    'Un problème est survenu de notre côté. Réessayez dans un instant. S’il se reproduit, envoyez-nous l’identifiant de la requête.',
  'no-such-address': 'Il n’y a rien à cette adresse.',
  'method-not-allowed': 'Cette adresse n’accepte que {methods}.',
  'too-many-attempts': 'Trop de tentatives. Attendez une minute et réessayez.',
  'too-many-sign-ins': 'Trop de tentatives. Attendez quelques minutes et réessayez.',
  'bot-check':
    'Nous avons remarqué une activité inhabituelle sur votre réseau. Confirmez que vous êtes bien une personne.',
  'sign-in': 'Connectez-vous et réessayez.',
  'api-key-used-too-often': 'Cette clé d’API a envoyé trop de requêtes. Attendez une minute et réessayez.',
  'role-not-allowed': 'Votre rôle ne le permet pas. Adressez-vous à un administrateur de votre organisation.',
  'request-too-large': 'La requête est trop volumineuse. Envoyez 64 kilooctets au maximum.',
  'invalid-request': 'La requête n’est pas valide.',
  'invalid-json': 'Le corps de la requête n’est pas du JSON valide.',
  'choose-organization': 'Choisissez l’organisation dans laquelle vous voulez travailler.',
  'use-portal': 'Faites cette modification sur une page du portail.',
  'idempotency-key-reused':
    'Cette clé d’idempotence a déjà servi pour une autre requête. Utilisez-en une nouvelle pour chaque requête.',
  'invalid-cursor': 'Ce lien de page n’est plus valide. Recommencez à la première page.',

  // Values of any kind.
  required: 'Ce champ est obligatoire.',
  'wrong-type': 'Cette valeur doit être de type {type}.',
  'whole-number': 'Saisissez un nombre entier.',
  'wrong-format': 'Cette valeur n’a pas le bon format.',
  'invalid-value': 'Cette valeur n’est pas valide.',
  'invalid-choice': 'Choisissez l’une de ces valeurs : {choices}.',
  'unknown-fields': 'Ces champs n’existent pas : {names}.',
  'not-multiple': 'Saisissez un multiple de {step}.',
  'text-too-short': {
    one: 'Saisissez au moins {count} caractère.',
    other: 'Saisissez au moins {count} caractères.',
  },
  'text-too-long': {
    one: 'Utilisez au maximum {count} caractère.',
    other: 'Utilisez au maximum {count} caractères.',
  },
  'list-too-short': { other: 'Choisissez-en au moins {count}.' },
  'list-too-long': { other: 'Choisissez-en au maximum {count}.' },
  'number-too-small': 'Saisissez au moins {least}.',
  'number-too-large': 'Saisissez au maximum {most}.',
  'number-not-above': 'Saisissez plus de {bound}.',
  'number-not-below': 'Saisissez moins de {bound}.',
  'one-line': 'Utilisez une seule ligne de texte simple.',
  'plain-text': 'Utilisez du texte simple, sans caractères de contrôle.',
  'enter-email': 'Saisissez une adresse e-mail comme ana@example.com.',
  'one-phone': 'Saisissez un seul numéro de téléphone.',
  'enter-phone': 'Saisissez un numéro de téléphone ou laissez ce champ vide.',
  'enter-instant': 'Utilisez une date et une heure comme 2026-11-22T17:00:00Z.',
  'year-out-of-range': 'Utilisez une année de 2000 à 2199.',
  'enter-date': 'Utilisez une date comme 2026-11-22.',
  'enter-month': 'Utilisez un mois comme 2026-11.',
  'enter-time': 'Utilisez une heure sur 24 heures comme 09:30.',
  'enter-time-zone': 'Utilisez un fuseau horaire IANA comme Europe/London.',
  'choose-time-zone': 'Choisissez le fuseau horaire d’un lieu, comme Europe/London ou America/New_York.',
  'enter-session-id': 'Utilisez l’identifiant d’une séance.',
  'enter-language': 'Utilisez un code de langue comme en ou pt-BR.',
  'use-https': 'Utilisez une adresse qui commence par https://.',
  'choose-currency': 'Choisissez une devise de la liste, comme EUR.',
  'enter-color': 'Utilisez une couleur comme #2563eb.',
  'enter-country': 'Utilisez un code de pays à deux lettres, comme US.',
  'give-reason': 'Indiquez un motif.',
  'amount-off-step': 'Utilisez un multiple de {step}.',
  'listed-twice': '« {name} » figure deux fois.',

  // Guest: finding a session.
  'no-open-venue':
    'Aucun établissement ne prend de réservations avec cette clé d’intégration. Vérifiez la clé.',
  'no-activity-at-venue': 'Cet établissement ne propose pas cette activité.',
  'embed-archived': 'Ce widget est archivé. Réutilisez-le avant de remplacer sa clé.',
  'no-embed': 'Ce widget n’existe pas.',
  'choose-one-activity': 'Choisissez l’unique activité que ce widget réserve.',
  'language-not-offered': 'Le widget de l’établissement ne propose pas cette langue.',
  'no-activity': 'Cette activité n’existe pas.',
  'no-session': 'Cette séance n’existe plus. Choisissez un autre horaire.',
  'sold-out': 'Cette séance est complète. Choisissez un autre horaire.',
  'seats-left': {
    one: 'Il ne reste que {count} place. Venez moins nombreux ou choisissez un autre horaire.',
    other: 'Il ne reste que {count} places. Venez moins nombreux ou choisissez un autre horaire.',
  },
  cutoff: 'Les réservations pour cette séance sont closes. Choisissez un horaire plus tardif.',
  'too-far-ahead':
    'Les réservations pour cette séance ne sont pas encore ouvertes. Choisissez une date plus proche.',
  'session-changed': 'Cette séance vient de changer. Réessayez.',
  'session-closed': 'L’établissement a fermé cette séance. Choisissez un autre horaire.',
  'resource-busy':
    'Une salle ou un membre du personnel est déjà pris à cette heure. Choisissez un autre horaire.',
  'many-are-booking': 'Beaucoup de personnes réservent en ce moment. Réessayez.',
  'booking-changed-elsewhere': 'Cette réservation a été modifiée dans une autre fenêtre. Réessayez.',

  // Guest: party, extras and answers.
  'no-ticket': 'Il n’y a pas de billet nommé « {ticket} ».',
  'too-few-tickets': '{ticket} : choisissez-en au moins {least}.',
  'too-many-tickets': '{ticket} : choisissez-en au maximum {most}.',
  'party-too-small': {
    one: 'Le groupe doit compter au moins {count} personne.',
    other: 'Le groupe doit compter au moins {count} personnes.',
  },
  'party-too-large': {
    one: 'Le groupe peut compter au maximum {count} personne.',
    other: 'Le groupe peut compter au maximum {count} personnes.',
  },
  'no-add-on': 'Il n’y a pas de supplément nommé « {addOn} ».',
  'too-many-add-ons': '{addOn} : choisissez-en au maximum {most}.',
  'no-buy-out': 'Cette séance ne peut pas être privatisée.',
  'question-not-asked': 'Cette activité ne pose pas cette question.',
  'answered-twice': 'Cette question a deux réponses.',
  'one-answer': 'Donnez une seule réponse.',
  'choose-from-list': 'Choisissez dans la liste.',
  'choose-once': 'Choisissez chaque réponse une seule fois.',
  'tick-to-continue': 'Cochez cette case pour continuer.',
  'answer-question': 'Répondez à cette question.',
  'choose-answer': 'Choisissez une réponse.',
  'choose-period': 'Choisissez une période de 366 jours au plus.',
  'enter-search': 'Saisissez un nom, une référence, une adresse e-mail ou un numéro de téléphone.',
  'enter-your-name': 'Saisissez votre nom.',
  'accept-terms': 'Acceptez les conditions pour continuer.',

  // Guest: holds and bookings.
  'hold-ended': 'Le temps pour réserver ces places est écoulé. Choisissez de nouveau un horaire.',
  'hold-too-long':
    'Ces places ne peuvent pas être gardées plus longtemps. Réservez-les maintenant ou choisissez un autre horaire.',
  'price-fixed': 'Le prix de cette réservation ne peut plus changer.',
  'too-many-unpaid':
    'Il y a trop de réservations impayées depuis votre réseau. Payez-en une, libérez-en une ou réessayez plus tard.',
  'already-paid':
    'Cette réservation est payée. Pour l’annuler, utilisez le lien de votre e-mail de confirmation.',
  'booking-gone': 'Cette réservation n’existe plus.',
  'only-confirmed-in-calendar': 'Seule une réservation confirmée peut être ajoutée à un calendrier.',
  'changed-too-often': 'Cette réservation a été modifiée trop souvent. Annulez-la et réservez de nouveau.',
  'booking-held': 'Cette réservation n’est pas encore payée ; ce n’est donc pas possible.',
  'booking-pending': 'Cette réservation attend le paiement ; ce n’est donc pas possible.',
  'booking-confirmed': 'Cette réservation est confirmée ; ce n’est donc pas possible.',
  'booking-checked-in': 'Ce groupe est arrivé ; ce n’est donc pas possible.',
  'booking-completed': 'Cette visite est terminée ; la réservation ne peut plus être modifiée.',
  'booking-cancelled': 'Cette réservation est annulée ; elle ne peut plus être modifiée.',
  'booking-no-show': 'Ce groupe a été noté absent ; la réservation ne peut pas être modifiée.',
  'booking-expired': 'Le temps pour payer cette réservation est écoulé ; elle ne peut pas être modifiée.',
  'payment-disputed': 'Ce paiement est contesté ou la banque l’a repris. Il ne peut pas être remboursé.',
  'no-lost-dispute': 'Cette réservation n’a pas de litige perdu qui attende une décision.',
  'too-late-to-cancel': 'Il est trop tard pour annuler en ligne. Appelez l’établissement : {phone}.',
  'too-late-to-change': 'Il est trop tard pour modifier ceci en ligne. Appelez l’établissement : {phone}.',
  'changed-too-often-call':
    'Vous avez modifié cette réservation trop souvent pour le faire en ligne. Appelez l’établissement : {phone}.',
  'disputed-call':
    'Votre banque a contesté le paiement de cette réservation. Appelez l’établissement : {phone}.',
  'offer-expired': 'Cette offre a expiré et votre paiement a été remboursé.',
  'price-changed': 'Le prix a changé. Vérifiez le nouveau prix et confirmez.',
  'refund-changed': 'Le remboursement a changé. Vérifiez le nouveau montant et confirmez.',
  'invalid-booking-link':
    'Utilisez le lien du dernier e-mail concernant votre réservation ou demandez-en un nouveau à l’établissement.',
  'invalid-gift-card-link':
    'Utilisez le lien de l’e-mail contenant votre carte cadeau ou adressez-vous à l’établissement.',
  'invalid-waitlist-link': 'La séance a commencé ou il manque une partie du lien.',
  'feed-ticket-expired': 'Le jeton des mises à jour en direct a expiré. Demandez-en un nouveau.',
  'too-many-connections':
    'Il y a trop de connexions depuis votre réseau. Fermez-en quelques-unes et réessayez.',
  'connection-closed': 'Cette connexion a été fermée. Rechargez la page.',
  'too-many-followers':
    'Trop de personnes consultent cet établissement en ce moment. Rechargez dans une minute.',
  'unknown-feed-action': 'Ce flux ne connaît pas cette action.',
  'month-being-written': 'Ce mois est en cours de mise à jour. Recomptez-le.',

  // Guest: waitlist.
  'waitlist-link-expired': 'Ce lien a expiré. Inscrivez-vous de nouveau sur la liste d’attente.',
  'waitlist-changing': 'Votre place sur la liste d’attente vient de changer. Réessayez.',
  'waitlist-gone': 'Vous n’êtes plus sur cette liste d’attente.',
  'waitlist-full': 'Cette liste d’attente est pleine. Choisissez un autre horaire.',
  'confirm-waitlists':
    'Confirmez d’abord les listes d’attente auxquelles vous êtes déjà inscrit. Consultez vos e-mails.',
  'too-many-unconfirmed-places':
    'Il y a trop de places non confirmées sur des listes d’attente depuis votre réseau. Confirmez-les avec les liens de nos e-mails ou réessayez plus tard.',
  'already-on-waitlist':
    'Vous êtes déjà sur la liste d’attente de cette séance. Pour modifier votre groupe, quittez-la d’abord.',
  'seats-available': 'Il y a des places pour votre groupe. Réservez maintenant.',
  'waitlist-off': 'Cet établissement n’a pas de liste d’attente. Choisissez un autre horaire.',

  // Guest: promo codes and gift cards.
  'no-promo-code': 'Ce code promo n’existe pas.',
  'no-promo-code-called': 'Le code promo {code} n’existe pas.',
  'promo-code-used-up': 'Ce code promo est épuisé.',
  'promo-code-not-started': 'Ce code promo n’est pas encore utilisable.',
  'promo-code-ended': 'Ce code promo a expiré.',
  'promo-code-other-activity': 'Ce code promo n’est pas valable pour cette activité.',
  'promo-code-larger-booking': 'Ce code promo demande une réservation plus importante.',
  'promo-codes-off': 'Cet établissement n’utilise pas de codes promo.',
  'no-gift-card': 'Cette carte cadeau n’existe pas.',
  'gift-card-currency': 'Cette carte cadeau est dans une autre devise.',
  'gift-card-empty': 'Il ne reste rien sur cette carte cadeau.',
  'gift-card-balance-changed': 'Le solde de cette carte cadeau a changé. Utilisez-la de nouveau.',
  'gift-card-gone': 'Cette carte cadeau n’existe plus.',
  'gift-card-in-use': 'Cette carte cadeau est en cours d’utilisation. Réessayez.',
  'gift-cards-off': 'Cet établissement ne vend pas de cartes cadeaux en ce moment.',
  'gift-card-amount':
    'Cet établissement ne vend pas de cartes cadeaux de ce montant. Choisissez un autre montant.',
  'gift-card-unpaid': 'Le temps pour payer cette carte cadeau est écoulé. Recommencez.',
  'enter-gift-card-code': 'Saisissez un code de carte cadeau comme ABCD-EFGH-JKLM-NPQR.',
  'enter-promo-code': 'Utilisez des lettres, des chiffres et des tirets, comme SUMMER-26.',

  // Money.
  'payments-off':
    'Cet établissement ne peut pas accepter de paiements en ce moment. Vous n’avez pas été débité. Réessayez plus tard ou contactez l’établissement.',
  'payment-provider-unreachable': 'Notre prestataire de paiement est injoignable. Réessayez dans une minute.',
  'payment-unknown': 'Le prestataire de paiement ne connaît pas ce paiement.',
  'payment-failing':
    'Les paiements ne fonctionnent pas en ce moment. Vous n’avez pas été débité. Réessayez plus tard.',
  'paid-with-group':
    'Cette réservation se paie avec celles de son groupe. Utilisez le lien de paiement du groupe.',
  'nothing-to-pay': 'Il n’y a rien à payer pour cette réservation.',
  'too-little-for-card': 'Ce montant est trop faible pour un paiement par carte. Payez-le sur place.',
  'balance-changed': 'Le solde à payer a changé. Vérifiez le nouveau montant et confirmez.',
  'website-not-allowed': 'Ce site ne figure pas parmi les sites autorisés par l’établissement.',
  'not-payable': 'Cette réservation ne peut plus être payée en ligne.',
  'not-a-stripe-event': 'Ceci n’est pas un événement de notre prestataire de paiement.',
  'not-signed-by-stripe': 'La requête n’est pas signée par notre prestataire de paiement.',
  'refund-not-failed': 'Ce remboursement n’a pas échoué. Rechargez pour voir son état.',
  'refund-gone':
    'Ce remboursement est terminé, ou il concerne un établissement auquel vous n’avez pas accès.',
  'no-one-to-credit':
    'Nous ne connaissons pas l’adresse e-mail du client et ne pouvons pas envoyer de carte cadeau. Remboursez plutôt le paiement.',
  'credit-only-for-booking': 'Seul le remboursement d’une réservation peut être donné en carte cadeau.',
  'say-how-paid': 'Indiquez comment l’argent a été rendu.',
  'organization-gone': 'Votre organisation n’existe plus.',
  'return-to-portal': 'Utilisez l’adresse d’une page du portail.',
  'stripe-account-taken': 'Ce compte Stripe appartient à une autre organisation.',
  'gift-card-not-yours':
    'Cette carte cadeau n’existe pas, ou elle concerne un établissement auquel vous n’avez pas accès.',
  'gift-card-just-used': 'Cette carte cadeau vient d’être utilisée ou remboursée. Rechargez et réessayez.',
  'gift-card-not-active': 'Cette carte cadeau n’est pas active.',
  'gift-card-not-paid':
    'L’établissement a donné cette carte cadeau à la place d’un remboursement ; il n’y a pas de paiement à rembourser.',
  'gift-card-balance-too-low': 'Le solde de cette carte cadeau est inférieur.',
  'gift-card-adjusted':
    'Le solde de cette carte cadeau a été ajusté : elle ne peut pas être remboursée en entier.',
  'gift-card-partly-spent':
    'Une partie de cette carte cadeau a été dépensée ; elle ne peut pas être remboursée.',
  'promo-code-exists':
    'Le code promo {code} existe déjà. Choisissez-en un autre ou modifiez celui qui existe.',
  'promo-code-ends-first': 'La fin doit être postérieure au début.',

  // Desk.
  'no-booking': 'Cette réservation n’existe pas dans cet établissement.',
  'guest-erased': 'Les données du client de cette réservation ont été effacées : ce n’est pas possible.',
  'too-many-notes': 'Cette réservation a déjà beaucoup de notes. Supprimez-en une d’abord.',
  'too-many-emails-sent':
    'Plusieurs e-mails ont déjà été envoyés pour cette réservation dans la dernière heure. Réessayez plus tard.',
  'no-booking-with-code': 'Aucune réservation ici ne porte ce code. Vérifiez-le ou cherchez par nom.',
  'only-policy-refund': 'Votre rôle ne permet que le remboursement prévu par les conditions.',
  'more-than-paid': 'C’est plus que ce que le client a payé.',
  'session-over': 'Cette séance est terminée. Choisissez un horaire plus tardif.',
  'only-walk-ins': 'Votre rôle ne permet que les réservations sur place, payées sur place.',
  'too-soon-for-payment-link':
    'Cette séance commence trop tôt pour un lien de paiement. Encaissez à l’accueil.',
  'no-override': 'Votre rôle ne permet pas d’exceptions aux règles. Adressez-vous à un responsable.',
  'no-discount': 'Votre rôle ne permet pas de remises. Adressez-vous à un responsable.',
  'discount-above-price': 'La remise dépasse le prix.',
  'same-session-twice': 'Chaque séance ne peut figurer qu’une fois dans un groupe.',
  'group-too-large': 'Ce groupe a besoin de trop de salles à la fois. Réservez-le en deux groupes.',
  'no-group': 'Ce groupe n’existe pas.',
  'no-fee-waiver': 'Votre rôle ne permet pas d’offrir les frais. Adressez-vous à un responsable.',
  'keep-needs-same-party': 'Le prix ne peut être conservé que si le groupe ne change pas.',
  'no-till': 'Cette caisse n’existe pas.',
  'till-not-open': 'Choisissez une caisse ouverte.',
  'till-closed': 'Cette caisse est fermée. Demandez à un responsable d’ajouter une correction.',
  'count-till': 'Les pièces et les billets ne font pas le total.',
  'not-confirmed': 'Cette réservation n’est pas confirmée.',
  'nothing-paid': 'Rien n’a été payé pour cette réservation.',
  'more-than-balance': 'C’est plus que le solde à payer.',
  'more-than-refundable': 'C’est plus que ce qui peut encore être remboursé.',
  'not-in-closure': 'Cette fermeture ne concerne pas cette réservation.',
  'sessions-being-closed': 'Quelqu’un d’autre est en train de fermer ou de rouvrir ces séances. Réessayez.',
  'nothing-to-close': 'Il n’y a rien à fermer : aucune de ces séances n’est à venir et ouverte.',
  'just-reopened': 'Quelqu’un d’autre vient de rouvrir ces séances. Rechargez et réessayez.',
  'already-moved': 'Cette réservation a déjà été déplacée. Rechargez la page.',
  'already-resolved': 'Cette réservation a déjà été traitée. Rechargez la page.',
  'no-room-elsewhere':
    'Aucune autre séance n’a de places pour ce groupe. Remboursez la réservation ou donnez une carte cadeau.',
  'same-activity': 'Choisissez une séance de la même activité.',
  'also-closed': 'Cette séance est fermée aussi. Choisissez-en une autre.',
  'session-started': 'Cette séance a commencé. Choisissez-en une plus tardive.',
  'already-reopened': 'Ces séances sont déjà remises en vente. Rechargez la page.',
  'no-closure': 'Cette fermeture n’existe pas.',
  'waitlist-not-waiting': 'Ce groupe n’attend plus de places.',
  'waitlist-no-room': 'Il n’y a pas assez de places libres pour ce groupe.',
  'no-waitlist-entry': 'Ce groupe n’est pas sur la liste d’attente.',
  'waitlist-taken':
    'Ce groupe a pris les places ou est en train de les payer. Annulez plutôt la réservation.',
  'failed-on-our-side': 'Un problème est survenu de notre côté. Réessayez pour cette réservation.',
  'give-reason-to-guests': 'Indiquez un motif. Les clients le verront.',

  // Customers.
  'too-many-emails': 'Ensemble, ces clients ont plus de {most} adresses e-mail.',
  'flag-notes-too-long':
    'Ensemble, les notes de ces mentions dépassent {most} caractères. Raccourcissez-en une d’abord.',
  'not-bookable-online': 'Cette réservation n’est pas possible en ligne. Veuillez contacter l’établissement.',
  'too-many-tags': 'Ensemble, ces clients ont plus de {most} étiquettes. Retirez-en d’abord.',
  'too-many-other-emails':
    'Ce client a déjà {most} autres adresses e-mail, et l’ancienne est conservée. Choisissez l’une d’elles.',
  'email-of-other-customer':
    'Un autre client a cette adresse e-mail. S’il s’agit de la même personne, fusionnez les deux.',
  'booking-ahead':
    'La réservation {reference} est encore à venir. Annulez-la d’abord ou attendez qu’elle soit passée.',
  'same-customer': 'Il s’agit déjà du même client.',
  'no-note': 'Cette note n’existe pas.',
  'other-venues-too':
    'Cela concerne aussi des établissements auxquels vous n’avez pas accès. Adressez-vous à un administrateur.',
  'merge-running': 'Un autre client est en cours de fusion avec celui-ci. Réessayez dans une minute.',
  'venue-not-yours': 'Cet établissement n’existe pas, ou vous n’y avez pas accès.',
  'customer-not-yours': 'Ce client n’existe pas, ou il n’est venu dans aucun de vos établissements.',
  'enter-tag': 'Utilisez des lettres, des chiffres, des espaces et des tirets, 30 caractères au maximum.',
  'write-note': 'Écrivez une note.',
  'confirm-erasure': 'Confirmez que les données de ce client doivent être effacées.',

  // Catalogue.
  'not-archived': 'Cette activité est en vente et non archivée.',
  archived: 'Cette activité est archivée. Restaurez-la d’abord.',
  'was-on-sale':
    'Cette activité a été en vente ; des réservations peuvent s’y rapporter. Archivez-la plutôt.',
  'no-venue': 'Cet établissement n’existe pas.',
  'venue-deleted': 'Cet établissement a été supprimé.',
  'activity-exists': 'Une activité avec cet identifiant existe déjà.',
  'name-activity': 'Donnez un nom à l’activité.',
  'describe-activity': 'Décrivez en quelques phrases ce que les clients feront.',
  'nothing-bookable': {
    one: 'Aucune séance ne peut être réservée demain. Choisissez des jours et des horaires pour l’activité.',
    other:
      'Aucune séance ne peut être réservée dans les {count} prochains jours. Choisissez des jours et des horaires pour l’activité.',
  },
  'stripe-account-incomplete':
    'Votre compte Stripe ne peut pas encore accepter de paiements. Complétez-le ou laissez les clients tout payer sur place.',
  'add-picture': 'Ajoutez une image. Elle aide les clients à choisir.',
  'add-tagline': 'Dites en une ligne ce qui rend l’activité unique.',
  'add-category': 'Indiquez de quel type d’activité il s’agit.',
  'all-free': 'Tous les billets sont gratuits. Est-ce voulu ?',
  'venue-inactive':
    'L’établissement est inactif. Les clients ne verront cette activité qu’une fois l’établissement activé.',
  'connect-stripe': 'Connectez un compte Stripe pour recevoir des paiements.',
  'policy-text-differs':
    'Les conditions d’annulation de l’établissement disent « {text} », mais la règle de cette activité n’a pas cette limite. Modifiez l’une des deux.',
  'max-below-min-party': 'Le plus grand groupe ne peut pas être plus petit que le plus petit ({least}).',
  'party-over-capacity': 'Le plus petit groupe ({least}) dépasse la capacité.',
  'add-ticket': 'Ajoutez un billet avec son prix. Saisissez 0 s’il est gratuit.',
  'tickets-over-party':
    'Aucun groupe ne peut réserver : les billets demandent au moins {least} personnes, mais {most} au maximum sont admises.',
  'max-below-min': 'Saisissez au moins {least}.',
  'max-age-below-min': 'L’âge maximal ne peut pas être inférieur à l’âge minimal ({least}).',
  'add-option': 'Ajoutez au moins une réponse au choix.',
  'upload-picture-here': 'Importez d’abord cette image ici.',
  'upload-picture-first': 'Téléversez d’abord cette image pour cet établissement.',
  'sessions-too-close':
    'Une séance privée prend {minutes} minutes avec la préparation et le rangement. Espacez les débuts d’au moins {minutes} minutes.',
  'hours-too-short': 'Ces horaires sont trop courts pour une séance de {minutes} minutes.',
  'weekday-hours-overlap': 'Les horaires du {weekday} chevauchent les suivants.',
  'date-listed-twice': 'La date du {date} figure deux fois. Mettez tous ses horaires dans une seule entrée.',
  'date-hours-overlap': 'Les horaires du {date} se chevauchent.',
  'closes-before-opening':
    'Les réservations fermeraient avant d’ouvrir. Raccourcissez le délai de clôture ou ouvrez-les plus tôt.',
  'no-resource':
    'Cet établissement n’a pas de ressource « {resource} ». Ajoutez-la d’abord à l’établissement.',
  'resource-twice': 'Cette ressource figure deux fois.',
  'run-replaced': 'Ce traitement a pris trop de temps et un autre l’a remplacé.',
  'guests-keep-booking': 'Des clients réservent ces séances en ce moment. Réessayez dans un instant.',
  'confirm-time-zone': 'Confirmez que les séances seront déplacées.',

  // Venues and pictures.
  'venue-field-taken': 'Un autre établissement utilise déjà cette valeur ({field}). Choisissez-en une autre.',
  'slug-taken': 'Un autre établissement utilise déjà cette adresse de page. Choisissez-en une autre.',
  'embed-key-taken': 'Un autre établissement utilise déjà cette clé d’intégration. Réessayez.',
  'venue-has-sold':
    'Cet établissement a ou a eu des activités ou des cartes cadeaux, et leurs données sont conservées. Archivez-le plutôt.',
  'resource-needed': '« {resource} » est utilisée par {activities}. Retirez-la d’abord à ces endroits.',
  'no-upload': 'Nous n’avons pas trouvé cette image. Téléversez-la de nouveau.',
  'venue-picture-not-allowed':
    'Demandez à un administrateur de votre organisation de modifier les images du site.',
  'not-a-picture': 'Ce fichier n’est pas une image de type {type}. Choisissez un autre fichier.',
  'picture-too-large': 'Choisissez une image de 5 Mo au maximum.',
  'picture-megapixels':
    'Une image peut avoir {most} mégapixels au maximum. Celle-ci fait {width} sur {height} pixels.',
  'picture-animated': 'Cette image est animée. Choisissez une image fixe.',
  'picture-damaged': 'Cette image est endommagée ou incomplète. Choisissez un autre fichier.',
  'venue-picture-needs-administrator':
    'Demandez à un administrateur de votre organisation de supprimer les images du site.',
  'no-picture': 'Cette image n’existe pas ou a été supprimée.',
  'picture-dimensions':
    'Une image doit mesurer entre {least} et {most} pixels de large et de haut. Celle-ci mesure {width} sur {height}.',
  'confirm-embed-key': 'Confirmez que vos sites ont besoin de la nouvelle clé.',

  // People.
  'enter-name': 'Saisissez un nom.',
  'only-lower-roles': 'Vous ne pouvez attribuer que des rôles inférieurs au vôtre.',
  'last-owner': 'Une organisation a besoin d’au moins un propriétaire. Désignez d’abord une autre personne.',
  'not-assigned': 'Cette personne n’est pas affectée à cette séance.',
  'not-at-venue':
    'Cette personne ne peut pas animer de séances dans cet établissement. Vérifiez ses établissements et son accès.',
  'no-member': 'Cette personne ne fait pas partie de votre organisation.',
  'cannot-manage':
    'Vous ne pouvez modifier ni votre propre rôle, ni celui d’une personne de votre niveau ou au-dessus.',
  'account-gone': 'Le compte de cette personne n’existe plus. Retirez-la et invitez-la de nouveau.',
  'has-password': 'Cette personne a déjà un mot de passe. Réinitialisez-le si elle l’a oublié.',
  'no-password-yet': 'Cette personne n’a pas encore choisi de mot de passe. Renvoyez l’invitation.',
  'already-inviting': 'Quelqu’un d’autre invite cette personne en ce moment. Réessayez.',
  'email-not-possible': 'Cette adresse e-mail ne peut pas être ajoutée. Utilisez-en une autre.',
  'already-member': '{email} fait déjà partie de votre organisation.',
  'choose-venue': 'Choisissez au moins un établissement pour un responsable ou un membre du personnel.',
  'venue-of-others': 'Vous n’avez pas accès à l’un de ces établissements.',
  'too-many-memberships':
    'Cette personne aurait trop d’organisations et d’établissements pour un seul compte. Choisissez moins d’établissements.',
  'works-elsewhere':
    'Cette personne travaille aussi là où vous ne pouvez pas la gérer. Elle peut demander un code elle-même.',
  'two-step-on': 'La validation en deux étapes est déjà activée. Désactivez-la d’abord.',
  'two-step-required': 'Les opérateurs de la plateforme doivent utiliser la validation en deux étapes.',
  'no-such-device': 'Cet appareil est déjà déconnecté.',
  'session-expired': 'Votre session est terminée. Connectez-vous de nouveau.',
  'wrong-password': 'Ce mot de passe est incorrect.',
  'not-your-organization': 'Vous ne faites pas partie de cette organisation.',
  'start-sign-in': 'Recommencez avec votre adresse e-mail et votre mot de passe.',
  'sign-in-timed-out':
    'Cela a pris trop de temps. Recommencez avec votre adresse e-mail et votre mot de passe.',
  'no-memberships':
    'Votre compte ne fait partie d’aucune organisation. Demandez à votre administrateur de vous redonner accès.',
  'api-key-no-account': 'Une clé d’API n’a pas de compte.',
  'wrong-app-code': 'Ce code est incorrect. Attendez que l’application affiche le suivant et réessayez.',
  'wrong-credentials': 'Vérifiez votre adresse e-mail et votre mot de passe, puis réessayez.',
  'wrong-email-code': 'Ce code est incorrect ou a expiré. Demandez-en un nouveau.',
  'enter-password': 'Saisissez votre mot de passe.',
  'enter-code': 'Saisissez le code à 6 chiffres.',
  'password-rules':
    'Utilisez au moins 12 caractères avec une minuscule, une majuscule, un chiffre et un symbole comme ! ou -.',
  'password-spaces': 'Ne commencez ni ne terminez par une espace.',

  // Integrations.
  'integrations-off':
    'Les clés d’API, les webhooks et les calendriers sont désactivés pour votre organisation. Contactez-nous pour les activer.',
  'api-keys-off': 'Les clés d’API sont désactivées pour cette organisation.',
  suspended: '{organization} est suspendue. Demandez à son propriétaire de nous contacter.',
  'no-calendar': 'Ce calendrier n’existe pas.',
  'no-calendar-source': 'Cet établissement, cette activité ou ce membre de l’équipe n’existe pas.',
  'invalid-calendar-link': 'Demandez l’adresse du calendrier à un administrateur de l’établissement.',
  'no-password-in-url': 'Retirez le nom d’utilisateur et le mot de passe. Les messages sont signés.',
  'use-public-address': 'Utilisez une adresse accessible depuis internet.',
  'choose-future-time': 'Choisissez un moment à venir ou laissez ce champ vide.',
  'key-over-own-role': 'Vous ne pouvez pas donner à une clé plus de droits que vous n’en avez.',
  'no-message': 'Ce message n’existe pas, ou il a plus de 30 jours.',
  'webhook-off': 'Ce webhook est désactivé. Activez-le d’abord.',
  'no-api-key': 'Cette clé d’API n’existe pas.',
  'secret-just-rotated':
    'Le secret a été changé il y a moins d’un jour, et le précédent est valable jusqu’au {until}. Attendez jusque-là.',
  'no-webhook': 'Ce webhook n’existe pas.',
  'name-key': 'Donnez un nom à la clé.',
  'choose-scopes': 'Choisissez au moins un droit pour la clé.',
  'event-name-form':
    'Utilisez des lettres, des chiffres et au moins un deux-points, un tiret ou un point, par exemple rooms:sale.',
  'enter-webhook-url': 'Utilisez une adresse comme https://example.com/hook.',
  'choose-event': 'Choisissez un événement.',

  // Plans and the platform.
  'no-room-for-venues':
    'Votre forfait n’a pas de place pour un autre établissement. Supprimez-en un dont vous n’avez plus besoin ou demandez-nous un forfait plus grand.',
  'no-room-for-activities':
    'Votre forfait n’a pas de place pour une autre activité. Supprimez-en une dont vous n’avez plus besoin ou demandez-nous un forfait plus grand.',
  'no-room-for-members':
    'Votre forfait n’a pas de place pour un autre membre de l’équipe. Retirez-en un qui n’a plus besoin d’accès ou demandez-nous un forfait plus grand.',
  'no-room-for-api-keys':
    'Votre forfait n’a pas de place pour une autre clé d’API. Révoquez-en une dont vous n’avez plus besoin ou demandez-nous un forfait plus grand.',
  'no-room-for-webhooks':
    'Votre forfait n’a pas de place pour un autre webhook. Supprimez-en un dont vous n’avez plus besoin ou demandez-nous un forfait plus grand.',
  'support-access-opened': 'Vous avez ouvert un autre accès d’assistance au même moment. Réessayez.',
  'other-owner': 'Cette organisation a déjà un propriétaire, avec une autre adresse e-mail.',
  'no-organization': 'Cette organisation n’existe pas.',
  'organization-exists': 'Une organisation avec cet identifiant ou ce compte Stripe existe déjà.',
  'failure-discarded': 'Cette livraison échouée a été abandonnée.',
  'no-support-access': 'Cet accès d’assistance à votre organisation n’existe pas.',
  'no-failure': 'Cette livraison échouée n’existe pas, ou elle a plus de 30 jours.',
  'not-replayable':
    'Ceci ne peut pas être renvoyé d’ici : ses enregistrements restent 24 heures dans le flux de la table. Voir docs/deploy.md.',
  'give-reason-on-record': 'Indiquez un motif. Il est conservé.',
  'setup-not-live': 'Mettez d’abord une activité en vente. Vous pourrez ensuite masquer la liste.',

  // Waivers.
  'enter-birth-date': 'Saisissez une date de naissance.',
  'guardian-needed': 'Un parent ou tuteur signe pour les personnes de moins de {years} ans.',
  'signs-alone': 'À partir de {years} ans, chacun signe pour soi.',
  'add-participant': 'Indiquez qui participe : vous-même ou au moins un enfant.',
  'draw-signature': 'Dessinez votre signature.',
  'sign-shorter': 'Ce dessin est trop long. Effacez-le et signez de nouveau.',
  'type-signature': 'Saisissez votre nom en guise de signature.',
  'accept-waiver': 'Confirmez que vous avez lu la décharge et que vous l’acceptez.',
  'enter-waiver': 'Rédigez le texte que les participants signent.',
  'waiver-changed': 'La décharge a changé pendant votre lecture. Rechargez la page et relisez-la.',
  'no-waiver-asked': 'Les participants à cette activité n’ont rien à signer.',
  'not-to-sign': 'Cette réservation n’est pas confirmée : il n’y a rien à signer.',
  'more-than-party':
    'La réservation est pour {count} et {signed} ont déjà signé. Adressez-vous à l’établissement si vous venez plus nombreux.',
  'no-signature': 'Cette signature n’existe pas.',
  'no-waiver-version': 'La décharge n’a pas de telle version.',
  'invalid-waiver-link':
    'Ce lien n’est pas valide ou a expiré. Demandez-en un nouveau à la personne qui a réservé.',
  'invalid-kiosk-link': 'Ce lien n’est pas valide ou a expiré. Créez-en un nouveau dans le portail.',
} as const satisfies Words<typeof english>;
