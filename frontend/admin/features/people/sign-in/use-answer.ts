import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { useSending } from '../../../app/use-sending.ts';
import type { Flow } from './stage.ts';

/** Answers what the API asked. Too late an answer leads back to the beginning, which says so. */
export function useAnswer({ go, proceed }: Flow, answer: (values: FormData) => Promise<SignInStep>) {
  return useSending(answer, proceed, ({ code, message }) => {
    if (code === 'unauthenticated') go({ next: 'password' }, { tone: 'warning', text: message });
  });
}
