import { useEffect, useState } from 'preact/hooks';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';

export interface AnswerModel<T> {
  /** The last answer; to an earlier question while `pending`, and after a problem. */
  readonly answer: T | null;
  readonly pending: boolean;
  readonly problem: CallProblem | null;
  retry(): void;
}

/** A guest who taps five times asks once. */
const debounceMs = 200;

/** Asks whenever the question becomes another one, and listens to the last answer only; null asks nothing. */
export function useAnswer<Question, T>(
  question: Question | null,
  ask: (question: Question, signal: AbortSignal) => Promise<T>,
): AnswerModel<T> {
  const [answer, setAnswer] = useState<T | null>(null);
  const [pending, setPending] = useState(question !== null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setProblem(null);
    setPending(question !== null);
    if (question === null) return setAnswer(null);
    const own = new AbortController();
    const put = async () => {
      try {
        setAnswer(await ask(question, own.signal));
      } catch (error) {
        if (own.signal.aborted) return;
        setProblem(asCallProblem(error));
      }
      setPending(false);
    };
    const timer = setTimeout(put, debounceMs);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [JSON.stringify(question), tries]);
  return { answer, pending, problem, retry: () => setTries(tries + 1) };
}
