import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal/people.ts';

export const people = {
  'people.sessionEnded': 'Su sesión ha terminado. Inicie sesión para continuar donde lo dejó.',
  'people.rule.length': 'Al menos 12 caracteres',
  'people.rule.lower': 'Una letra minúscula',
  'people.rule.upper': 'Una letra mayúscula',
  'people.rule.digit': 'Una cifra',
  'people.rule.symbol': 'Un símbolo como ! o -',
  'people.status': 'Estado',
  'people.addedOn': 'Añadido el {date}',
  'people.access': 'Acceso',
  'people.noVenueChoice':
    'Los gerentes y los empleados trabajan en un establecimiento, y aún no hay ninguno. Ya puede invitar a administradores.',
  'people.noVenueOwner':
    'Su organización aún no tiene ningún establecimiento. Cuando lo tenga, esta página mostrará su día. Ya puede invitar a administradores.',
  'people.toStaff': 'Ir al equipo',
  'people.organization': 'Organización',
  'people.owner': 'Propietario',
  'people.open': 'Abrir',
  'people.plan': 'Plan',
  'people.sessions': 'Próximas sesiones',
  'people.sessionsNone': 'No tiene sesiones asignadas.',
  'people.sessionsMore': 'Mostrar más',
} as const satisfies Words<typeof english>;
