import type * as z from 'zod';
import type { Route } from '../../core/contract/routes.ts';
import { fieldProblems } from '../../core/domain/field-problems.ts';
import { Problem } from '../../core/domain/problem.ts';
import type { HttpEvent } from './request.ts';

/** Characters: far more than any form of ours has. */
const largestForm = 64 * 1024;

/** Characters: Stripe's events contain whole objects with all their lists; little of it is kept. */
const largestEvent = 4 * 1024 * 1024;

/** @throws Problem('too-large') before the body is read */
export function refuseLargeBody({ surface }: Pick<Route, 'surface'>, { body = '' }: HttpEvent): void {
  if (body.length <= (surface === 'webhook' ? largestEvent : largestForm)) return;
  throw new Problem('too-large', 'request-too-large');
}

/**
 * The parts of a request that its route reads, parsed by the registry's schemas.
 * @throws Problem('invalid-input') with every field that is wrong
 */
export function parseInput(
  route: Route,
  event: HttpEvent,
): Record<'params' | 'query' | 'headers' | 'body', unknown> {
  return {
    params: part(route.params, event.pathParameters ?? {}),
    query: part(route.query, event.queryStringParameters ?? {}),
    headers: part(route.headers, event.headers),
    body: route.body ? part(route.body, jsonBody(event)) : undefined,
  };
}

function part(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const errors = fieldProblems(result.error);
  throw new Problem('invalid-input', errors[0]?.detail ?? 'invalid-request', errors);
}

function jsonBody(event: HttpEvent): unknown {
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString()
    : (event.body ?? '');
  try {
    return JSON.parse(text, wellFormed);
  } catch {
    throw new Problem('invalid-input', 'invalid-json');
  }
}

/** Half of a surrogate pair cannot be written as UTF-8, so no service behind us accepts it. */
function wellFormed(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('Half of a character.');
  return value;
}
