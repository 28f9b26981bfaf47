import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal-later/people.ts';

export const people = {
  'people.status': 'Estado',
  'people.addedOn': 'Añadido el {date}',
  'people.access': 'Acceso',
  'people.noVenueChoice':
    'Los gerentes y los empleados trabajan en un establecimiento, y aún no hay ninguno. Ya puede invitar a administradores.',
  'people.organization': 'Organización',
  'people.owner': 'Propietario',
  'people.open': 'Abrir',
  'people.plan': 'Plan',
  'people.sessions': 'Próximas sesiones',
  'people.sessionsNone': 'No tiene sesiones asignadas.',
  'people.sessionsMore': 'Mostrar más',
  'people.assign': 'Asignar',
  'people.assignTo': 'Asignar a alguien a {activity}, {time}',
  'people.whose': 'Turnos de',
  'people.everyone': 'Todo el equipo',
  'people.withoutAnyone': 'Sesiones sin nadie',
  'people.mine': 'Mis turnos',
  'people.shiftsNone': 'No hay turnos estos días',
  'people.shiftsNoneText': 'Aquí aparecen las sesiones con clientes y quién está a cargo de ellas.',
  'people.shiftsFree': 'Sin turnos',
  'people.calendar': 'Mi calendario',
  'people.calendarText':
    'Suscríbase a sus turnos en Google Calendar, Apple Calendar u Outlook: pegue allí la dirección. Los cambios llegan solos.',
  'people.calendarAddress': 'Dirección de su calendario',
  'people.calendarOnce': 'La dirección se muestra una sola vez. Si ya tiene una, dejará de funcionar.',
  'people.calendarCreate': 'Crear dirección',
} as const satisfies Words<typeof english>;
