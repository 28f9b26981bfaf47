import type { HoldView } from '../../../../core/contract/views.ts';
import { asCallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { type Order, orderOf } from '../logic/order.ts';
import { isUnanswered, requestKeys } from './request-key.ts';

export type TakeHold = (sessionId: string, order: Order) => Promise<HoldView>;

/** Takes seats. After a lost answer it asks again, with the same key: they are taken once. */
export function holdTaker(key: string, wait: (milliseconds: number) => Promise<void>): TakeHold {
  const keys = requestKeys();
  const take = async (sessionId: string, order: Order, retries: number): Promise<HoldView> => {
    const body = { sessionId, ...orderOf(order) };
    try {
      const headers = { 'idempotency-key': keys.of(body) };
      const hold = await call('createHold', { params: { key }, headers, body });
      keys.answered();
      return hold;
    } catch (error) {
      const problem = asCallProblem(error);
      if (!isUnanswered(problem.code)) keys.answered();
      else if (retries > 0) {
        await wait(700);
        return take(sessionId, order, retries - 1);
      }
      throw problem;
    }
  };
  return (sessionId, order) => take(sessionId, order, 2);
}
