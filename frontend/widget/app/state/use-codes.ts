import type { HoldView } from '../../../../core/contract/views.ts';
import { call } from '../api.ts';
import { checkCodes, codeErrors, isWaiting, spelled } from '../logic/check-codes.ts';
import type { Flow, FlowAction } from '../logic/flow.ts';
import type { MessageKey } from '../logic/messages.ts';
import { useWidget } from './context.ts';
import type { Run } from './use-run.ts';

/** Asks what a hold costs with the codes as they are typed. A refusal is shown beside its field. */
export function useCodes(flow: Flow, dispatch: (action: FlowAction) => void, run: Run) {
  const { language } = useWidget().data;
  const { hold, codes } = flow;

  const ask = async (token: string, notice: MessageKey | null) => {
    const applied = spelled(codes.typed);
    const quote = await call('quoteCheckout', { params: { token }, body: applied });
    dispatch({ type: 'quoted', quote, applied, notice });
    return quote;
  };

  const apply = () => {
    if (!hold) return;
    const errors = checkCodes(codes.typed);
    dispatch({ type: 'errors', errors });
    if (Object.keys(errors).length > 0) return;
    run(
      async () => void (await ask(hold.token, null)),
      (failure) => {
        const refused = codeErrors(failure, language);
        if (Object.keys(refused).length === 0) return false;
        dispatch({ type: 'errors', errors: refused });
        return true;
      },
    );
  };

  /** Answers whether the price on show is the one to pay: codes that nobody applied are, and then seen first. */
  const settled = async ({ token, quote }: Readonly<{ token: string; quote: HoldView['quote'] }>) => {
    if (!isWaiting(codes)) return true;
    const now = await ask(token, 'codesChanged');
    return now.total === quote.total && now.dueNow === quote.dueNow;
  };

  return { apply, settled };
}
