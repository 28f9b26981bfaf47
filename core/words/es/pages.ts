import type { Words } from '../catalogue.ts';
import type { pages as english } from '../en/pages.ts';

export const pages = {
  needsScript: 'Active JavaScript para reservar.',
  loading: 'Cargando…',
  about: 'Sobre las actividades',
  pictures: 'Imágenes del local',
  languages: 'Idiomas',
  accessibility: 'Accesibilidad',
  waiver: 'Lo que se firma antes de participar',
  'entryCode.title': 'Su código de entrada',
  'entryCode.alt': 'Código QR de la reserva {reference}',
  'entryCode.text': 'Enseñe este código al llegar. Abre su reserva: compártalo solo con su grupo.',
  'noPage.title': 'Esta página no existe',
  'noPage.text': 'Puede que la dirección sea incorrecta o que la página haya cambiado de sitio.',
  'noVenue.title': 'Aquí no hay nada que reservar',
  'noVenue.text': 'Puede que la dirección sea incorrecta o que ahora no se admitan reservas.',
  'noActivity.title': 'Esta actividad no se puede reservar',
  'noActivity.text': 'Puede que haya cambiado de nombre o que ya no se ofrezca.',
  'badLink.title': 'Este enlace ya no funciona',
  'badLink.text':
    'Puede que haya caducado o que falte una parte. Ábralo desde el último correo sobre su reserva.',
  'broken.title': 'Algo ha fallado',
  'broken.text': 'Es culpa nuestra. Inténtelo de nuevo en un momento.',

  'waitlist.confirmTitle': 'Confirme su puesto en la lista de espera',
  'waitlist.confirmText':
    'Cuando queden plazas libres, se las guardaremos y le escribiremos. No se cobra nada hasta que reserve.',
  'waitlist.confirm': 'Confirmar mi puesto',
  'waitlist.confirmed': 'Está en la lista de espera',
  'waitlist.waitingTitle': 'Está en la lista de espera',
  'waitlist.waitingText': 'Cuando queden plazas libres, se las guardaremos y le escribiremos.',
  'waitlist.leave': 'Salir de la lista',
  'waitlist.left': 'Ha salido de la lista de espera',
  'waitlist.expiredTitle': 'Este puesto ha caducado',
  'waitlist.expiredText': 'No se confirmó a tiempo. Puede apuntarse otra vez a la lista o elegir otra hora.',
  'waitlist.otherTimes': 'Ver todas las horas',
  'waitlist.failed': 'No ha funcionado. Compruebe la conexión y vuelva a intentarlo.',
  'waitlist.needsScript': 'Active JavaScript para confirmar o salir de la lista.',
} as const satisfies Words<typeof english>;
