import type { FieldProblem } from '../../contract/problems.ts';

/** Each value of a list that was there before. */
export function repeated(field: string, values: readonly (string | number)[]): FieldProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ field: `${field}.${index}`, detail: `"${value}" is listed twice.` }]
      : [],
  );
}
