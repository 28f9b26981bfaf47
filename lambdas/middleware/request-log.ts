import type { Context } from 'aws-lambda';
import type { HttpFunctionName } from '../../core/contract/http-functions.ts';
import { log, stopwatch, withLogFields } from '../runtime/log.ts';
import type { HttpEvent, HttpResult } from './request.ts';

/** API Gateway's id of a request, which is also in error answers. */
export function requestIdOf({ requestContext }: Pick<HttpEvent, 'requestContext'>, context: Context): string {
  return requestContext.requestId ?? context.awsRequestId;
}

/**
 * Adds the function and the request id to every line of a request, and logs how it was answered. `invocation` is
 * Lambda's own id, which Lambda's report of time and memory has.
 */
export function logRequests<E extends HttpEvent>(
  fn: HttpFunctionName,
  serve: (event: E, context: Context) => Promise<HttpResult>,
): (event: E, context: Context) => Promise<HttpResult> {
  return (event, context) => {
    const ids = { function: fn, requestId: requestIdOf(event, context), invocation: context.awsRequestId };
    return withLogFields(ids, async () => {
      const milliseconds = stopwatch();
      const result = await serve(event, context);
      log('request-answered', { status: result.statusCode, milliseconds: milliseconds() });
      return result;
    });
  };
}
