import { jest } from '@jest/globals';
import { paths, type RouteId } from '../../../../core/contract/paths.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type Answers = Partial<Record<RouteId, (sent: unknown) => Answer | Promise<Answer>>>;

/** After this many requests there are no more answers, so that a test of too many ends. */
const flood = 200;

/** The API as a test has it: answers by route, and a count of what was asked. */
export function answerWith(answers: Answers) {
  const calls: string[] = [];
  const fetch = jest.fn(async (url: string, { method = 'GET', body }: RequestInit) => {
    const path = url.split('?')[0];
    const [route, answer] =
      Object.entries(answers).find(
        ([id]) => paths[id as RouteId].method === method && matches(id as RouteId, path),
      ) ?? [];
    calls.push(route ?? `${method} ${path}`);
    if (calls.length > flood) return new Promise<Response>(() => {});
    if (!answer) throw new Error(`The test has no answer to ${method} ${path}.`);
    return responseOf(await answer(typeof body === 'string' ? JSON.parse(body) : undefined));
  });
  Object.assign(globalThis, { fetch });
  return { calls, count: (route: RouteId) => calls.filter((each) => each === route).length };
}

/** A problem as the API words it. */
export function problem(status: number, code: string, detail: string, errors: object[] = []): Answer {
  return { status, body: { type: 'about:blank', title: code, status, code, detail, errors } };
}

function matches(id: RouteId, path = ''): boolean {
  return new RegExp(`^${paths[id].path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

function responseOf({ status, body }: Answer): Response {
  const ok = status < 400;
  const type = ok ? 'application/json' : 'application/problem+json';
  const response = { ok, status, headers: { get: () => type }, json: async () => body };
  return response as unknown as Response;
}
