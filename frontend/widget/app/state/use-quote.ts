import type { HoldView } from '../../../../core/contract/views.ts';
import { call } from '../api.ts';
import { type Order, orderOf } from '../logic/checkout/order.ts';
import { useWidget } from './context.ts';
import { type AnswerModel, useAnswer } from './use-answer.ts';

/** The server's price for what a party wants of a session. */
export function useQuote(sessionId: string, order: Order): AnswerModel<HoldView['quote']> {
  const key = useWidget().data.venue.embedKey;
  return useAnswer({ sessionId, ...orderOf(order) }, (body, signal) =>
    call('quoteParty', { params: { key }, body, signal }),
  );
}
