import type {
  CurrentPrice,
  FieldMessage,
  ProblemCode,
  ProblemDocument,
} from '../../core/contract/problems.ts';

/** `offline`: no answer; `unreadable`: an answer that is not ours, perhaps from a proxy. */
export type CallFailure = ProblemCode | 'offline' | 'unreadable';

/** Why a call failed, with the API's text. */
export class CallProblem extends Error {
  readonly code: CallFailure;
  readonly errors: readonly FieldMessage[];
  readonly requestId: string | undefined;
  /** With `price-changed`: the figures as they are now. */
  readonly current: CurrentPrice | undefined;

  constructor(
    code: CallFailure,
    detail: string,
    errors: readonly FieldMessage[] = [],
    { requestId, current }: Pick<Partial<ProblemDocument>, 'requestId' | 'current'> = {},
  ) {
    super(detail);
    this.name = 'CallProblem';
    this.code = code;
    this.errors = errors;
    this.requestId = requestId;
    this.current = current;
  }
}

/**
 * Reads `application/problem+json`; anything else is `unreadable`, save the refusals of the gateway itself,
 * which knows no problems and means that the session is over.
 */
export async function problemOf(response: Response): Promise<CallProblem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const refused = response.status === 401 || response.status === 403;
    return new CallProblem(refused ? 'unauthenticated' : 'unreadable', `HTTP ${response.status}`);
  }
  try {
    const document: ProblemDocument = await response.json();
    return new CallProblem(document.code, document.detail, document.errors, document);
  } catch {
    return new CallProblem('unreadable', `HTTP ${response.status}`);
  }
}

/** Any thrown thing as a CallProblem. */
export function asCallProblem(error: unknown): CallProblem {
  return error instanceof CallProblem ? error : new CallProblem('offline', String(error));
}
