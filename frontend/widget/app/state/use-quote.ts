import { useEffect, useState } from 'preact/hooks';
import type { HoldView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { type Counts, partyOf } from '../logic/party.ts';
import { useWidget } from './context.ts';

export interface QuoteModel {
  /** The last price the server told; of an earlier party while `pending`. */
  readonly quote: HoldView['quote'] | null;
  readonly pending: boolean;
  readonly problem: CallProblem | null;
  retry(): void;
}

/** A guest who taps five times asks once. */
const settleTime = 200;

/** The server's price for a party in a session. */
export function useQuote(sessionId: string, counts: Counts): QuoteModel {
  const { data } = useWidget();
  const [quote, setQuote] = useState<QuoteModel['quote']>(null);
  const [pending, setPending] = useState(true);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [tries, setTries] = useState(0);
  const party = partyOf(counts);
  const key = data.venue.embedKey;
  useEffect(() => {
    const own = new AbortController();
    setPending(true);
    const ask = async () => {
      try {
        setQuote(
          await call('quoteParty', { params: { key }, body: { sessionId, party }, signal: own.signal }),
        );
        setProblem(null);
      } catch (error) {
        if (own.signal.aborted) return;
        setProblem(asCallProblem(error));
      }
      setPending(false);
    };
    const timer = setTimeout(ask, settleTime);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [sessionId, JSON.stringify(party), tries]);
  return { quote, pending, problem, retry: () => setTries(tries + 1) };
}
