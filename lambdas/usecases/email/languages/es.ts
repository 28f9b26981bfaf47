import type { EmailTexts } from './texts.ts';

export const es: EmailTexts = {
  greeting: (name) => `Hola, ${name}:`,
  activity: 'Qué',
  when: 'Cuándo',
  localTime: (zone) => `Hora local del establecimiento (${zone})`,
  where: 'Dónde',
  map: 'Ver en el mapa',
  reference: 'Código de reserva',
  price: 'Precio',
  total: 'Total',
  paid: 'Pagado',
  free: 'Nada que pagar',
  policy: 'Condiciones de cancelación',
  contact: (venue, phone, email) =>
    `¿Tienes preguntas? Responde a este correo o contacta con ${venue}: ${[phone, email].filter(Boolean).join(', ')}.`,
  why: (venue) => `Recibes este correo porque has hecho una reserva en ${venue}.`,
  confirmed: {
    subject: (activity, date) => `Reserva confirmada: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Aquí tienes todo lo que necesitas.`,
    title: '¡Reserva confirmada!',
    lead: (activity, venue) => `${activity}, en ${venue}, te espera. ¡Tenemos ganas de verte!`,
    calendarTitle: 'Añadir al calendario',
    calendar: 'Abre el archivo adjunto para añadirla a tu calendario.',
    manage: 'Ver la reserva',
    codeAlt: (reference) => `Código QR de la reserva ${reference}`,
    codeCaption: 'Enseña este código al llegar. Abre tu reserva: compártelo solo con tu grupo.',
  },
  refunded: {
    subject: (activity) => `Lo sentimos: no quedan plazas para ${activity}; te devolvemos el dinero`,
    preview: (amount) => `Te devolvemos ${amount}, el importe íntegro.`,
    title: 'Lo sentimos',
    lead: (activity, date) =>
      `Tu pago de ${activity} (${date}) nos llegó cuando ya había pasado el tiempo durante el que podíamos guardar tus plazas, y ya estaban ocupadas. No hemos podido confirmar la reserva.`,
    money: (amount) =>
      `Tu dinero está en camino: ${amount}, el importe íntegro, a la tarjeta o cuenta con la que pagaste. Los bancos suelen tardar entre 5 y 10 días en mostrarlo. No tienes que hacer nada.`,
    sorry: 'Sabemos que no es la noticia que esperabas. Nos encantaría verte en otra ocasión.',
    amount: 'Importe que te devolvemos',
    again: 'Buscar otra hora',
  },
};
