import type { Words } from '../catalogue.ts';
import type { staffEmail as english } from '../en/staff-email.ts';

export const staffEmail = {
  hello: 'Bonjour,',
  openPortal: 'Ouvrir le portail',
  openAgenda: 'Ouvrir l’agenda',
  signIn: 'Se connecter',
  signInAs: 'Se connecter avec',
  email: 'E-mail',
  firstPassword: 'Premier mot de passe',
  booking: 'Réservation',
  refund: 'Remboursement',
  date: 'Date',
  lost: 'Perdu',
  webhook: 'Webhook',
  name: 'Nom',
  asOwner: 'Vous recevez cet e-mail car {organization} vous appartient chez BookingTMS.',
  asAccount: 'Vous recevez cet e-mail car vous avez un compte chez BookingTMS.',

  'role.super-admin': 'propriétaire',
  'role.org-admin': 'propriétaire',
  'role.admin': 'administrateur',
  'role.manager': 'responsable',
  'role.staff': 'employé',

  'invited.subject': '{inviter} vous invite à rejoindre {place}',
  'invited.preview': 'Votre premier mot de passe pour {organization} est dans cet e-mail.',
  'invited.title': 'Rejoignez {organization}',
  'invited.lead': 'Bonjour {name}, {inviter} vous invite à rejoindre {organization}. Votre rôle : {role}.',
  'invited.leadTeam': 'Bonjour {name}, {inviter} vous invite à rejoindre son équipe. Votre rôle : {role}.',
  'invited.how':
    'Connectez-vous avec cette adresse e-mail et ce premier mot de passe. Vous choisirez ensuite un mot de passe que vous seul connaissez.',
  'invited.aboutTitle': 'À propos du premier mot de passe',
  'invited.about':
    'Il est valable {days} jours et remplace tout mot de passe précédent. Ensuite, demandez à {inviter} de renvoyer l’invitation.',
  'invited.mistake': 'Vous ne vous y attendiez pas ? Ignorez cet e-mail ou écrivez à {email}.',
  'invited.why': 'Vous recevez cet e-mail car {inviter} vous a ajouté à {organization} chez BookingTMS.',

  'replaced.title': 'Votre premier mot de passe a changé',
  'replaced.preview': 'Connectez-vous avec celui de cet e-mail.',
  'replaced.lead':
    'Bonjour {name}, plusieurs organisations utilisent votre compte : le mot de passe donné par l’une d’elles n’est plus valable.',
  'replaced.questions': 'Des questions ? Écrivez à {email}.',

  'added.subject': '{organization} vous a ajouté à son équipe',
  'added.preview': 'Connectez-vous comme avant et choisissez {organization}.',
  'added.title': 'Vous faites partie de l’équipe de {organization}',
  'added.lead': 'Bonjour {name}, {organization} vous a ajouté. Votre rôle : {role}.',
  'added.how':
    'Votre compte et son mot de passe ne changent pas. Connectez-vous comme d’habitude et choisissez {organization} parmi vos organisations.',
  'added.mistake': 'Est-ce une erreur ? Écrivez à {email} pour être retiré de l’équipe.',

  'stopped.subject': 'Les clients ne peuvent pas payer chez {organization}',
  'stopped.goneTitle': 'Reconnectez Stripe',
  'stopped.goneWhy':
    'BookingTMS a été déconnecté du compte Stripe de {organization} : les clients ne peuvent pas payer par carte.',
  'stopped.goneWhat':
    'Reconnectez votre compte Stripe. D’ici là, les places retenues le restent comme d’habitude et les remboursements par carte attendent.',
  'stopped.goneAction': 'Reconnecter Stripe',
  'stopped.title': 'Stripe attend quelque chose de vous',
  'stopped.why':
    'Stripe n’accepte pas de paiements pour {organization} en ce moment : les clients ne peuvent pas payer par carte.',
  'stopped.what':
    'Ouvrez votre compte Stripe et répondez à ce que Stripe demande. Les places retenues le restent comme d’habitude.',

  'refund.subject': 'Un remboursement de {amount} a échoué (réservation {reference})',
  'refund.preview': 'Le client sait que vous le rembourserez d’une autre façon.',
  'refund.title': 'Un remboursement n’a pas abouti',
  'refund.why':
    'La banque du client de la réservation {reference} n’a pas accepté le remboursement de {amount}. L’argent est de retour sur votre compte Stripe.',
  'refund.what':
    'Le client sait que vous le rembourserez. Renvoyez le remboursement, payez d’une autre façon ou marquez-le comme réglé.',

  'dispute.subject': 'Vous avez perdu un litige de {amount} (réservation {reference})',
  'dispute.preview': 'Le client a toujours la réservation. Gardez-la ou annulez-la.',
  'dispute.title': 'Un litige a été perdu',
  'dispute.why':
    'La banque du client de la réservation {reference} a repris {amount} définitivement. Le client a toujours la réservation, mais ne peut ni la déplacer ni l’annuler contre remboursement.',
  'dispute.what': 'Ouvrez la réservation dans l’agenda pour la garder ou l’annuler.',

  'failing.subject': 'Votre webhook ne reçoit pas d’événements',
  'failing.preview': 'Nous le désactiverons s’il ne répond pas.',
  'failing.title': 'Un webhook ne répond pas',
  'failing.why':
    'Aucun événement n’a atteint votre webhook à l’adresse {url} depuis le {since}. Nous continuons d’essayer.',
  'failing.what': 'S’il n’accepte aucun événement d’ici le {until}, nous le désactiverons.',

  'disabled.subject': 'Votre webhook a été désactivé',
  'disabled.title': 'Nous avons désactivé un webhook',
  'disabled.gone': 'Il a répondu 410 Gone, donc il ne veut plus d’événements.',
  'disabled.failing': 'Il n’a accepté aucun événement depuis quatre jours.',
  'disabled.why': 'Nous n’envoyons plus d’événements à {url}. {why}',
  'disabled.what':
    'Désormais, les événements ne sont plus conservés pour lui. Une fois réparé, activez-le et renvoyez les événements manqués depuis la liste des messages.',
} as const satisfies Words<typeof english>;
