import type { Words } from '../../catalogue.ts';
import type { signIn as english } from '../../en/portal-later/sign-in.ts';

export const signIn = {
  signingIn: 'Connexion en cours',

  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe',
  showPassword: 'Afficher le mot de passe',
  ruleKept: '(respecté)',
  scanCode: 'Scannez ce code avec une application d’authentification.',
  scanCodeAlt: 'Code QR pour votre application d’authentification',
  enterKey: 'Ou saisissez cette clé à la main :',
  copyKey: 'Copier la clé',
  signIn: 'Se connecter',
  signInFor:
    'Pour les équipes des établissements. Si vous êtes client, ouvrez votre réservation avec le lien de votre e-mail.',
  forgotPassword: 'Mot de passe oublié ?',
  forgotText: 'Nous vous enverrons par e-mail un code pour choisir un nouveau mot de passe.',
  sendCode: 'Envoyer le code',
  sendCodeAgain: 'Envoyer un autre code',
  codeSent: 'Si {email} a un compte, un code est en route.',
  backToSignIn: 'Retour à la connexion',
  startOver: 'Recommencer',
  choosePassword: 'Choisissez votre mot de passe',
  choosePasswordText: 'Il remplace le premier mot de passe, et vous seul le connaissez.',
  saveAndContinue: 'Enregistrer et continuer',
  chooseNewPassword: 'Choisissez un nouveau mot de passe',
  savePassword: 'Enregistrer le mot de passe',
  passwordReset: 'Votre mot de passe a été modifié. Connectez-vous avec le nouveau.',
  codeOfEmail: 'Les six chiffres de l’e-mail. Ils sont valables une heure.',
  codeOfApp: 'Les six chiffres que votre application d’authentification affiche pour BookingTMS.',
  codeOfAppNow: 'Les six chiffres que l’application affiche maintenant.',
  enterCode: 'Saisissez votre code',
  lostPhone:
    'Pas d’accès à votre téléphone ? Demandez à l’administrateur de votre organisation de désactiver votre validation en deux étapes.',
  setUpTwoStep: 'Configurer la validation en deux étapes',
  setUpTwoStepText: 'Votre rôle exige plus qu’un mot de passe : un code qui change toutes les 30 secondes.',
  finish: 'Terminer',
  twoStepSetUp:
    'La validation en deux étapes est activée. Reconnectez-vous : nous demanderons désormais un code.',

  'people.sessionEnded': 'Votre session est terminée. Connectez-vous pour reprendre là où vous en étiez.',
  'people.rule.length': 'Au moins 12 caractères',
  'people.rule.lower': 'Une lettre minuscule',
  'people.rule.upper': 'Une lettre majuscule',
  'people.rule.digit': 'Un chiffre',
  'people.rule.symbol': 'Un symbole comme ! ou -',
} as const satisfies Words<typeof english>;
