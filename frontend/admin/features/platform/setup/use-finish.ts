import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { homePage } from '../../../frame/session/next-page.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { followStep } from './followed-step.ts';

/** Hides the checklist for good, after a question, and goes to Today. */
export function useFinish(): { readonly ask: () => void; readonly isRunning: boolean } {
  const { t } = useWords();
  const goTo = useGoTo();
  const finishing = useAction('finishSetup', {
    refresh: ['getSetup'],
    onDone: () => {
      followStep(null);
      notifyDone(t('setup.hidden'), t);
      goTo(homePage);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('setup.hideAsk'),
        text: t('setup.hideAskText'),
        confirm: t('setup.hide'),
        isDangerous: false,
        onConfirm: () => finishing.run({}),
      },
      t,
    );
  return { ask, isRunning: finishing.isRunning };
}
