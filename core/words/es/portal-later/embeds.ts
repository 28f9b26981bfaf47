import type { Words } from '../../catalogue.ts';
import type { embeds as english } from '../../en/portal-later/embeds.ts';

export const embeds = {
  'embeds.title': 'Widgets',
  'embeds.about': 'Más widgets para páginas, socios o campañas, cada uno con su clave y sus cifras.',
  'embeds.new': 'Nuevo widget',
  'embeds.create': 'Crear widget',
  'embeds.createdDone': '{name} se ha creado. Copie su código en su página.',
  'embeds.active': 'En uso',
  'embeds.none': 'Todavía no hay widgets',
  'embeds.noneText':
    'El widget del establecimiento siempre funciona: su código está en «Insertar». Cree otro para dar a una página su propio aspecto o ver qué aporta una página o un socio.',
  'embeds.noneArchived': 'No hay widgets archivados',
  'embeds.lastDays': 'Últimos 30 días',
  'embeds.created': 'Creado',
  'embeds.line': 'Visitas: {visits}, iniciadas: {starts}, reservadas: {bookings}',
  'embeds.funnel': 'Últimos 30 días',
  'embeds.funnelAbout':
    'Contado sin cookies. Las visitas de los widgets muy usados se estiman con una muestra.',
  'embeds.visits': 'Visitas',
  'embeds.starts': 'Reservas iniciadas',
  'embeds.bookings': 'Reservas confirmadas',
  'embeds.nameHint': 'Solo para usted, por ejemplo «Portada» u «Hotel Marina».',
  'embeds.kind': 'Qué pueden hacer los clientes',
  'embeds.kind.calendar': 'Elegir una actividad',
  'embeds.kind.activity': 'Reservar una actividad',
  'embeds.kind.gift-cards': 'Comprar una tarjeta regalo',
  'embeds.copyOf': 'Copia de {name}',
  'embeds.duplicate': 'Duplicar',
  'embeds.archive': 'Archivar',
  'embeds.restore': 'Volver a usar',
  'embeds.archivedDone': '{name} se ha archivado. Las páginas con su código ya no lo muestran.',
  'embeds.restored': '{name} vuelve a funcionar.',
  'embeds.settings': 'Ajustes',
  'embeds.activitiesHint': 'Sin elegir ninguna, las del widget del establecimiento.',
  'embeds.venueLook': 'Usar el color y el fondo del establecimiento',
  'embeds.hooks': 'Conversiones',
  'embeds.hooksAbout':
    'Comunique a su sitio los pasos de una venta: view_item, begin_checkout y purchase, con actividad, valor y moneda. Nunca datos personales.',
  'embeds.hooksFrame': 'Solo el script puede comunicar conversiones. Elija otra forma de mostrar el widget.',
  'embeds.dataLayer': 'Enviar a Google Analytics 4 y Tag Manager (dataLayer)',
  'embeds.eventName': 'Evento para su propio script',
  'embeds.eventNameHint':
    'Se lanza en la página, por ejemplo rooms:sale. Déjelo vacío para no lanzar ninguno.',
  'embeds.funnelVenue':
    'De la página de la sede y su propio widget, sin los widgets con nombre. Contado sin cookies; si hay muchas visitas, se estiman con una muestra.',
} as const satisfies Words<typeof english>;
