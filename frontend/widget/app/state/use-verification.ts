import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BookingView } from '../../../../core/contract/views.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { outcomeOf, pauseBefore } from '../logic/outcome.ts';
import { useWidget } from './context.ts';

export interface VerificationModel {
  readonly booking: BookingView | null;
  /** Still asking: the answer so far is not the last word. */
  readonly asking: boolean;
  readonly problem: CallProblem | null;
  /** Asks how payment went, a few times if the answer is still to come. */
  ask(): void;
  /** Looks at the booking as it stands. */
  look(): void;
  /** The booking as something else was answered with it. */
  set(booking: BookingView): void;
}

/** A booking by its link. Where its guest comes from the payment page, how that went is asked first. */
export function useVerification(token: string, returned: boolean): VerificationModel {
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
  const begin = useCallback(
    (first: () => Promise<void>) => {
      clearTimeout(timer.current);
      setProblem(null);
      setAsking(true);
      void first();
    },
    [token],
  );
  const ask = () => begin(() => round(0));
  const look = () =>
    begin(async () => {
      try {
        setBooking(await call('getBooking', { params: { token } }));
      } catch (error) {
        setProblem(asCallProblem(error));
      }
      setAsking(false);
    });
  useEffect(() => {
    if (returned) ask();
    else look();
    return () => clearTimeout(timer.current);
  }, [token]);
  return { booking, asking, problem, ask, look, set: setBooking };
}
