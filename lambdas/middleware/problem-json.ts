import type { MiddlewareObj } from '@middy/core';
import { type ProblemDocument, problems } from '../../core/contract/problems.ts';
import { Problem } from '../../core/domain/problem.ts';
import { describeError, log } from '../runtime/log.ts';
import type { HttpEvent, HttpResult } from './request.ts';

/** Turns what was thrown into `application/problem+json`; what nobody expected says only its request id. */
export function problemJson(): MiddlewareObj<HttpEvent, HttpResult> {
  return {
    onError: (request) => {
      request.response = problemResult(request.error, request.event.requestContext.requestId);
    },
  };
}

/** The answer to what was thrown; logged by its code, or in full where nobody expected it. */
export function problemResult(error: unknown, requestId: string): HttpResult {
  const problem = asProblem(error);
  if (problem.code === 'internal') log('request-failed', { requestId, ...describeError(error) });
  else log('request-refused', { requestId, problem: problem.code });
  const { status, title } = problems[problem.code];
  const document: ProblemDocument = {
    type: `urn:bookingtms:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.message,
    requestId,
    ...(problem.errors.length > 0 ? { errors: [...problem.errors] } : {}),
    ...(problem.current && { current: problem.current }),
  };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 429 ? { 'retry-after': String(untilNextMinute()) } : {}),
    },
    body: JSON.stringify(document),
  };
}

/** Seconds: requests are counted by the minute of the clock. */
function untilNextMinute(): number {
  return 60 - new Date().getUTCSeconds();
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const unknownRoute = error instanceof Error && 'statusCode' in error && error.statusCode === 404;
  if (unknownRoute) return new Problem('not-found', 'There is nothing at this address.');
  return new Problem('internal', 'Try again in a moment. If it keeps failing, tell us the request id.');
}
