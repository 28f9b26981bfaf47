import type * as z from 'zod';
import type { PlainProblemKey } from '../words/problems.ts';
import { type FieldProblem, fieldProblem, type ProblemDetail, say } from './problem.ts';

/**
 * The faults that a schema found, by field. The schema must report its input, to distinguish a missing value
 * from a wrong one.
 */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => fieldProblem(issue.path.join('.'), detailOf(issue)));
}

/** The schema's own text if it names one; else a text for the kind of fault. */
function detailOf(issue: z.core.$ZodIssue): ProblemDetail {
  if (isKey(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooLarge(issue);
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      if (issue.input === undefined) return 'required';
      return say('invalid-choice', { choices: issue.values.map(String).join(', ') });
    case 'not_multiple_of':
      return say('not-multiple', { step: issue.divisor });
    case 'unrecognized_keys':
      return say('unknown-fields', { names: issue.keys.join(', ') });
    default:
      return issue.input === undefined ? 'required' : 'invalid-value';
  }
}

/** Schemas name keys of the catalogue (`satisfies PlainProblemKey`); the messages of Zod itself are sentences. */
function isKey(message: string): message is PlainProblemKey {
  return /^[a-z][a-z0-9-]*$/.test(message);
}

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): ProblemDetail {
  if (input === undefined) return 'required';
  return expected === 'int' ? 'whole-number' : say('wrong-type', { type: expected });
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): ProblemDetail {
  const count = Number(minimum);
  if (origin === 'string') return say('text-too-short', { count });
  if (origin === 'array') return say('list-too-short', { count });
  return inclusive ? say('number-too-small', { least: count }) : say('number-not-above', { bound: count });
}

function tooLarge({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): ProblemDetail {
  const count = Number(maximum);
  if (origin === 'string') return say('text-too-long', { count });
  if (origin === 'array') return say('list-too-long', { count });
  return inclusive ? say('number-too-large', { most: count }) : say('number-not-below', { bound: count });
}
