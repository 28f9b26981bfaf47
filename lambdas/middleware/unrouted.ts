import type { Context } from 'aws-lambda';
import { isPortalPath } from '../../core/contract/portal-pages.ts';
import { methodsAt } from '../../core/contract/routing/methods-at.ts';
import { unrouted } from '../../core/contract/routing/route-path.ts';
import { Problem, type ProblemDetail, say } from '../../core/domain/problem.ts';
import type { Page } from '../usecases/guest/pages/page.ts';
import { problemResult } from './problem-json.ts';
import type { HttpEvent, HttpResult } from './request.ts';
import { logRequests } from './request-log.ts';

type Code = 'not-found' | 'method-not-allowed';
type Serve = (event: HttpEvent, context: Context) => Promise<HttpResult>;
type PageFor = (code: Code, event: HttpEvent) => Page;
type Portal = (event: HttpEvent) => Page;

const reading = ['GET', 'HEAD'];

/**
 * The Lambda handler of the function that also gets the portal's addresses and every request without a route:
 * programs get a problem, people a page. HEAD is answered like GET, without the body.
 */
export function answerAll(routed: Serve, pageFor: PageFor, portal: Portal): Serve {
  const opened = logRequests('pages', async (event) => openPortal(event, portal, pageFor));
  const refused = logRequests('pages', (event) => refuse(event, pageFor));
  const serverOf = ({ rawPath, routeKey }: HttpEvent) => {
    if (isPortalPath(rawPath)) return opened;
    return routeKey === unrouted.key ? refused : routed;
  };
  return async (event, context) => {
    const answer = await serverOf(event)(event, context);
    if (event.requestContext.http.method !== 'HEAD') return answer;
    const { body: _body, ...head } = answer;
    return head;
  };
}

/** The portal's sections look like a venue's page to API Gateway, so this decides before the routes do. */
function openPortal(event: HttpEvent, portal: Portal, pageFor: PageFor): HttpResult {
  if (reading.includes(event.requestContext.http.method)) return pageResult(portal(event));
  const refusal = pageResult(pageFor('method-not-allowed', event));
  return { ...refusal, headers: { ...refusal.headers, allow: reading.join(', ') } };
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
