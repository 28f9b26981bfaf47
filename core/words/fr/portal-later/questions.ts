import type { Words } from '../../catalogue.ts';
import type { questions as english } from '../../en/portal-later/questions.ts';

export const questions: Words<typeof english> = {
  'questions.label': 'Question',
  'questions.kind': 'Réponse',
  'questions.kind.text': 'Une ligne',
  'questions.kind.textarea': 'Plusieurs lignes',
  'questions.kind.select': 'Un choix d’une liste',
  'questions.kind.multiselect': 'Plusieurs choix d’une liste',
  'questions.kind.checkbox': 'Case à cocher',
  'questions.options': 'Choix',
  'questions.optionsHint': 'Appuyez sur Entrée après chacun.',
  'questions.required': 'Réponse obligatoire',
};
