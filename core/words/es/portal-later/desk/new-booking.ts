import type { Words } from '../../../catalogue.ts';
import type { newBooking as english } from '../../../en/portal-later/desk/new-booking.ts';

export const newBooking: Words<typeof english> = {
  'newBooking.noActivity': 'Todavía no hay nada que reservar',
  'newBooking.noActivityText': 'Publique primero una actividad.',
  'newBooking.guestHint': 'Escriba un nombre, correo o teléfono para buscar un cliente.',
  'newBooking.extras': 'Extras, código, descuento, nota',
  'newBooking.discount': 'Aplicar un descuento',
  'newBooking.noteHint': 'Solo la ve su equipo.',
  'newBooking.payment': 'Pago',
  'newBooking.method.link': 'Enlace de pago',
  'newBooking.method.cash': 'Efectivo',
  'newBooking.method.terminal': 'Datáfono',
  'newBooking.method.venue': 'Más tarde',
  'newBooking.linkAsks': 'Importe del enlace',
  'newBooking.terms.activity': 'Lo habitual',
  'newBooking.terms.full': 'Precio completo',
  'newBooking.terms.deposit': 'Anticipo',
  'newBooking.depositPercent': 'Anticipo en porcentaje',
  'newBooking.dueByLink': 'El enlace pide ahora {amount}.',
  'newBooking.made': 'La reserva {reference} se ha creado.',
  'newBooking.submit.link': 'Reservar y enviar enlace de pago',
  'newBooking.submit.cash': 'Reservar y cobrar en efectivo',
  'newBooking.submit.terminal': 'Reservar y cobrar con tarjeta',
  'newBooking.submit.venue': 'Reservar, pago al llegar',
  'newBooking.addSession': 'Añadir otra sesión',
  'newBooking.removeSession': 'Quitar {activity} del grupo',
  'newBooking.sessions': 'Sesiones elegidas',
  'newBooking.groupTotal': {
    one: 'Total del grupo, {count} sesión',
    other: 'Total del grupo, {count} sesiones',
  },
};
