import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RefundProgress } from '../../../core/contract/model/guest/refund.ts';
import {
  followStripe,
  markRefused,
  markWaiting,
  type StripeRefund,
  sendAgain,
  settleWith,
} from '../../../core/domain/refunds/progress.ts';

const at = '2026-11-22T12:00:00.000Z';
const requested: RefundProgress = { status: 'requested', attempt: 1, at };
const seen = (status: StripeRefund['status'], attempt = 1, id = `re_${attempt}`): StripeRefund => ({
  id,
  status,
  attempt,
});
const failed: RefundProgress = {
  status: 'failed',
  attempt: 1,
  stripeRefundId: 're_1',
  trouble: 'declined',
  at,
};
const again: RefundProgress = { status: 'requested', attempt: 2, at };
const settled: RefundProgress = { ...failed, status: 'settled', settledBy: 'cash' };

describe('what Stripe says decides how far a refund is', () => {
  test.each<[string, RefundProgress, StripeRefund[], RefundProgress['status'] | null]>([
    ['nothing is known there', requested, [], null],
    ['it is under way', requested, [seen('pending')], 'pending'],
    ['it needs the guest', requested, [seen('requires_action')], 'pending'],
    ['it succeeded', requested, [seen('succeeded')], 'made'],
    ['it succeeded at last', { ...requested, status: 'pending' }, [seen('succeeded')], 'made'],
    ['it failed', requested, [seen('failed')], 'failed'],
    ['it was canceled', requested, [seen('canceled')], 'failed'],
    ['it failed days after it was made', { ...requested, status: 'made' }, [seen('failed')], 'failed'],
    ['the failure is of an earlier attempt', again, [seen('failed', 1)], null],
    ['the second attempt succeeded', again, [seen('failed', 1), seen('succeeded', 2)], 'made'],
    ['the second attempt failed, too', again, [seen('failed', 1), seen('failed', 2)], 'failed'],
    ['an attempt that seemed lost succeeded', failed, [seen('succeeded', 1)], 'made'],
    ['staff paid in cash', settled, [seen('failed')], null],
    ['staff paid on the dashboard', { ...settled, settledBy: 'elsewhere' }, [seen('succeeded')], 'made'],
    ['staff settled it elsewhere', { ...settled, settledBy: 'elsewhere' }, [seen('failed')], null],
  ])('%s', (_what, known, refunds, status) => {
    expect(followStripe(known, refunds, at)?.status ?? null).toBe(status);
  });

  test('looking again changes nothing, whatever there is to see and in whatever order', () => {
    const status = fc.constantFrom<StripeRefund['status']>('pending', 'succeeded', 'failed', 'canceled');
    const refund = fc.record({
      id: fc.constantFrom('re_1', 're_2'),
      status,
      attempt: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(requested, failed, again, settled), fc.array(refund), (known, refunds) => {
        const once = followStripe(known, refunds, at) ?? known;
        expect(followStripe(once, refunds, at)).toBeNull();
      }),
    );
  });
});

test('only a refund that is requested can be refused or wait', () => {
  expect(markRefused(requested, 'disputed', at)).toMatchObject({ status: 'failed', trouble: 'disputed' });
  expect(markRefused(failed, 'disputed', at)).toBeNull();
  expect(markWaiting(requested, at)).toMatchObject({ status: 'requested', trouble: 'account-unavailable' });
  expect(markWaiting(failed, at)).toBeNull();
});

test('staff send a failed refund again, or settle it; no other', () => {
  expect(sendAgain(failed, at)).toEqual({ status: 'requested', attempt: 2, at });
  expect(sendAgain({ ...requested, trouble: 'account-unavailable' }, at)).toMatchObject({ attempt: 2 });
  expect(settleWith(failed, 'cash', at)).toMatchObject({ status: 'settled', settledBy: 'cash' });
  for (const status of ['requested', 'pending', 'made', 'settled'] as const) {
    expect(() => sendAgain({ ...failed, status, trouble: undefined }, at)).toThrow('refund-not-failed');
    expect(() => settleWith({ ...failed, status }, 'cash', at)).toThrow('refund-not-failed');
  }
});
