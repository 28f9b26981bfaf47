import { useEffect, useRef, useState } from 'preact/hooks';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { pauseBeforeAsking } from '../logic/gift-card.ts';
import { useWidget } from './context.ts';

export type GiftCardView = RouteOutput<'verifyGiftCard'>;

/** A gift card just paid for: asked about a few times, until it is active or the answer may take longer. */
export function useGiftCardVerification(token: string) {
  const { abandoned } = useWidget().data;
  const [card, setCard] = useState<GiftCardView | null>(null);
  const [asking, setAsking] = useState(true);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const timer = useRef(0);
  const round = async (attempt: number) => {
    try {
      const found = await call('verifyGiftCard', { params: { token } });
      setCard(found);
      const pause = found.status === 'pending' ? pauseBeforeAsking(attempt + 1, abandoned) : null;
      setAsking(pause !== null);
      if (pause !== null) timer.current = window.setTimeout(round, pause, attempt + 1);
    } catch (error) {
      setProblem(asCallProblem(error));
      setAsking(false);
    }
  };
  const ask = () => {
    clearTimeout(timer.current);
    setProblem(null);
    setAsking(true);
    void round(0);
  };
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [token]);
  return { card, asking, problem, ask, abandoned };
}
