import type { Answers } from '../../contract/model/guest/booking.ts';
import type { Question } from '../../contract/model/question.ts';
import { type FieldProblem, fieldProblem, type ProblemDetail } from '../problem.ts';

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
    return [fieldProblem(field, 'question-not-asked')];
  const repeated = answers.findIndex((answer) => answer.questionId === questionId) < index;
  return repeated ? [fieldProblem(field, 'answered-twice')] : [];
}

function problemWith(question: Question, values: readonly string[]): ProblemDetail | null {
  if (values.length === 0) return question.required ? missing(question) : null;
  if (question.kind !== 'multiselect' && values.length > 1) return 'one-answer';
  const allowed = choicesOf(question);
  const stray = allowed && values.some((value) => !allowed.includes(value));
  if (stray) return 'choose-from-list';
  return new Set(values).size < values.length ? 'choose-once' : null;
}

function choicesOf({ kind, options }: Question): readonly string[] | null {
  if (kind === 'checkbox') return ['yes'];
  return kind === 'select' || kind === 'multiselect' ? options : null;
}

function missing({ kind }: Question): ProblemDetail {
  if (kind === 'checkbox') return 'tick-to-continue';
  return kind === 'text' || kind === 'textarea' ? 'answer-question' : 'choose-answer';
}

function fieldOf(questionId: string): string {
  return `answers.${questionId}`;
}
