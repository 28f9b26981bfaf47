import { expect, test } from '@jest/globals';
import { routes } from '../../core/contract/routes.ts';
import { parseInput } from '../../lambdas/middleware/parse.ts';
import type { HttpEvent } from '../../lambdas/middleware/request.ts';

const route = routes.find(({ body, params, headers }) => body && !params && !headers);

test.each(['{"code":"\\ud83d"}', '{"a":{"b":["x \\udc00"]}}'])(
  'half of a character is no JSON of ours: %s',
  (body) => {
    if (!route) throw new Error('No route takes a body.');
    const event = { headers: {}, body } as HttpEvent;
    expect(() => parseInput(route, event)).toThrow('invalid-json');
  },
);
