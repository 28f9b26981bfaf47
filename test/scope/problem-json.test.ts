import { expect, test } from '@jest/globals';
import { type ProblemCode, problems } from '../../core/contract/problems.ts';
import { fieldProblem, Problem, say } from '../../core/domain/problem.ts';
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

test('a problem is answered in the language that the request asks for, English otherwise', async () => {
  const full = new Problem('full', say('seats-left', { count: 2 }), [fieldProblem('party', 'sold-out')]);
  const read = async (accepted?: string) => {
    const answer = await answerTo(full, accepted === undefined ? {} : { 'accept-language': accepted });
    const { detail, errors } = JSON.parse(answer?.body ?? '');
    return [answer?.headers?.['content-language'], detail, errors[0].detail];
  };
  const english = [
    'en',
    'Only 2 seats are left. Bring fewer guests or choose another time.',
    'This session is sold out. Choose another time.',
  ];
  expect(await read()).toEqual(english);
  expect(await read('it, pt;q=0.5')).toEqual(english);
  expect(await read('fr-CH, en;q=0.8')).toEqual([
    'fr',
    'Il ne reste que 2 places. Venez moins nombreux ou choisissez un autre horaire.',
    'Cette séance est complète. Choisissez un autre horaire.',
  ]);
});
