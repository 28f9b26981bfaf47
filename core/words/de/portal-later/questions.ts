import type { Words } from '../../catalogue.ts';
import type { questions as english } from '../../en/portal-later/questions.ts';

export const questions: Words<typeof english> = {
  'questions.label': 'Frage',
  'questions.kind': 'Antwort',
  'questions.kind.text': 'Eine Zeile',
  'questions.kind.textarea': 'Mehrere Zeilen',
  'questions.kind.select': 'Eine aus einer Liste',
  'questions.kind.multiselect': 'Mehrere aus einer Liste',
  'questions.kind.checkbox': 'Kästchen',
  'questions.options': 'Auswahl',
  'questions.optionsHint': 'Nach jeder die Eingabetaste drücken.',
  'questions.required': 'Antwort ist Pflicht',
};
