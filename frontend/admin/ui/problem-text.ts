import type { CallFailure, CallProblem } from '../../api/problem.ts';

const own: Partial<Record<CallFailure, string>> = {
  offline: 'There is no connection. Check the network; we keep trying.',
  unreadable: 'The answer could not be read. Try again in a moment.',
  unauthenticated: 'Your session is over. Sign in again.',
};

/** What went wrong and what to do, for a person. The API's own sentence, where there is one. */
export function problemText(problem: CallProblem): string {
  return own[problem.code] ?? problem.message;
}
