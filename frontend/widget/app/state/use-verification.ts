import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookingView } from '../../../../core/contract/views.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { outcomeOf, pauseBefore } from '../logic/checkout/outcome.ts';
import { useWidget } from './context.ts';

export interface VerificationModel {
  readonly booking: BookingView | null;
  /** Still asking: the answer so far is not the last word. */
  readonly asking: boolean;
  readonly problem: CallProblem | null;
  /** Asks how payment went, a few times if the answer is still to come. */
  ask(): void;
  /** Reads the booking's present state. */
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
  /** Which question is the last one: answers to earlier ones are dropped. */
  const turn = useRef(0);
  const { abandoned } = useWidget().data;
  const begin = (question: (isLast: () => boolean) => Promise<void>) => {
    clearTimeout(timer.current);
    const own = ++turn.current;
    const isLast = () => turn.current === own;
    setProblem(null);
    setAsking(true);
    question(isLast).catch((error) => {
      if (!isLast()) return;
      setProblem(asCallProblem(error));
      setAsking(false);
    });
  };
  const ask = (attempt = 0) =>
    begin(async (isLast) => {
      const found = await call('verifyCheckout', { params: { token } });
      if (!isLast()) return;
      setBooking(found);
      const pause = pauseBefore(outcomeOf(found), attempt + 1, abandoned);
      setAsking(pause !== null);
      if (pause !== null) timer.current = window.setTimeout(ask, pause, attempt + 1);
    });
  const look = () =>
    begin(async (isLast) => {
      const found = await call('getBooking', { params: { token } });
      if (!isLast()) return;
      setBooking(found);
      setAsking(false);
    });
  useEffect(() => {
    if (returned) ask();
    else look();
    return () => {
      clearTimeout(timer.current);
      turn.current++;
    };
  }, [token]);
  return { booking, asking, problem, ask: () => ask(), look, set: setBooking };
}
