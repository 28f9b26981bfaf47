import { asCallProblem, type CallFailure } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { isUnanswered } from '../logic/checkout/unanswered.ts';
import type { Wait } from './take-hold.ts';

/** Milliseconds before each further try. The server releases the seats itself when the hold runs out. */
const pauses = [1000, 3000, 9000, 27_000];

const isPassing = (code: CallFailure) => isUnanswered(code) || code === 'conflict' || code === 'rate-limited';

/** Gives seats back, and tries again while that may still work. @throws CallProblem */
export async function releaseHold(token: string, wait: Wait, tries = 0): Promise<void> {
  try {
    await call('releaseHold', { params: { token } });
  } catch (error) {
    const problem = asCallProblem(error);
    const pause = pauses[tries];
    if (pause === undefined || !isPassing(problem.code)) throw problem;
    await wait(pause);
    await releaseHold(token, wait, tries + 1);
  }
}
