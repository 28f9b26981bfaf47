import type { Question } from '../../contract/model/activity.ts';
import type { Answers } from '../../contract/model/booking.ts';
import type { FieldProblem } from '../../contract/problems.ts';

/** What is wrong with the answers to an activity's questions; an empty list when nothing is. */
export function checkAnswers(questions: readonly Question[], answers: Answers): FieldProblem[] {
  return [
    ...answers.flatMap((answer, index) => strayProblems(questions, answers, answer.questionId, index)),
    ...questions.flatMap((question) => {
      const given = answers.find((answer) => answer.questionId === question.id)?.values ?? [];
      const values = given.filter((value) => value.trim() !== '');
      const detail = problemWith(question, values);
      return detail ? [{ field: fieldOf(question.id), detail }] : [];
    }),
  ];
}

function strayProblems(
  questions: readonly Question[],
  answers: Answers,
  questionId: string,
  index: number,
): FieldProblem[] {
  const field = fieldOf(questionId);
  if (!questions.some((question) => question.id === questionId))
    return [{ field, detail: 'This question is not asked.' }];
  const repeated = answers.findIndex((answer) => answer.questionId === questionId) < index;
  return repeated ? [{ field, detail: 'This question is answered twice.' }] : [];
}

function problemWith(question: Question, values: readonly string[]): string | null {
  if (values.length === 0) return question.required ? missing(question) : null;
  if (question.kind !== 'multiselect' && values.length > 1) return 'Give one answer.';
  const allowed = choicesOf(question);
  const stray = allowed && values.some((value) => !allowed.includes(value));
  if (stray) return 'Choose from the list.';
  return new Set(values).size < values.length ? 'Choose each only once.' : null;
}

function choicesOf({ kind, options }: Question): readonly string[] | null {
  if (kind === 'checkbox') return ['yes'];
  return kind === 'select' || kind === 'multiselect' ? options : null;
}

function missing({ kind }: Question): string {
  if (kind === 'checkbox') return 'Tick this to go on.';
  return kind === 'text' || kind === 'textarea' ? 'Answer this question.' : 'Choose an answer.';
}

function fieldOf(questionId: string): string {
  return `answers.${questionId}`;
}
