import type { Words } from '../catalogue.ts';
import type { guestEmail as english } from '../en/email.ts';

export const guestEmail = {
  greeting: 'Hola, {name}:',
  activity: 'Qué',
  when: 'Cuándo',
  localTime: 'Hora local del establecimiento ({zone})',
  arriveBy: 'Llegue antes de las {time}',
  where: 'Dónde',
  map: 'Ver en el mapa',
  reference: 'Código de reserva',
  manage: 'Ver la reserva',
  again: 'Buscar otra hora',
  contact: '¿Tiene preguntas? Responda a este correo o contacte con {venue}: {ways}.',
  why: 'Recibe este correo porque ha hecho una reserva en {venue}.',

  'cancelled.subject': 'Cancelada: {activity}, {date}',
  'cancelled.preview': 'La reserva {reference} está cancelada. Esto es lo que pasa con su dinero.',
  'cancelled.title': 'Su reserva está cancelada',
  'cancelled.lead': 'Su reserva de {activity} en {venue} está cancelada.',
  'cancelled.closedSubject': 'Lo sentimos: no se celebrará {activity}, {date}',
  'cancelled.closedTitle': 'Lo sentimos',
  'cancelled.closed':
    '{venue} ha tenido que cerrar esta sesión de {activity}, por lo que su reserva está cancelada.',
  'cancelled.nothingBack':
    'Según las condiciones de cancelación con las que reservó, los {paid} que pagó no se devuelven.',
  'cancelled.partBack':
    'Según las condiciones de cancelación con las que reservó, {kept} de lo pagado no se devuelven.',
  'cancelled.nothingPaid': 'No había pagado nada, así que nadie debe nada.',

  'confirmed.subject': 'Reserva confirmada: {activity}, {date}',
  'confirmed.preview': '{date}, {times}. Aquí tiene todo lo que necesita.',
  'confirmed.title': 'Reserva confirmada',
  'confirmed.lead': 'Su reserva de {activity} en {venue} está confirmada. Le esperamos.',
  'confirmed.groupLead': 'Sus plazas para {activity} en {venue} están reservadas. Le esperamos.',

  'waiver.title': 'Exenciones de responsabilidad',
  'waiver.count': 'Han firmado {signed} de {of}',
  'waiver.share': 'Cada participante firma antes de la visita. Reenvíe este enlace a su grupo.',
  'waiver.sign': 'Firmar',
  'entry.calendarTitle': 'Su calendario',
  'entry.calendarNew': 'Abra el archivo adjunto para añadir la reserva a su calendario.',
  'entry.calendarMoved': 'Abra el archivo adjunto para actualizar la cita en su calendario.',
  'entry.calendarGone': 'Abra el archivo adjunto para quitar la cita de su calendario.',
  'entry.codeAlt': 'Código QR de la reserva {reference}',
  'entry.codeCaption': 'Enseñe este código al llegar. Abre su reserva: compártalo solo con su grupo.',

  'giftCard.code': 'Código de la tarjeta regalo',
  'giftCard.worth': 'Valor: {amount}',
  'giftCard.howTitle': 'Cómo usarla',
  'giftCard.how':
    'Elija una actividad y una hora en la página del establecimiento e introduzca el código antes de pagar. Lo que no gaste queda en la tarjeta para otra ocasión.',
  'giftCard.alsoAt': 'La tarjeta también vale en {venues}.',
  'giftCard.keep': 'Quien conozca el código puede gastarla: no lo comparta.',
  'giftCard.choose': 'Elegir una actividad',
  'giftCard.line': 'Tarjeta regalo',
  'giftCard.paid': 'Pagado',
  'giftCard.given.subject': '{buyer} le ha regalado una tarjeta para {venue}',
  'giftCard.given.title': 'Una tarjeta regalo para usted',
  'giftCard.given.lead': '{buyer} le ha regalado una tarjeta con un valor de {amount} para {venue}.',
  'giftCard.given.why': 'Recibe este correo porque {buyer} le ha comprado una tarjeta regalo en {venue}.',
  'giftCard.bought.subject': 'Su tarjeta regalo para {venue}',
  'giftCard.bought.title': 'Gracias por su compra',
  'giftCard.bought.own':
    'Su tarjeta regalo con un valor de {amount} para {venue} está pagada y lista para usar.',
  'giftCard.bought.sent':
    'Su tarjeta regalo con un valor de {amount} para {venue} está pagada. La hemos enviado a {name} ({email}).',
  'giftCard.bought.why': 'Recibe este correo porque ha comprado una tarjeta regalo en {venue}.',
  'giftCard.credit.subject': '{amount} para su próxima visita a {venue}',
  'giftCard.credit.title': 'Su saldo',
  'giftCard.credit.lead':
    'En lugar de una devolución, {venue} le ha dado una tarjeta regalo con un valor de {amount}.',

  'moneyBack.title': 'Importe que le devolvemos',
  'moneyBack.card': '{amount} a la tarjeta o cuenta con la que pagó',
  'moneyBack.venue': '{amount} de parte de {venue}, tal como pagó allí',
  'moneyBack.credit': '{amount} como tarjeta regalo, en un correo aparte',
  'moneyBack.giftCard': '{amount} a su tarjeta regalo, ya disponibles',
  'moneyBack.banks': 'Los bancos suelen tardar entre 5 y 10 días en mostrarlo. No tiene que hacer nada.',

  'paymentRequested.subject': 'Su pago de {activity}, {date}',
  'paymentRequested.preview': 'Le guardamos las plazas hasta el {until}.',
  'paymentRequested.title': 'Sus plazas le esperan',
  'paymentRequested.lead':
    '{venue} ha apartado plazas de {activity} para usted. Serán suyas en cuanto haya pagado.',
  'paymentRequested.deadline': 'Pague antes del',
  'paymentRequested.pay': 'Pagar {amount}',
  'paymentRequested.finish': 'Terminar la reserva',
  'paymentRequested.otherwise': 'Si para entonces no ha pagado, las plazas quedan libres y no debe nada.',
  'paymentRequested.why': 'Recibe este correo porque {venue} le está guardando plazas.',

  'balanceRequested.subject': 'Quedan {amount} por pagar de {activity}, {date}',
  'balanceRequested.preview': 'Ya puede pagar en línea los {amount} que quedan.',
  'balanceRequested.title': 'Quedan {amount} por pagar',
  'balanceRequested.lead':
    'Su reserva de {activity} en {venue} está confirmada. Puede pagar en línea lo que queda antes de venir.',

  'price.title': 'Precio',
  'price.wholeSession': 'La sesión completa',
  'price.promoCode': 'Código promocional {code}',
  'price.discount': 'Descuento',
  'price.giftCard': 'Tarjeta regalo terminada en {ending}',
  'price.bookingFee': 'Gastos de reserva',
  'price.cardFee': 'Gastos de tarjeta',
  'price.cancellationFee': 'Gastos de cancelación',
  'price.total': 'Total a pagar',
  'price.free': 'Nada que pagar',
  'price.paid': 'Pagado',
  'price.payNow': 'A pagar ahora',
  'price.payAtVenue': 'A pagar en el establecimiento',
  'price.leftToPay': 'Pendiente de pago',
  'price.included': 'Incluye {tax}',

  'refundNews.amount': 'Reembolso',
  'refundNews.made.subject': 'Su reembolso de {activity} está en camino',
  'refundNews.made.title': 'Su reembolso está en camino',
  'refundNews.made.lead':
    'Los {amount} de su reserva de {activity} en {venue} ya van de camino a la tarjeta o cuenta con la que pagó.',
  'refundNews.made.after':
    'Los bancos suelen tardar entre 5 y 10 días en mostrarlo. No tiene que hacer nada.',
  'refundNews.failed.subject': 'No hemos podido abonarle el reembolso de {activity}',
  'refundNews.failed.title': 'Su reembolso no se ha podido completar',
  'refundNews.failed.lead':
    'Hemos intentado devolverle {amount} de su reserva de {activity} en {venue}, pero su banco no lo ha aceptado. Es posible que la tarjeta haya caducado o se haya sustituido.',
  'refundNews.failed.after':
    'El dinero sigue siendo suyo. Hemos avisado al establecimiento, que se lo devolverá de otra forma. Para agilizarlo, responda a este correo.',
  'refundNews.settled.subject': 'Su reembolso de {activity} está resuelto',
  'refundNews.settled.title': 'Su reembolso está resuelto',
  'refundNews.settled.lead':
    'Su banco no aceptó el reembolso de {amount} de su reserva de {activity}, así que {venue} se lo ha devuelto de otra forma.',
  'refundNews.settled.after': 'Si no lo ha recibido, responda a este correo.',

  'refunded.preview': 'Le devolvemos {amount}.',
  'refunded.tooLate.subject': 'Lo sentimos: no quedan plazas para {activity}; le devolvemos el dinero',
  'refunded.tooLate.title': 'Lo sentimos',
  'refunded.tooLate.lead':
    'Su pago de {activity} ({date}) nos llegó cuando ya había pasado el tiempo durante el que podíamos guardar sus plazas, y ya estaban ocupadas. No hemos podido confirmar la reserva. Le devolvemos el importe íntegro.',
  'refunded.tooLate.after':
    'Sabemos que no es la noticia que esperaba. Nos encantaría verle en otra ocasión.',
  'refunded.ended.subject': 'Le devolvemos su pago de {activity}',
  'refunded.ended.title': 'Le devolvemos su pago',
  'refunded.ended.lead':
    'Su pago de {activity} en {venue} ({date}) nos llegó cuando la reserva ya estaba cancelada. Se lo devolvemos íntegro.',
  'refunded.ended.after': 'La reserva sigue cancelada. Nos encantaría verle en otra ocasión.',
  'refunded.duplicate.subject': 'Ha pagado dos veces {activity}: le devolvemos el segundo pago',
  'refunded.duplicate.title': 'Le devolvemos el segundo pago',
  'refunded.duplicate.lead':
    'Hemos recibido dos pagos de su reserva de {activity} en {venue} ({date}). Con uno bastaba, así que le devolvemos el otro íntegro.',
  'refunded.duplicate.after': 'Nada más cambia en su reserva.',
  'refunded.mismatch.subject': 'Le devolvemos su pago de {activity}',
  'refunded.mismatch.title': 'Le devolvemos su pago',
  'refunded.mismatch.lead':
    'El importe que nos llegó por {activity} en {venue} ({date}) no era el que correspondía y no hemos podido aceptarlo. Se lo devolvemos íntegro.',
  'refunded.mismatch.after': 'Este pago no confirma su reserva. Responda a este correo si necesita ayuda.',
  'refunded.goodwill.subject': 'Devolución por {activity}',
  'refunded.goodwill.title': 'Una devolución para usted',
  'refunded.goodwill.lead': '{venue} le devuelve dinero de su reserva de {activity} ({date}).',

  'rescheduled.subject': 'Nueva hora: {activity}, {date}',
  'rescheduled.title': 'Su reserva tiene nueva hora',
  'rescheduled.lead': 'Su reserva de {activity} en {venue} ha cambiado de hora. Sus plazas están reservadas.',
  'rescheduled.newTime': 'Su nueva hora',
  'rescheduled.oldTime': 'Antes era',
  'rescheduled.changedSubject': 'Reserva modificada: {activity}, {date}',
  'rescheduled.changedTitle': 'Su reserva ha cambiado',
  'rescheduled.changed': 'Así queda ahora su reserva de {activity} en {venue}.',
  'rescheduled.due': 'Quedan {amount} por pagar. Puede pagarlos desde su reserva o cuando venga.',
  'rescheduled.pay': 'Pagar {amount}',

  'seatsOffered.subject': 'Plazas para usted: {activity}, {date}',
  'seatsOffered.preview': 'Se las guardamos hasta el {until}.',
  'seatsOffered.title': 'Han quedado plazas libres',
  'seatsOffered.lead':
    'Está en la lista de espera de {activity} en {venue}. Han quedado plazas libres y se las estamos guardando.',
  'seatsOffered.deadline': 'Se las guardamos hasta el',
  'seatsOffered.finish': 'Terminar la reserva',
  'seatsOffered.otherwise':
    'Después se ofrecen al siguiente de la lista. Si ya no las quiere, no tiene que hacer nada.',
  'seatsOffered.why': 'Recibe este correo porque se apuntó a una lista de espera en {venue}.',

  'terms.title': 'Si cambian sus planes',
  'terms.until': 'hasta el {date}',

  'timeOffered.subject': 'Elija otra hora para {activity}',
  'timeOffered.preview':
    'Sus plazas ya estaban ocupadas cuando llegó su pago. Elija otra hora hasta el {until}.',
  'timeOffered.title': 'Elija otra hora',
  'timeOffered.lead':
    'Lo sentimos: su pago de {activity} ({date}) nos llegó cuando ya había pasado el tiempo durante el que podíamos guardar sus plazas, y ya estaban ocupadas.',
  'timeOffered.offer': 'Sus {paid} sirven para otra hora, que puede elegir ahora.',
  'timeOffered.deadline': 'Elija hasta el',
  'timeOffered.choose': 'Elegir otra hora',
  'timeOffered.missed': 'La hora que ya no está libre',
  'timeOffered.otherwise':
    'Si no elige ninguna, {paid} vuelven por la misma vía por la que pagó, sin que haga nada y en su totalidad.',

  'waitlistJoined.subject': 'Confirme su puesto en la lista de espera: {activity}, {date}',
  'waitlistJoined.preview': 'Confírmelo antes del {until} o perderá el puesto.',
  'waitlistJoined.title': 'Confirme su puesto en la lista de espera',
  'waitlistJoined.lead':
    'Ha pedido que le avisemos cuando queden plazas libres para {activity} en {venue}. Confirme su correo electrónico para conservar su puesto.',
  'waitlistJoined.deadline': 'Confírmelo antes del',
  'waitlistJoined.confirm': 'Confirmar o salir de la lista',
  'waitlistJoined.otherwise': 'Si no lo confirma a tiempo, perderá el puesto y borraremos su solicitud.',
  'waitlistJoined.next':
    'Cuando queden plazas libres, se las guardaremos y le escribiremos. No se cobra nada hasta que reserve.',
  'waitlistJoined.leave':
    '¿Ha cambiado de planes? Puede salir de la lista en cualquier momento con el mismo enlace.',
  'waitlistJoined.notYou':
    '¿No ha sido usted? No haga caso de este correo: sin su confirmación no pasa nada.',
  'waitlistJoined.why':
    'Recibe este correo porque alguien usó su dirección para apuntarse a una lista de espera en {venue}.',
} as const satisfies Words<typeof english>;
