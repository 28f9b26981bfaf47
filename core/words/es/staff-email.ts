import type { Words } from '../catalogue.ts';
import type { staffEmail as english } from '../en/staff-email.ts';

export const staffEmail = {
  hello: 'Hola:',
  openPortal: 'Abrir el portal',
  openAgenda: 'Abrir la agenda',
  signIn: 'Iniciar sesión',
  signInAs: 'Inicie sesión como',
  email: 'Correo',
  firstPassword: 'Primera contraseña',
  booking: 'Reserva',
  refund: 'Reembolso',
  date: 'Fecha',
  lost: 'Perdido',
  webhook: 'Webhook',
  name: 'Nombre',
  asOwner: 'Recibe este correo porque {organization} le pertenece en BookingTMS.',
  asAccount: 'Recibe este correo porque tiene una cuenta en BookingTMS.',

  'role.super-admin': 'propietario',
  'role.org-admin': 'propietario',
  'role.admin': 'administrador',
  'role.manager': 'gerente',
  'role.staff': 'empleado',

  'invited.subject': '{inviter} le ha invitado a {place}',
  'invited.preview': 'Su primera contraseña para {organization} está en este correo.',
  'invited.title': 'Únase a {organization}',
  'invited.lead': 'Hola, {name}: {inviter} le ha invitado a {organization}. Su función: {role}.',
  'invited.leadTeam': 'Hola, {name}: {inviter} le ha invitado a su equipo. Su función: {role}.',
  'invited.how':
    'Inicie sesión con esta dirección de correo y la primera contraseña. Después elegirá una contraseña que solo usted conozca.',
  'invited.aboutTitle': 'Sobre la primera contraseña',
  'invited.about':
    'Funciona durante {days} días y sustituye a cualquier anterior. Pasado ese plazo, pida a {inviter} que envíe de nuevo la invitación.',
  'invited.mistake': '¿No lo esperaba? Ignore este correo o escriba a {email}.',
  'invited.why': 'Recibe este correo porque {inviter} le añadió a {organization} en BookingTMS.',

  'replaced.title': 'Su primera contraseña ha cambiado',
  'replaced.preview': 'Inicie sesión con la que figura en este correo.',
  'replaced.lead':
    'Hola, {name}: más de una organización usa su cuenta, así que la contraseña que le dio una de ellas ya no funciona.',
  'replaced.questions': '¿Preguntas? Escriba a {email}.',

  'added.subject': '{organization} le ha añadido a su equipo',
  'added.preview': 'Inicie sesión como siempre y elija {organization}.',
  'added.title': 'Forma parte del equipo de {organization}',
  'added.lead': 'Hola, {name}: {organization} le ha añadido. Su función: {role}.',
  'added.how':
    'Su cuenta y su contraseña no cambian. Inicie sesión como siempre y elija {organization} entre sus organizaciones.',
  'added.mistake': '¿Ha sido un error? Escriba a {email} para que le retiren del equipo.',

  'stopped.subject': 'Los clientes no pueden pagar en {organization}',
  'stopped.goneTitle': 'Vuelva a conectar Stripe',
  'stopped.goneWhy':
    'BookingTMS se desconectó de la cuenta de Stripe de {organization}, así que los clientes no pueden pagar con tarjeta.',
  'stopped.goneWhat':
    'Vuelva a conectar su cuenta de Stripe. Hasta entonces, las plazas retenidas siguen como siempre y los reembolsos a tarjeta esperan.',
  'stopped.goneAction': 'Conectar Stripe',
  'stopped.title': 'Stripe necesita algo de usted',
  'stopped.why':
    'Stripe no acepta pagos para {organization} en este momento, así que los clientes no pueden pagar con tarjeta.',
  'stopped.what':
    'Abra su cuenta de Stripe y responda a lo que Stripe le pide. Las plazas retenidas siguen como siempre.',

  'refund.subject': 'Falló un reembolso de {amount} (reserva {reference})',
  'refund.preview': 'El cliente ya sabe que usted le devolverá el importe de otra forma.',
  'refund.title': 'Un reembolso no se completó',
  'refund.why':
    'El banco del cliente de la reserva {reference} no aceptó el reembolso de {amount}. El dinero está de nuevo en su cuenta de Stripe.',
  'refund.what':
    'El cliente ya sabe que usted se lo devolverá. Envíe el reembolso otra vez, páguelo de otra forma o márquelo como resuelto.',

  'dispute.subject': 'Perdió una disputa de {amount} (reserva {reference})',
  'dispute.preview': 'El cliente conserva la reserva. Manténgala o cancélela.',
  'dispute.title': 'Se perdió una disputa',
  'dispute.why':
    'El banco del cliente de la reserva {reference} recuperó {amount} definitivamente. El cliente conserva la reserva, pero no puede cambiarla ni cancelarla con reembolso.',
  'dispute.what': 'Abra la reserva en la agenda para mantenerla o cancelarla.',

  'failing.subject': 'Su webhook no recibe eventos',
  'failing.preview': 'Si no responde, lo desactivaremos.',
  'failing.title': 'Un webhook no responde',
  'failing.why': 'Ningún evento ha llegado a su webhook en {url} desde el {since}. Seguimos intentándolo.',
  'failing.what': 'Si no acepta ningún evento antes del {until}, lo desactivaremos.',

  'disabled.subject': 'Su webhook se ha desactivado',
  'disabled.title': 'Hemos desactivado un webhook',
  'disabled.gone': 'Respondió con 410 Gone, es decir, no quiere más eventos.',
  'disabled.failing': 'No ha aceptado ningún evento en cuatro días.',
  'disabled.why': 'Ya no enviamos eventos a {url}. {why}',
  'disabled.what':
    'A partir de ahora no se guardan eventos para él. Cuando vuelva a funcionar, actívelo y envíe los eventos perdidos desde la lista de mensajes.',
} as const satisfies Words<typeof english>;
