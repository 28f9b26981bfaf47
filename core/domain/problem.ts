import type { CurrentPrice, FieldProblem, ProblemCode } from '../contract/problems.ts';

/** The one way that rules and use cases say no; the HTTP layer turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldProblem[];
  /** With `price-changed`: the figures to agree to. */
  readonly current: CurrentPrice | undefined;

  /** `detail` is a sentence the person concerned can act on. */
  constructor(
    code: ProblemCode,
    detail: string,
    errors: readonly FieldProblem[] = [],
    current?: CurrentPrice,
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.errors = errors;
    this.current = current;
  }
}
