import { CallProblem } from '../../api/problem.ts';

/** What a form finds wrong before it asks anybody, in the form in which the API says it. */
export function fieldProblem(field: string, detail: string): CallProblem {
  return new CallProblem('invalid-input', detail, [{ field, detail }]);
}
