import type { CallFailure, CallProblem } from '../../api/problem.ts';
import type { PortalWords } from '../frame/words.ts';

const own: Partial<Record<CallFailure, `problem.${'offline' | 'unreadable' | 'unauthenticated'}`>> = {
  offline: 'problem.offline',
  unreadable: 'problem.unreadable',
  unauthenticated: 'problem.unauthenticated',
};

/** What went wrong and what to do, for a person: the API's own sentence, where there is one. */
export function problemText({ code, message }: CallProblem, t: PortalWords['t']): string {
  const key = own[code];
  return key ? t(key) : message;
}
