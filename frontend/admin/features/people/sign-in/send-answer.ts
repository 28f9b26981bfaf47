import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import type { Flow } from './stage.ts';

/** Sends an answer and follows where it leads. An answer that comes too late leads to the beginning, which says so. */
export function sendAnswer<T>({ go }: Flow, answer: (body: T) => Promise<SignInStep>) {
  return async (body: T) => {
    try {
      go(await answer(body));
    } catch (error) {
      const { code, message } = asCallProblem(error);
      if (code !== 'unauthenticated') throw error;
      go({ next: 'password' }, { remark: { tone: 'warning', text: message } });
    }
  };
}
