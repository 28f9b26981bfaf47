import type { Words } from '../../catalogue.ts';
import type { questions as english } from '../../en/portal-later/questions.ts';

export const questions: Words<typeof english> = {
  'questions.label': 'Pregunta',
  'questions.kind': 'Respuesta',
  'questions.kind.text': 'Una línea',
  'questions.kind.textarea': 'Varias líneas',
  'questions.kind.select': 'Una de una lista',
  'questions.kind.multiselect': 'Varias de una lista',
  'questions.kind.checkbox': 'Casilla',
  'questions.options': 'Opciones',
  'questions.optionsHint': 'Pulse Intro después de cada una.',
  'questions.required': 'Respuesta obligatoria',
};
