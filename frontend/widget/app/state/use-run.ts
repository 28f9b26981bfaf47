import { useRef, useState } from 'preact/hooks';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';

/** One thing under way at a time. `handled` answers whether it dealt with the failure itself. */
export function useRun() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<void>, handled: (failure: CallProblem) => boolean) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const failure = asCallProblem(error);
      if (!handled(failure)) setProblem(failure);
    }
    running.current = false;
    setBusy(false);
  };
  return { busy, problem, run };
}
