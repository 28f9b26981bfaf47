import {
  cleanEmail,
  isFilledLine,
  isPhone,
  tidyLine,
  tidyPhone,
} from '../../../../../core/contract/plain-text.ts';
import type { FieldMessage } from '../../../../../core/contract/problems.ts';
import type { ActivityView } from '../../../../../core/contract/views.ts';
import type { MessageKey } from '../messages.ts';
import type { Details, FieldErrors } from './details.ts';

export const questionField = (id: string): string => `question-${id}`;

type Question = ActivityView['questions'][number];

/** Checks in the order of the form, by the rules of the server, which checks again. */
export function checkDetails(details: Details, questions: readonly Question[]): FieldErrors {
  const errors: Record<string, { key: MessageKey }> = {};
  if (!isFilledLine(tidyLine(details.name))) errors.name = { key: 'needName' };
  if (!cleanEmail(details.email)) errors.email = { key: 'needEmail' };
  const phone = tidyPhone(details.phone);
  if (phone && !isPhone(phone)) errors.phone = { key: 'needPhone' };
  for (const { id, required } of questions) {
    const answered = details.answers[id]?.some((value) => value.trim());
    if (required && !answered) errors[questionField(id)] = { key: 'needAnswer' };
  }
  if (!details.accepted) errors.accepted = { key: 'needTerms' };
  return errors;
}

/** Non-empty answers, as the API takes them. */
export function answersOf({ answers }: Details) {
  return Object.entries(answers)
    .map(([questionId, values]) => ({ questionId, values: values.filter((value) => value.trim()) }))
    .filter(({ values }) => values.length > 0);
}

const known: Record<string, string> = {
  'guest.name': 'name',
  'guest.email': 'email',
  'guest.phone': 'phone',
  acceptedTerms: 'accepted',
};

/** The server's findings by field; findings without a field are left out. */
export function serverErrors(problems: readonly FieldMessage[], details: Details): FieldErrors {
  const sent = answersOf(details);
  const errors: Record<string, { text: string }> = {};
  for (const { field, detail } of problems) {
    const name = known[field] ?? questionOf(field, sent);
    if (name) errors[name] ??= { text: detail };
  }
  return errors;
}

/** `answers.2.values`, or `answers.<question id>`. */
function questionOf(field: string, sent: readonly { questionId: string }[]): string | undefined {
  const place = /^answers\.([^.]+)/.exec(field)?.[1];
  if (place === undefined) return undefined;
  return questionField(/^\d+$/.test(place) ? (sent[Number(place)]?.questionId ?? place) : place);
}
