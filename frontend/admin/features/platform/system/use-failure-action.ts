import { useMutation } from '@tanstack/react-query';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useRefresh } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { type FailureAction, type FailureLine, mayDiscard, mayReplay } from './failure-state.ts';

/** Sends several again, or discards them: one by one, and one word about all. */
export function useFailureAction(onDone: () => void) {
  const { t } = useWords();
  const refresh = useRefresh();
  const acting = useMutation({
    mutationFn: async ({ action, of }: { action: FailureAction; of: readonly FailureLine[] }) => {
      const able = of.filter(action === 'replayFailedDelivery' ? mayReplay : mayDiscard);
      const results = await Promise.allSettled(
        able.map(({ id }) => api(action, { params: { failureId: id } })),
      );
      return { action, results };
    },
    onSuccess: async ({ action, results }) => {
      await refresh('listFailedDeliveries');
      onDone();
      const refused = results.filter((result) => result.status === 'rejected');
      const count = results.length - refused.length;
      if (count > 0) notifyDone(t(`platform.done.${action}`, { count }), t);
      if (refused[0]) notifyProblem(asCallProblem(refused[0].reason), t);
    },
  });
  return { act: acting.mutate, running: acting.isPending ? acting.variables.action : null };
}
