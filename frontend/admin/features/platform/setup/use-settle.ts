import type { SettleableStep } from '../../../../../core/contract/setup-steps.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

/** Confirms or skips a step. It can be undone. */
export function useSettle(step: SettleableStep): {
  readonly settle: () => void;
  readonly isRunning: boolean;
} {
  const { t } = useWords();
  const change = useAction('settleSetupStep', {
    refresh: ['getSetup'],
    onDone: (_view, { body: { isSettled } }) => {
      if (isSettled) notifyDone(t('setup.settled', { step: t(`setup.step.${step}`) }), t, undo);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const undo = {
    label: t('setup.undo'),
    run: () => change.run({ params: { step }, body: { isSettled: false } }),
  };
  const settle = () => change.run({ params: { step }, body: { isSettled: true } });
  return { settle, isRunning: change.isRunning };
}
