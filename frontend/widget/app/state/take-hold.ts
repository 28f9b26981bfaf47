import type { HoldView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { asCallProblem, type CallFailure } from '../../../api/problem.ts';
import { type Order, orderOf } from '../logic/order.ts';
import { randomKey } from './random-key.ts';

/** Nobody knows whether these took the seats: asked again with the same key, they take them once. */
const unanswered: readonly CallFailure[] = ['offline', 'unreadable', 'internal'];

export type TakeHold = (sessionId: string, order: Order) => Promise<HoldView>;

/**
 * Takes seats. Each attempt has one idempotency key, which a retry after a lost answer uses again and an
 * answered attempt does not.
 */
export function holdTaker(key: string, wait: (milliseconds: number) => Promise<void>): TakeHold {
  let attempt = { of: '', key: '' };
  const take = async (sessionId: string, order: Order, retries: number): Promise<HoldView> => {
    const body = { sessionId, ...orderOf(order) };
    const of = JSON.stringify(body);
    if (attempt.of !== of) attempt = { of, key: randomKey() };
    try {
      const hold = await call('createHold', {
        params: { key },
        headers: { 'idempotency-key': attempt.key },
        body,
      });
      attempt = { of: '', key: '' };
      return hold;
    } catch (error) {
      const problem = asCallProblem(error);
      if (!unanswered.includes(problem.code)) attempt = { of: '', key: '' };
      else if (retries > 0) {
        await wait(700);
        return take(sessionId, order, retries - 1);
      }
      throw problem;
    }
  };
  return (sessionId, order) => take(sessionId, order, 2);
}
