import type { Currency, MinorUnits } from '../contract/model/money.ts';
import type { Weekday } from '../contract/model/schedule.ts';
import type { Instant, LocalDate } from '../contract/model/time.ts';
import type { CurrentPrice, ProblemCode } from '../contract/problems.ts';
import type { PlainProblemKey, ProblemKey, ProblemParameter } from '../words/problems.ts';

/** A text of the problem catalogue: its key, with values where the text has parameters. */
export type ProblemDetail = PlainProblemKey | ProblemMessage;

export interface ProblemMessage {
  readonly key: ProblemKey;
  readonly values: Readonly<Record<string, ProblemValue>>;
}

/** Numbers, amounts, dates, instants and weekdays are written the way the reader's language does. */
export type ProblemValue =
  | string
  | number
  | { readonly amount: MinorUnits; readonly currency: Currency }
  | { readonly date: LocalDate }
  | { readonly instant: Instant }
  | { readonly weekday: Weekday };

/** One field that is wrong, and what to do about it. `field` is a path such as `guest.email`. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: ProblemDetail;
}

/** A text of the catalogue with its values, for a problem or a field. */
export function say<K extends ProblemKey>(
  key: K,
  values: Readonly<Record<ProblemParameter<K>, ProblemValue>>,
): ProblemMessage {
  return { key, values };
}

export function fieldProblem(field: string, detail: ProblemDetail): FieldProblem {
  return { field, detail };
}

/** The only error that rules and use cases throw; the HTTP layer turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;
  readonly errors: readonly FieldProblem[];
  /** With `price-changed`: the figures to agree to. */
  readonly current: CurrentPrice | undefined;

  /** The message, which logs show, is the key of `detail`: readers get its text in their language. */
  constructor(
    code: ProblemCode,
    detail: ProblemDetail,
    errors: readonly FieldProblem[] = [],
    current?: CurrentPrice,
  ) {
    super(typeof detail === 'string' ? detail : detail.key);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.errors = errors;
    this.current = current;
  }
}
