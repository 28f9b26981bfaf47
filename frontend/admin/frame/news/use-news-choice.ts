import { useState } from 'react';
import type { NewsChoice } from '../../../../core/contract/model/people/news-choice.ts';
import type { CallProblem } from '../../../api/problem.ts';
import { useAction } from '../data/use-api.ts';
import { useSession } from '../session/session.tsx';

/** What the person wants to hear of, on every device, and the way to change it. It shows before it is stored. */
export function useNewsChoice(onProblem: (problem: CallProblem) => void) {
  const { account } = useSession();
  const [pending, setPending] = useState<NewsChoice | null>(null);
  const choosing = useAction('chooseNews', {
    refresh: ['getAccount'],
    onDone: () => setPending(null),
    onProblem: (problem) => {
      setPending(null);
      onProblem(problem);
    },
  });
  const news = pending ?? account.news;
  const choose = (change: Partial<NewsChoice>) => {
    const body = { ...news, ...change };
    setPending(body);
    choosing.run({ body });
  };
  return { news, choose };
}
