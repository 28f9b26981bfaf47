import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  // Every room.
  'changed-by-someone-else': 'Otra persona ha cambiado esto. Recargue e inténtelo de nuevo.',
  'being-changed': 'Otra persona está cambiando esto ahora mismo. Inténtelo de nuevo.',
  internal:
    'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento. Si vuelve a ocurrir, envíenos el identificador de la solicitud.',
  'no-such-address': 'No hay nada en esta dirección.',
  'method-not-allowed': 'Esta dirección solo acepta {methods}.',
  'too-many-attempts': 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
  'too-many-sign-ins': 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo.',
  'bot-check': 'Hemos detectado actividad inusual en su red. Confirme que es una persona.',
  'sign-in': 'Inicie sesión e inténtelo de nuevo.',
  'api-key-used-too-often':
    'Esta clave de API ha enviado demasiadas solicitudes. Espere un minuto e inténtelo de nuevo.',
  'role-not-allowed': 'Su rol no permite hacer esto. Pregunte a un administrador de su organización.',
  'request-too-large': 'La solicitud es demasiado grande. Envíe 64 kilobytes como máximo.',
  'invalid-request': 'La solicitud no es válida.',
  'invalid-json': 'El cuerpo de la solicitud no es JSON válido.',
  'choose-organization': 'Elija la organización en la que quiere trabajar.',
  'use-portal': 'Haga este cambio en una página del portal.',
  'idempotency-key-reused':
    'Esta clave de idempotencia ya se usó para otra solicitud. Use una nueva para cada solicitud.',
  'invalid-cursor': 'Este enlace de página ya no es válido. Empiece de nuevo por la primera página.',

  // Values of any kind.
  required: 'Este dato es obligatorio.',
  'wrong-type': 'Este valor debe ser de tipo {type}.',
  'whole-number': 'Introduzca un número entero.',
  'wrong-format': 'Este valor no tiene el formato correcto.',
  'invalid-value': 'Este valor no es válido.',
  'invalid-choice': 'Elija uno de estos valores: {choices}.',
  'unknown-fields': 'Estos campos no existen: {names}.',
  'not-multiple': 'Introduzca un múltiplo de {step}.',
  'text-too-short': {
    one: 'Introduzca al menos {count} carácter.',
    other: 'Introduzca al menos {count} caracteres.',
  },
  'text-too-long': { one: 'Use como máximo {count} carácter.', other: 'Use como máximo {count} caracteres.' },
  'list-too-short': { other: 'Elija al menos {count}.' },
  'list-too-long': { other: 'Elija como máximo {count}.' },
  'number-too-small': 'Introduzca al menos {least}.',
  'number-too-large': 'Introduzca como máximo {most}.',
  'number-not-above': 'Introduzca más de {bound}.',
  'number-not-below': 'Introduzca menos de {bound}.',
  'one-line': 'Use una sola línea de texto.',
  'plain-text': 'Use texto sencillo, sin caracteres de control.',
  'enter-email': 'Introduzca una dirección de correo como ana@example.com.',
  'one-phone': 'Introduzca un solo número de teléfono.',
  'enter-phone': 'Introduzca un número de teléfono o deje el campo vacío.',
  'enter-instant': 'Use una fecha y hora como 2026-11-22T17:00:00Z.',
  'year-out-of-range': 'Use un año entre 2000 y 2199.',
  'enter-date': 'Use una fecha como 2026-11-22.',
  'enter-month': 'Use un mes como 2026-11.',
  'enter-time': 'Use una hora de 24 horas como 09:30.',
  'enter-time-zone': 'Use una zona horaria IANA como Europe/London.',
  'choose-time-zone': 'Elija la zona horaria de un lugar, como Europe/London o America/New_York.',
  'enter-session-id': 'Use el identificador de una sesión.',
  'enter-language': 'Use un código de idioma como en o pt-BR.',
  'use-https': 'Use una dirección que empiece por https://.',
  'choose-currency': 'Elija una moneda de la lista, como EUR.',
  'enter-color': 'Use un color como #2563eb.',
  'enter-country': 'Use un código de país de dos letras, como US.',
  'give-reason': 'Indique un motivo.',
  'amount-off-step': 'Use un múltiplo de {step}.',
  'listed-twice': '«{name}» aparece dos veces.',

  // Guest: finding a session.
  'no-open-venue': 'Ningún establecimiento acepta reservas con esta clave de inserción. Compruebe la clave.',
  'no-activity-at-venue': 'Este establecimiento no tiene esta actividad.',
  'no-activity': 'Esta actividad no existe.',
  'no-session': 'Esta sesión ya no existe. Elija otra hora.',
  'sold-out': 'Esta sesión está completa. Elija otra hora.',
  'seats-left': {
    one: 'Solo queda {count} plaza. Venga con menos personas o elija otra hora.',
    other: 'Solo quedan {count} plazas. Venga con menos personas o elija otra hora.',
  },
  cutoff: 'Las reservas para esta sesión ya están cerradas. Elija una hora posterior.',
  'too-far-ahead': 'Las reservas para esta sesión aún no están abiertas. Elija una fecha anterior.',
  'session-changed': 'Esta sesión acaba de cambiar. Inténtelo de nuevo.',
  'session-closed': 'El establecimiento ha cerrado esta sesión. Elija otra hora.',
  'resource-busy': 'Una sala o un miembro del personal ya está ocupado a esta hora. Elija otra hora.',
  'many-are-booking': 'Muchas personas están reservando esto ahora mismo. Inténtelo de nuevo.',
  'booking-changed-elsewhere': 'Esta reserva se ha cambiado en otra ventana. Inténtelo de nuevo.',

  // Guest: party, extras and answers.
  'no-ticket': 'No hay ninguna entrada llamada «{ticket}».',
  'too-few-tickets': '{ticket}: elija al menos {least}.',
  'too-many-tickets': '{ticket}: elija como máximo {most}.',
  'party-too-small': {
    one: 'El grupo debe tener al menos {count} persona.',
    other: 'El grupo debe tener al menos {count} personas.',
  },
  'party-too-large': {
    one: 'El grupo puede tener como máximo {count} persona.',
    other: 'El grupo puede tener como máximo {count} personas.',
  },
  'no-add-on': 'No hay ningún extra llamado «{addOn}».',
  'too-many-add-ons': '{addOn}: elija como máximo {most}.',
  'no-buy-out': 'Esta sesión no se puede reservar en exclusiva.',
  'question-not-asked': 'Esta actividad no hace esta pregunta.',
  'answered-twice': 'Esta pregunta está respondida dos veces.',
  'one-answer': 'Dé una sola respuesta.',
  'choose-from-list': 'Elija una opción de la lista.',
  'choose-once': 'Elija cada respuesta una sola vez.',
  'tick-to-continue': 'Marque esta casilla para continuar.',
  'answer-question': 'Responda a esta pregunta.',
  'choose-answer': 'Elija una respuesta.',
  'enter-your-name': 'Introduzca su nombre.',
  'accept-terms': 'Acepte las condiciones para continuar.',

  // Guest: holds and bookings.
  'hold-ended': 'El tiempo para reservar estas plazas ha terminado. Elija de nuevo una hora.',
  'hold-too-long': 'Estas plazas no se pueden guardar más tiempo. Resérvelas ahora o elija otra hora.',
  'price-settled': 'El precio de esta reserva ya no puede cambiar.',
  'too-many-unpaid':
    'Hay demasiadas reservas sin pagar desde su red. Pague una, libere una o inténtelo más tarde.',
  'already-paid': 'Esta reserva está pagada. Para cancelarla, use el enlace del correo de confirmación.',
  'booking-gone': 'Esta reserva ya no existe.',
  'only-confirmed-in-calendar': 'Solo una reserva confirmada se puede añadir a un calendario.',
  'changed-too-often': 'Esta reserva se ha cambiado demasiadas veces. Cancélela y reserve de nuevo.',
  'booking-held': 'Esta reserva aún no está pagada, así que esto no es posible.',
  'booking-pending': 'Esta reserva está pendiente de pago, así que esto no es posible.',
  'booking-confirmed': 'Esta reserva está confirmada, así que esto no es posible.',
  'booking-checked-in': 'Este grupo ya ha llegado, así que esto no es posible.',
  'booking-completed': 'Esta visita ya ha terminado, así que la reserva no se puede cambiar.',
  'booking-cancelled': 'Esta reserva está cancelada, así que no se puede cambiar.',
  'booking-no-show': 'Este grupo se marcó como no presentado, así que la reserva no se puede cambiar.',
  'booking-expired': 'El tiempo para pagar esta reserva ha terminado, así que no se puede cambiar.',
  'payment-disputed': 'Este pago está en disputa o el banco lo ha recuperado. No se puede reembolsar.',
  'no-lost-dispute': 'Esta reserva no tiene ninguna disputa perdida pendiente de decisión.',
  'too-late-to-cancel': 'Ya es tarde para cancelar por internet. Llame al establecimiento: {phone}.',
  'too-late-to-change': 'Ya es tarde para hacer cambios por internet. Llame al establecimiento: {phone}.',
  'changed-too-often-call':
    'Ha cambiado esta reserva demasiadas veces para hacerlo por internet. Llame al establecimiento: {phone}.',
  'disputed-call': 'Su banco ha impugnado el pago de esta reserva. Llame al establecimiento: {phone}.',
  'offer-expired': 'Esta oferta ha caducado y se le ha reembolsado el pago.',
  'price-changed': 'El precio ha cambiado. Revise el nuevo precio y confirme.',
  'refund-changed': 'El reembolso ha cambiado. Revise el nuevo importe y confirme.',
  'invalid-booking-link':
    'Use el enlace del último correo sobre su reserva o pida uno nuevo al establecimiento.',
  'invalid-gift-card-link': 'Use el enlace del correo con su tarjeta regalo o pregunte al establecimiento.',
  'invalid-waitlist-link': 'La sesión ya ha empezado o falta una parte del enlace.',
  'feed-ticket-expired': 'El pase para las actualizaciones en directo ha caducado. Solicite uno nuevo.',
  'too-many-connections': 'Hay demasiadas conexiones desde su red. Cierre algunas e inténtelo de nuevo.',
  'connection-closed': 'Esta conexión se ha cerrado. Recargue la página.',
  'too-many-followers':
    'Demasiadas personas están viendo este establecimiento ahora mismo. Recargue en un minuto.',
  'unknown-feed-action': 'Este canal no tiene esta acción.',
  'month-being-written': 'Este mes se está actualizando. Vuelva a calcularlo.',

  // Guest: waitlist.
  'waitlist-link-expired': 'Este enlace ha caducado. Apúntese de nuevo a la lista de espera.',
  'waitlist-changing': 'Su puesto en la lista de espera acaba de cambiar. Inténtelo de nuevo.',
  'waitlist-gone': 'Ya no está en esta lista de espera.',
  'waitlist-full': 'Esta lista de espera está llena. Elija otra hora.',
  'confirm-waitlists': 'Confirme primero las listas de espera a las que ya se ha apuntado. Mire su correo.',
  'too-many-unconfirmed-places':
    'Hay demasiados puestos sin confirmar en listas de espera desde su red. Confírmelos con los enlaces de nuestros correos o inténtelo más tarde.',
  'already-on-waitlist':
    'Ya está en la lista de espera de esta sesión. Para cambiar su grupo, salga primero de ella.',
  'seats-available': 'Hay plazas para su grupo. Reserve ahora.',
  'waitlist-off': 'Este establecimiento no tiene lista de espera. Elija otra hora.',

  // Guest: promo codes and gift cards.
  'no-promo-code': 'Este código promocional no existe.',
  'no-promo-code-called': 'El código promocional {code} no existe.',
  'promo-code-used-up': 'Este código promocional está agotado.',
  'promo-code-not-started': 'Este código promocional aún no se puede usar.',
  'promo-code-ended': 'Este código promocional ha caducado.',
  'promo-code-other-activity': 'Este código promocional no es válido para esta actividad.',
  'promo-code-larger-booking': 'Este código promocional exige una reserva mayor.',
  'promo-codes-off': 'Este establecimiento no usa códigos promocionales.',
  'no-gift-card': 'Esta tarjeta regalo no existe.',
  'gift-card-currency': 'Esta tarjeta regalo es de otra moneda.',
  'gift-card-empty': 'Esta tarjeta regalo no tiene saldo.',
  'gift-card-balance-changed': 'El saldo de esta tarjeta regalo ha cambiado. Aplíquela de nuevo.',
  'gift-card-gone': 'Esta tarjeta regalo ya no existe.',
  'gift-card-in-use': 'Esta tarjeta regalo se está usando ahora mismo. Inténtelo de nuevo.',
  'gift-cards-off': 'Este establecimiento no vende tarjetas regalo en este momento.',
  'gift-card-amount': 'Este establecimiento no vende tarjetas regalo de este importe. Elija otro importe.',
  'gift-card-unpaid': 'El tiempo para pagar esta tarjeta regalo ha terminado. Empiece de nuevo.',
  'enter-gift-card-code': 'Introduzca un código de tarjeta regalo como ABCD-EFGH-JKLM-NPQR.',
  'enter-promo-code': 'Use letras, cifras y guiones, como SUMMER-26.',

  // Money.
  'payments-off':
    'Este establecimiento no puede aceptar pagos ahora mismo. No se le ha cobrado nada. Inténtelo más tarde o contacte con el establecimiento.',
  'payment-provider-unreachable':
    'No podemos conectar con nuestro proveedor de pagos. Inténtelo de nuevo en un minuto.',
  'payment-unknown': 'El proveedor de pagos no conoce este pago.',
  'payment-failing': 'Los pagos no funcionan ahora mismo. No se le ha cobrado nada. Inténtelo más tarde.',
  'nothing-to-pay': 'No hay nada que pagar por esta reserva.',
  'too-little-for-card':
    'Este importe es demasiado pequeño para pagar con tarjeta. Páguelo en el establecimiento.',
  'balance-changed': 'El importe pendiente ha cambiado. Revise el nuevo importe y confirme.',
  'website-not-allowed': 'Este sitio web no está en la lista de sitios permitidos del establecimiento.',
  'not-payable': 'Esta reserva ya no se puede pagar por internet.',
  'not-a-stripe-event': 'Esto no es un evento de nuestro proveedor de pagos.',
  'not-signed-by-stripe': 'La solicitud no está firmada por nuestro proveedor de pagos.',
  'refund-not-failed': 'Este reembolso no ha fallado. Recargue para ver su estado.',
  'refund-gone': 'Este reembolso ha terminado o es de un establecimiento al que no tiene acceso.',
  'no-one-to-credit':
    'No conocemos el correo del cliente, así que no podemos enviarle una tarjeta regalo. Reembolse el pago.',
  'credit-only-for-booking': 'Solo el reembolso de una reserva se puede dar como tarjeta regalo.',
  'say-how-paid': 'Indique cómo se devolvió el dinero.',
  'organization-gone': 'Su organización ya no existe.',
  'return-to-portal': 'Use la dirección de una página del portal.',
  'stripe-account-taken': 'Esta cuenta de Stripe pertenece a otra organización.',
  'gift-card-not-yours': 'Esta tarjeta regalo no existe o es de un establecimiento al que no tiene acceso.',
  'gift-card-just-used': 'Esta tarjeta regalo se acaba de usar o reembolsar. Recargue e inténtelo de nuevo.',
  'gift-card-not-active': 'Esta tarjeta regalo no está activa.',
  'gift-card-not-paid':
    'El establecimiento dio esta tarjeta regalo en lugar de un reembolso, así que no hay ningún pago que reembolsar.',
  'gift-card-partly-spent': 'Parte de esta tarjeta regalo ya se ha gastado, así que no se puede reembolsar.',
  'promo-code-exists': 'El código promocional {code} ya existe. Elija otro o edite el existente.',
  'promo-code-ends-first': 'El final debe ser posterior al inicio.',

  // Desk.
  'no-booking': 'Esta reserva no existe en este establecimiento.',
  'only-policy-refund': 'Su rol solo permite el reembolso que fija la política.',
  'more-than-paid': 'Es más de lo que pagó el cliente.',
  'session-over': 'Esta sesión ya ha terminado. Elija una hora posterior.',
  'only-walk-ins': 'Su rol solo permite reservas sin cita que se pagan en el establecimiento.',
  'too-soon-for-payment-link':
    'Esta sesión empieza demasiado pronto para un enlace de pago. Cobre en el mostrador.',
  'no-override': 'Su rol no permite excepciones a las reglas. Pregunte a un responsable.',
  'no-fee-waiver': 'Su rol no permite perdonar el cargo. Pregunte a un responsable.',
  'not-confirmed': 'Esta reserva no está confirmada.',
  'nothing-paid': 'No se pagó nada por esta reserva.',
  'more-than-balance': 'Es más que el importe pendiente.',
  'more-than-refundable': 'Es más de lo que aún se puede reembolsar.',
  'not-in-closure': 'Este cierre no afecta a esta reserva.',
  'sessions-being-closed': 'Otra persona está cerrando o reabriendo estas sesiones. Inténtelo de nuevo.',
  'nothing-to-close': 'No hay nada que cerrar: ninguna de estas sesiones está abierta y por celebrarse.',
  'just-reopened': 'Otra persona acaba de reabrir estas sesiones. Recargue e inténtelo de nuevo.',
  'already-moved': 'Esta reserva ya se ha pasado a otra hora. Recargue la página.',
  'already-settled': 'Esta reserva ya está resuelta. Recargue la página.',
  'no-room-elsewhere':
    'Ninguna otra sesión tiene plazas para este grupo. Reembolse la reserva o dé una tarjeta regalo.',
  'same-activity': 'Elija una sesión de la misma actividad.',
  'also-closed': 'Esta sesión también está cerrada. Elija otra.',
  'session-started': 'Esta sesión ya ha empezado. Elija una posterior.',
  'already-reopened': 'Estas sesiones ya están de nuevo a la venta. Recargue la página.',
  'no-closure': 'Este cierre no existe.',
  'failed-on-our-side': 'Algo ha fallado por nuestra parte. Inténtelo de nuevo con esta reserva.',
  'give-reason-to-guests': 'Indique un motivo. Los clientes lo verán.',

  // Customers.
  'too-many-emails': 'Estos clientes tienen juntos más de {most} direcciones de correo.',
  'too-many-tags': 'Estos clientes tienen juntos más de {most} etiquetas. Quite antes algunas.',
  'too-many-other-emails':
    'Este cliente ya tiene {most} direcciones de correo más, y la anterior se conserva. Elija una de ellas.',
  'email-of-other-customer':
    'Otro cliente tiene esta dirección de correo. Si son la misma persona, combine los dos.',
  'booking-ahead':
    'La reserva {reference} aún está por celebrarse. Cancélela primero o espere a que termine.',
  'same-customer': 'Ya son el mismo cliente.',
  'no-note': 'Esta nota no existe.',
  'other-venues-too':
    'Esto afecta también a establecimientos a los que no tiene acceso. Pregunte a un administrador.',
  'merge-running': 'Se está combinando otro cliente con este. Inténtelo de nuevo en un minuto.',
  'venue-not-yours': 'Este establecimiento no existe o no tiene acceso a él.',
  'customer-not-yours': 'Este cliente no existe o no ha estado en ninguno de sus establecimientos.',
  'enter-tag': 'Use letras, cifras, espacios y guiones, 30 caracteres como máximo.',
  'write-note': 'Escriba una nota.',
  'confirm-erasure': 'Confirme que se deben borrar los datos de este cliente.',

  // Catalogue.
  'not-archived': 'Esta actividad está a la venta, no archivada.',
  archived: 'Esta actividad está archivada. Restáurela primero.',
  'was-on-sale':
    'Esta actividad ha estado a la venta, así que puede haber reservas que se refieran a ella. Archívela.',
  'no-venue': 'Este establecimiento no existe.',
  'venue-deleted': 'Este establecimiento se ha eliminado.',
  'activity-exists': 'Ya existe una actividad con este identificador.',
  'name-activity': 'Dé un nombre a la actividad.',
  'describe-activity': 'Describa en unas frases lo que harán los clientes.',
  'nothing-bookable': {
    one: 'No se puede reservar ninguna sesión mañana. Elija días y horas para la actividad.',
    other:
      'No se puede reservar ninguna sesión en los próximos {count} días. Elija días y horas para la actividad.',
  },
  'stripe-account-incomplete':
    'Su cuenta de Stripe aún no puede aceptar pagos. Complétela o deje que los clientes lo paguen todo en el establecimiento.',
  'add-picture': 'Añada una imagen. Ayuda a los clientes a elegir.',
  'add-tagline': 'Diga en una línea qué hace especial a la actividad.',
  'add-category': 'Indique qué tipo de actividad es.',
  'all-free': 'Todas las entradas son gratuitas. ¿Es lo que quiere?',
  'venue-inactive':
    'El establecimiento está inactivo. Los clientes no verán esta actividad hasta que lo active.',
  'connect-stripe': 'Conecte una cuenta de Stripe para recibir pagos.',
  'policy-text-differs':
    'La política de cancelación del establecimiento dice «{text}», pero la regla de esta actividad no tiene ese límite. Cambie una de las dos.',
  'max-below-min-party': 'El grupo mayor no puede ser más pequeño que el menor ({least}).',
  'party-over-capacity': 'El grupo menor ({least}) supera el aforo.',
  'add-ticket': 'Añada una entrada con su precio. Indique 0 si es gratuita.',
  'tickets-over-party':
    'Ningún grupo puede reservar: las entradas exigen al menos {least} personas, pero se admiten como máximo {most}.',
  'max-below-min': 'Introduzca al menos {least}.',
  'max-age-below-min': 'La edad máxima no puede ser menor que la mínima ({least}).',
  'add-option': 'Añada al menos una respuesta para elegir.',
  'upload-picture-first': 'Suba primero esta imagen para este establecimiento.',
  'sessions-too-close':
    'Una sesión privada dura {minutes} minutos con preparación y limpieza. Deje al menos {minutes} minutos entre los inicios.',
  'hours-too-short': 'Este horario es demasiado corto para una sesión de {minutes} minutos.',
  'weekday-hours-overlap': 'El horario del {weekday} se solapa con el siguiente.',
  'date-listed-twice': 'El {date} aparece dos veces. Ponga todas sus horas en una sola entrada.',
  'date-hours-overlap': 'Los horarios del {date} se solapan.',
  'closes-before-opening':
    'Las reservas se cerrarían antes de abrirse. Acorte el plazo de cierre o ábralas antes.',
  'no-resource': 'Este establecimiento no tiene el recurso «{resource}». Añádalo primero al establecimiento.',
  'resource-twice': 'Este recurso aparece dos veces.',
  'run-replaced': 'Este proceso ha tardado demasiado y otro lo ha sustituido.',
  'guests-keep-booking':
    'Hay clientes reservando estas sesiones ahora mismo. Inténtelo de nuevo en un momento.',
  'confirm-time-zone': 'Confirme que las sesiones cambiarán de hora.',

  // Venues and pictures.
  'venue-field-taken': 'Otro establecimiento ya usa este valor ({field}). Elija otro.',
  'slug-taken': 'Otro establecimiento ya usa esta dirección de página. Elija otra.',
  'embed-key-taken': 'Otro establecimiento ya usa esta clave de inserción. Inténtelo de nuevo.',
  'venue-has-sold':
    'Este establecimiento tiene o tuvo actividades o tarjetas regalo, y sus datos se conservan. Archívelo.',
  'resource-needed': '«{resource}» se usa en {activities}. Quítelo primero de ahí.',
  'no-upload': 'No hemos encontrado esta imagen. Súbala de nuevo.',
  'logo-not-allowed': 'Pida a un administrador de su organización que cambie el logotipo.',
  'not-a-picture': 'Este archivo no es una imagen de tipo {type}. Elija otro archivo.',
  'picture-too-large': 'Elija una imagen de 5 MB como máximo.',
  'picture-megapixels':
    'Una imagen puede tener {most} megapíxeles como máximo. Esta tiene {width} por {height} píxeles.',
  'picture-animated': 'Esta imagen es animada. Elija una imagen fija.',
  'picture-damaged': 'Esta imagen está dañada o incompleta. Elija otro archivo.',
  'logo-needs-administrator': 'Pida a un administrador de su organización que elimine el logotipo.',
  'no-picture': 'Esta imagen no existe o se ha eliminado.',
  'picture-dimensions':
    'Una imagen debe tener entre {least} y {most} píxeles de ancho y de alto. Esta tiene {width} por {height}.',
  'confirm-embed-key': 'Confirme que sus sitios web necesitan la nueva clave.',

  // People.
  'enter-name': 'Introduzca un nombre.',
  'only-lower-roles': 'Solo puede asignar roles inferiores al suyo.',
  'last-owner': 'Una organización necesita al menos un propietario. Nombre primero a otra persona.',
  'no-member': 'Esta persona no pertenece a su organización.',
  'cannot-manage': 'No puede cambiar su propio rol ni el de nadie de su nivel o superior.',
  'account-gone': 'La cuenta de esta persona ya no existe. Quítela e invítela de nuevo.',
  'has-password': 'Esta persona ya tiene una contraseña. Restablézcala si la ha olvidado.',
  'no-password-yet': 'Esta persona aún no ha elegido una contraseña. Envíe la invitación de nuevo.',
  'already-inviting': 'Otra persona la está invitando ahora mismo. Inténtelo de nuevo.',
  'email-not-possible': 'No se puede añadir esta dirección de correo. Use otra.',
  'already-member': '{email} ya pertenece a su organización.',
  'choose-venue': 'Elija al menos un establecimiento para un responsable o un miembro del personal.',
  'venue-of-others': 'No tiene acceso a uno de estos establecimientos.',
  'too-many-memberships':
    'Esta persona tendría demasiadas organizaciones y establecimientos para una sola cuenta. Elija menos establecimientos.',
  'works-elsewhere':
    'Esta persona trabaja también donde usted no puede gestionarla. Puede pedir un código por su cuenta.',
  'second-factor-on': 'La verificación en dos pasos ya está activada. Desactívela primero.',
  'second-factor-required': 'Los operadores de la plataforma deben usar la verificación en dos pasos.',
  'session-expired': 'Su sesión ha terminado. Inicie sesión de nuevo.',
  'wrong-password': 'Esta contraseña no es correcta.',
  'not-your-organization': 'No pertenece a esta organización.',
  'start-sign-in': 'Empiece de nuevo con su correo y su contraseña.',
  'sign-in-timed-out': 'Ha tardado demasiado. Empiece de nuevo con su correo y su contraseña.',
  'no-memberships':
    'Su cuenta no pertenece a ninguna organización. Pida a su administrador que le dé acceso de nuevo.',
  'api-key-no-account': 'Una clave de API no tiene cuenta.',
  'wrong-app-code':
    'Este código no es correcto. Espere a que la aplicación muestre el siguiente e inténtelo de nuevo.',
  'wrong-credentials': 'Compruebe su correo y su contraseña e inténtelo de nuevo.',
  'wrong-email-code': 'Este código no es correcto o ha caducado. Solicite uno nuevo.',
  'enter-password': 'Introduzca su contraseña.',
  'enter-code': 'Introduzca el código de 6 cifras.',
  'password-rules':
    'Use al menos 12 caracteres con una minúscula, una mayúscula, una cifra y un símbolo como ! o -.',
  'password-spaces': 'No empiece ni termine con un espacio.',

  // Integrations.
  'integrations-off':
    'Las claves de API, los webhooks y los calendarios están desactivados en su organización. Póngase en contacto con nosotros para activarlos.',
  'api-keys-off': 'Las claves de API están desactivadas en esta organización.',
  suspended: '{organization} está suspendida. Pida a su propietario que se ponga en contacto con nosotros.',
  'no-calendar': 'Este calendario no existe.',
  'no-calendar-source': 'Este establecimiento, actividad o miembro del equipo no existe.',
  'invalid-calendar-link': 'Pida la dirección del calendario a un administrador del establecimiento.',
  'no-password-in-url': 'Quite el usuario y la contraseña. Los mensajes van firmados.',
  'use-public-address': 'Use una dirección accesible desde internet.',
  'choose-future-time': 'Elija un momento futuro o deje el campo vacío.',
  'key-over-own-role': 'No puede dar a una clave más permisos de los que usted tiene.',
  'no-message': 'Este mensaje no existe o tiene más de 30 días.',
  'webhook-off': 'Este webhook está desactivado. Actívelo primero.',
  'no-api-key': 'Esta clave de API no existe.',
  'secret-just-rotated':
    'El secreto se cambió hace menos de un día y el anterior es válido hasta el {until}. Espere hasta entonces.',
  'no-webhook': 'Este webhook no existe.',
  'name-key': 'Dé un nombre a la clave.',
  'choose-scopes': 'Elija al menos un permiso para la clave.',
  'enter-webhook-url': 'Use una dirección como https://example.com/hook.',
  'choose-event': 'Elija un evento.',

  // Plans and the platform.
  'no-room-for-venues':
    'Su plan no admite otro establecimiento. Elimine uno que ya no necesite o pídanos un plan mayor.',
  'no-room-for-activities':
    'Su plan no admite otra actividad. Elimine una que ya no necesite o pídanos un plan mayor.',
  'no-room-for-members':
    'Su plan no admite otro miembro del equipo. Quite a uno que ya no necesite acceso o pídanos un plan mayor.',
  'no-room-for-api-keys':
    'Su plan no admite otra clave de API. Revoque una que ya no necesite o pídanos un plan mayor.',
  'no-room-for-webhooks':
    'Su plan no admite otro webhook. Elimine uno que ya no necesite o pídanos un plan mayor.',
  'support-access-opened': 'Ha abierto otro acceso de soporte al mismo tiempo. Inténtelo de nuevo.',
  'other-owner': 'Esta organización ya tiene un propietario, con otra dirección de correo.',
  'no-organization': 'Esta organización no existe.',
  'organization-exists': 'Ya existe una organización con este identificador o esta cuenta de Stripe.',
  'failure-discarded': 'Esta entrega fallida se ha descartado.',
  'no-failure': 'Esta entrega fallida no existe o tiene más de 30 días.',
  'not-replayable':
    'Esto no se puede volver a enviar desde aquí: sus registros permanecen 24 horas en el flujo de la tabla. Consulte docs/deploy.md.',
  'give-reason-on-record': 'Indique un motivo. Quedará registrado.',
} as const satisfies Words<typeof english>;
