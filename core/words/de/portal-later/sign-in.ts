import type { Words } from '../../catalogue.ts';
import type { signIn as english } from '../../en/portal-later/sign-in.ts';

export const signIn = {
  signingIn: 'Sie werden angemeldet',

  password: 'Passwort',
  newPassword: 'Neues Passwort',
  showPassword: 'Passwort anzeigen',
  ruleKept: '(erfüllt)',
  scanCode: 'Scannen Sie diesen Code mit einer Authenticator-App.',
  scanCodeAlt: 'QR-Code für Ihre Authenticator-App',
  enterKey: 'Oder geben Sie diesen Schlüssel von Hand ein:',
  copyKey: 'Schlüssel kopieren',
  signIn: 'Anmelden',
  signInFor: 'Für Teams von Veranstaltern. Als Gast öffnen Sie Ihre Buchung über den Link in Ihrer E-Mail.',
  forgotPassword: 'Passwort vergessen?',
  forgotText: 'Wir senden Ihnen per E-Mail einen Code für ein neues Passwort.',
  sendCode: 'Code senden',
  sendCodeAgain: 'Neuen Code senden',
  codeSent: 'Falls es ein Konto für {email} gibt, ist ein Code unterwegs.',
  backToSignIn: 'Zurück zur Anmeldung',
  startOver: 'Von vorn beginnen',
  choosePassword: 'Wählen Sie Ihr Passwort',
  choosePasswordText: 'Es ersetzt das erste Passwort, und nur Sie kennen es.',
  saveAndContinue: 'Speichern und weiter',
  chooseNewPassword: 'Neues Passwort wählen',
  savePassword: 'Passwort speichern',
  passwordReset: 'Ihr Passwort wurde geändert. Melden Sie sich mit dem neuen an.',
  codeOfEmail: 'Die sechs Ziffern aus der E-Mail. Sie gelten eine Stunde.',
  codeOfApp: 'Die sechs Ziffern, die Ihre Authenticator-App für BookingTMS anzeigt.',
  codeOfAppNow: 'Die sechs Ziffern, die die App gerade anzeigt.',
  enterCode: 'Code eingeben',
  lostPhone:
    'Kein Zugriff auf Ihr Telefon? Bitten Sie den Administrator Ihrer Organisation, die Bestätigung in zwei Schritten für Sie auszuschalten.',
  setUpTwoStep: 'Bestätigung in zwei Schritten einrichten',
  setUpTwoStepText: 'Ihre Rolle braucht mehr als ein Passwort: einen Code, der sich alle 30 Sekunden ändert.',
  finish: 'Fertigstellen',
  twoStepSetUp:
    'Die Bestätigung in zwei Schritten ist eingeschaltet. Melden Sie sich noch einmal an: Ab jetzt fragen wir nach einem Code.',

  'people.sessionEnded':
    'Ihre Sitzung ist beendet. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
  'people.rule.length': 'Mindestens 12 Zeichen',
  'people.rule.lower': 'Ein Kleinbuchstabe',
  'people.rule.upper': 'Ein Großbuchstabe',
  'people.rule.digit': 'Eine Ziffer',
  'people.rule.symbol': 'Ein Sonderzeichen wie ! oder -',
} as const satisfies Words<typeof english>;
