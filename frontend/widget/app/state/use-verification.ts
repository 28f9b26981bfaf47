import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BookingView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { outcomeOf, pauseBefore } from '../logic/outcome.ts';
import { useWidget } from './context.ts';

export interface VerificationModel {
  readonly booking: BookingView | null;
  /** Still asking: the answer so far is not the last word. */
  readonly asking: boolean;
  readonly problem: CallProblem | null;
  ask(): void;
}

/** Asks how a booking stands after payment, a few times if the answer is still to come. */
export function useVerification(token: string): VerificationModel {
  const [booking, setBooking] = useState<BookingView | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [asking, setAsking] = useState(true);
  const timer = useRef(0);
  const { abandoned } = useWidget().data;
  const round = useCallback(
    async (attempt: number) => {
      try {
        const found = await call('verifyCheckout', { params: { token } });
        setBooking(found);
        const pause = pauseBefore(outcomeOf(found), attempt + 1, abandoned);
        setAsking(pause !== null);
        if (pause !== null) timer.current = window.setTimeout(round, pause, attempt + 1);
      } catch (error) {
        setProblem(asCallProblem(error));
        setAsking(false);
      }
    },
    [token],
  );
  const ask = useCallback(() => {
    clearTimeout(timer.current);
    setProblem(null);
    setAsking(true);
    void round(0);
  }, [round]);
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);
  return { booking, asking, problem, ask };
}
