import { Problem, say } from '../../../core/domain/problem.ts';
import { problemResult } from '../../../lambdas/middleware/problem-json.ts';
import type { HttpEvent } from '../../../lambdas/middleware/request.ts';

/** A function that refuses every request, for a bundle to be made of. */
export const handler = (event: HttpEvent) =>
  problemResult(new Problem('full', say('seats-left', { count: 2 })), event);
