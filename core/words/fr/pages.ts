import type { Words } from '../catalogue.ts';
import type { pages as english } from '../en/pages.ts';

export const pages = {
  needsScript: 'Activez JavaScript pour réserver.',
  loading: 'Chargement…',
  about: 'À propos des activités',
  pictures: 'Images du lieu',
  languages: 'Langues',
  accessibility: 'Accessibilité',
  waiver: 'Ce que vous signez avant de participer',
  'entryCode.title': 'Votre code d’entrée',
  'entryCode.alt': 'Code QR de la réservation {reference}',
  'entryCode.text':
    'Présentez ce code à votre arrivée. Il ouvre votre réservation : ne le partagez qu’avec votre groupe.',
  'noPage.title': 'Cette page n’existe pas',
  'noPage.text': 'L’adresse est peut-être erronée, ou la page a été déplacée.',
  'noVenue.title': 'Il n’y a rien à réserver ici',
  'noVenue.text': 'L’adresse est peut-être erronée, ou les réservations sont fermées.',
  'noActivity.title': 'Cette activité n’est pas réservable',
  'noActivity.text': 'Elle a peut-être changé de nom ou quitté le programme.',
  'badLink.title': 'Ce lien ne fonctionne plus',
  'badLink.text':
    'Il a peut-être expiré, ou il est incomplet. Ouvrez-le depuis le dernier e-mail concernant votre réservation.',
  'broken.title': 'Un problème est survenu',
  'broken.text': 'C’est de notre faute. Réessayez dans un instant.',

  'waitlist.confirmTitle': 'Confirmez votre place sur la liste d’attente',
  'waitlist.confirmText':
    'Dès que des places se libèrent, nous vous les gardons et vous écrivons. Vous ne payez rien avant de réserver.',
  'waitlist.confirm': 'Confirmer ma place',
  'waitlist.confirmed': 'Vous êtes sur la liste d’attente',
  'waitlist.waitingTitle': 'Vous êtes sur la liste d’attente',
  'waitlist.waitingText': 'Dès que des places se libèrent, nous vous les gardons et vous écrivons.',
  'waitlist.leave': 'Quitter la liste d’attente',
  'waitlist.left': 'Vous avez quitté la liste d’attente',
  'waitlist.expiredTitle': 'Cette place n’est plus valable',
  'waitlist.expiredText':
    'Elle n’a pas été confirmée à temps. Vous pouvez vous réinscrire ou choisir un autre horaire.',
  'waitlist.otherTimes': 'Voir tous les horaires',
  'waitlist.failed': 'Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.',
  'waitlist.needsScript': 'Activez JavaScript pour confirmer ou quitter la liste.',

  'group.title': 'Vos réservations',
  'group.guests': '{count} personnes',
  'group.released': 'Ces places ont été libérées.',
  'group.manage': 'Voir ou modifier cette réservation',
  'group.until': 'Vos places sont gardées jusqu’au {time}.',
  'group.pay': 'Payer {amount} pour le tout',
  'group.paid': 'Tout est payé. Vos réservations sont confirmées.',
  'group.ended': 'Ces places ont été libérées. Demandez-en d’autres à l’établissement.',
  'group.processing': 'Votre paiement est en route. Nous vous écrirons dès son arrivée.',
  'group.terms': 'En payant, vous acceptez ces conditions',
  'group.failed': 'Cela n’a pas fonctionné. Vérifiez la connexion et réessayez.',
  'group.needsScript': 'Activez JavaScript pour payer.',
} as const satisfies Words<typeof english>;
