import { type FieldProblem, say } from '../problem.ts';

/** Each value of a list that was there before. */
export function findRepeated(field: string, values: readonly (string | number)[]): FieldProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ field: `${field}.${index}`, detail: say('listed-twice', { name: String(value) }) }]
      : [],
  );
}
