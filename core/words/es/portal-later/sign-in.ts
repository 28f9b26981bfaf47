import type { Words } from '../../catalogue.ts';
import type { signIn as english } from '../../en/portal-later/sign-in.ts';

export const signIn = {
  signingIn: 'Iniciando sesión',

  password: 'Contraseña',
  newPassword: 'Nueva contraseña',
  showPassword: 'Mostrar la contraseña',
  ruleKept: '(hecho)',
  scanCode: 'Escanee este código con una aplicación de autenticación.',
  scanCodeAlt: 'Código QR para su aplicación de autenticación',
  enterKey: 'O introduzca esta clave a mano:',
  copyKey: 'Copiar la clave',
  signIn: 'Iniciar sesión',
  signInFor:
    'Para los equipos de los establecimientos. Si es cliente, abra su reserva con el enlace de su correo.',
  forgotPassword: '¿Ha olvidado su contraseña?',
  forgotText: 'Le enviaremos por correo un código para elegir otra contraseña.',
  sendCode: 'Enviar código',
  sendCodeAgain: 'Enviar otro código',
  codeSent: 'Si {email} tiene una cuenta, el código está en camino.',
  backToSignIn: 'Volver al inicio de sesión',
  startOver: 'Empezar de nuevo',
  choosePassword: 'Elija su contraseña',
  choosePasswordText: 'Sustituye a la primera contraseña y solo usted la conoce.',
  saveAndContinue: 'Guardar y continuar',
  chooseNewPassword: 'Elija una nueva contraseña',
  savePassword: 'Guardar la contraseña',
  passwordReset: 'Su contraseña ha cambiado. Inicie sesión con la nueva.',
  codeOfEmail: 'Los seis dígitos del correo. Son válidos durante una hora.',
  codeOfApp: 'Los seis dígitos que su aplicación de autenticación muestra para BookingTMS.',
  codeOfAppNow: 'Los seis dígitos que la aplicación muestra ahora.',
  enterCode: 'Introduzca su código',
  lostPhone:
    '¿No tiene acceso a su teléfono? Pida al administrador de su organización que desactive su verificación en dos pasos.',
  setUpTwoStep: 'Configurar la verificación en dos pasos',
  setUpTwoStepText: 'Su función requiere algo más que una contraseña: un código que cambia cada 30 segundos.',
  finish: 'Terminar',
  twoStepSetUp:
    'La verificación en dos pasos está activada. Inicie sesión otra vez: a partir de ahora pediremos un código.',

  'people.sessionEnded': 'Su sesión ha terminado. Inicie sesión para continuar donde lo dejó.',
  'people.rule.length': 'Al menos 12 caracteres',
  'people.rule.lower': 'Una letra minúscula',
  'people.rule.upper': 'Una letra mayúscula',
  'people.rule.digit': 'Una cifra',
  'people.rule.symbol': 'Un símbolo como ! o -',
} as const satisfies Words<typeof english>;
