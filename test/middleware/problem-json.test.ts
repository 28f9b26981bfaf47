import { expect, test } from '@jest/globals';
import { type ProblemCode, problems } from '../../core/contract/problems.ts';
import { Problem } from '../../core/domain/problem.ts';
import { problemJson } from '../../lambdas/middleware/problem-json.ts';
import type { HttpEvent, HttpResult } from '../../lambdas/middleware/request.ts';

async function answerTo(error: unknown, headers: HttpEvent['headers'] = {}): Promise<HttpResult | undefined> {
  const event = { headers, requestContext: { requestId: 'request-1' } } as HttpEvent;
  const request = { event, error, response: undefined as HttpResult | undefined };
  await problemJson().onError?.(request as never);
  return request.response;
}

const codes = Object.keys(problems) as ProblemCode[];

test.each(codes)('the problem %s is never cached', async (code) => {
  const { status } = problems[code];
  expect(await answerTo(new Problem(code, 'changed-by-someone-else'))).toMatchObject({
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
});

test('the kinds of refusal that guests and staff meet are among them', () => {
  const statuses = new Set(codes.map((code) => problems[code].status));
  expect([...statuses]).toEqual(expect.arrayContaining([400, 401, 403, 404, 409, 429, 500]));
});

test('an error that was not expected is never cached, and says nothing of itself', async () => {
  const answer = await answerTo(new Error('the table is on fire'));
  expect(answer).toMatchObject({ statusCode: 500, headers: { 'cache-control': 'no-store' } });
  expect(answer?.body).not.toContain('fire');
});
