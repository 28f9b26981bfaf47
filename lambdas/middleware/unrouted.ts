import type { Context } from 'aws-lambda';
import { methodsAt } from '../../core/contract/methods-at.ts';
import { unrouted } from '../../core/contract/route-path.ts';
import { Problem, type ProblemDetail, say } from '../../core/domain/problem.ts';
import type { Page } from '../usecases/guest/pages/page.ts';
import { problemResult } from './problem-json.ts';
import type { HttpEvent, HttpResult } from './request.ts';
import { logRequests } from './request-log.ts';

type Code = 'not-found' | 'method-not-allowed';
type Serve = (event: HttpEvent, context: Context) => Promise<HttpResult>;
type PageFor = (code: Code, event: HttpEvent) => Page;

/**
 * The Lambda handler of the function that also gets every request without a route: programs get a problem,
 * people a page. HEAD is answered like GET, without the body.
 */
export function answerAll(routed: Serve, pageFor: PageFor): Serve {
  const refused = logRequests('pages', (event) => refuse(event, pageFor));
  return async (event, context) => {
    const isRouted = event.routeKey !== unrouted.key;
    const answer = await (isRouted ? routed : refused)(event, context);
    if (event.requestContext.http.method !== 'HEAD') return answer;
    const { body: _body, ...head } = answer;
    return head;
  };
}

async function refuse(event: HttpEvent, pageFor: PageFor): Promise<HttpResult> {
  const methods = methodsAt(event.rawPath).join(', ');
  const code = methods === '' ? 'not-found' : 'method-not-allowed';
  const answer = event.rawPath.startsWith('/api/')
    ? await problemResult(new Problem(code, detailOf(methods)), event)
    : pageResult(pageFor(code, event));
  return { ...answer, headers: { ...answer.headers, ...(methods !== '' && { allow: methods }) } };
}

function detailOf(methods: string): ProblemDetail {
  return methods === '' ? 'no-such-address' : say('method-not-allowed', { methods });
}

function pageResult({ status, html, headers }: Page): HttpResult {
  return {
    statusCode: status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: html,
  };
}
