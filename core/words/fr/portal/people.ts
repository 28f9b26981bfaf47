import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal/people.ts';

export const people = {
  'people.sessionEnded': 'Votre session est terminée. Connectez-vous pour reprendre là où vous en étiez.',
  'people.rule.length': 'Au moins 12 caractères',
  'people.rule.lower': 'Une lettre minuscule',
  'people.rule.upper': 'Une lettre majuscule',
  'people.rule.digit': 'Un chiffre',
  'people.rule.symbol': 'Un symbole comme ! ou -',
  'people.shifts': 'Planning',
} as const satisfies Words<typeof english>;
