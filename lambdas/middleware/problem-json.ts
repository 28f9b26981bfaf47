import type { MiddlewareObj } from '@middy/core';
import { type ProblemDocument, problems } from '../../core/contract/problems.ts';
import { Problem } from '../../core/domain/problem.ts';
import { readerOf } from '../../core/domain/reader.ts';
import { addLogFields, describeError, log } from '../runtime/log.ts';
import type { HttpEvent, HttpResult } from './request.ts';

/**
 * Turns an error into `application/problem+json`; for an unexpected one the answer contains only its request
 * id.
 */
export function problemJson(): MiddlewareObj<HttpEvent, HttpResult> {
  return {
    onError: async (request) => {
      request.response = await problemResult(request.error, request.event);
    },
  };
}

/** The answer to an error, in the reader's language. The request's line gets its code and key; an unexpected error is logged in full. */
export async function problemResult(
  error: unknown,
  { headers, requestContext: { requestId } }: Pick<HttpEvent, 'headers' | 'requestContext'>,
): Promise<HttpResult> {
  const problem = asProblem(error);
  addLogFields({ problem: problem.code, detail: problem.message });
  if (problem.code === 'internal') log('request-failed', describeError(error));
  const { language, textOf } = await readerOf(headers);
  const errors = problem.errors.map(({ field, detail }) => ({ field, detail: textOf(detail) }));
  const { status, title } = problems[problem.code];
  const document: ProblemDocument = {
    type: `urn:bookingtms:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: textOf(problem.detail),
    requestId,
    ...(errors.length > 0 && { errors }),
    ...(problem.current && { current: problem.current }),
  };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
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
  if (unknownRoute) return new Problem('not-found', 'no-such-address');
  return new Problem('internal', 'internal');
}
