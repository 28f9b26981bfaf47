import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal/people.ts';

export const people = {
  'people.sessionEnded': 'Su sesión ha terminado. Inicie sesión para continuar donde lo dejó.',
  'people.rule.length': 'Al menos 12 caracteres',
  'people.rule.lower': 'Una letra minúscula',
  'people.rule.upper': 'Una letra mayúscula',
  'people.rule.digit': 'Una cifra',
  'people.rule.symbol': 'Un símbolo como ! o -',
  'people.shifts': 'Turnos',
} as const satisfies Words<typeof english>;
