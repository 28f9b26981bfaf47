import type { HoldView } from '../../../../core/contract/views.ts';
import { asCallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { orderOf } from '../logic/checkout/order.ts';
import { isUnanswered } from '../logic/checkout/unanswered.ts';
import type { Attempt } from '../logic/flow/flow.ts';

export type Wait = (milliseconds: number) => Promise<void>;

/** Takes seats. After a lost answer it asks again, with the same key: they are taken once. @throws CallProblem */
export async function takeHold(venue: string, attempt: Attempt, wait: Wait, retries = 2): Promise<HoldView> {
  const { key, sessionId, order } = attempt;
  try {
    const headers = { 'idempotency-key': key };
    const body = { sessionId, ...orderOf(order) };
    return await call('createHold', { params: { key: venue }, headers, body });
  } catch (error) {
    const problem = asCallProblem(error);
    if (retries === 0 || !isUnanswered(problem.code)) throw problem;
    await wait(700);
    return takeHold(venue, attempt, wait, retries - 1);
  }
}
