import { describe, expect, test } from '@jest/globals';
import { Stripe } from 'stripe';
import { failureOf, type StripeFailure, stripeFailure } from '../../../lambdas/gateways/stripe/failures.ts';
import { order, setUp } from './support.ts';

describe('every failure of Stripe has its answer', () => {
  test.each<[number | undefined, string | undefined, StripeFailure]>([
    [undefined, undefined, 'unreachable'],
    [400, undefined, 'ours'],
    [400, 'parameter_invalid_integer', 'ours'],
    [400, 'account_invalid', 'account'],
    [400, 'account_closed', 'account'],
    [400, 'rate_limit', 'unreachable'],
    [400, 'resource_missing', 'missing'],
    [401, undefined, 'ours'],
    [402, 'card_declined', 'ours'],
    [403, 'account_invalid', 'account'],
    [403, undefined, 'account'],
    [404, 'resource_missing', 'missing'],
    [404, undefined, 'ours'],
    [409, 'idempotency_key_in_use', 'unreachable'],
    [429, 'lock_timeout', 'unreachable'],
    [429, undefined, 'unreachable'],
    [500, undefined, 'unreachable'],
    [502, undefined, 'unreachable'],
    [503, undefined, 'unreachable'],
    [504, undefined, 'unreachable'],
  ])('%s %s', (statusCode, code, failure) => {
    expect(failureOf({ statusCode, code, rawType: 'invalid_request_error' })).toBe(failure);
  });

  test.each([
    ['unreachable', 'payment-unavailable'],
    ['account', 'payments-off'],
    ['missing', 'not-found'],
    ['ours', 'payment-unavailable'],
  ] as const)('%s is told as %s', (failure, code) => {
    const statusCode = { unreachable: 503, account: 403, missing: 404, ours: 400 }[failure];
    const raw = { message: 'No.', type: 'invalid_request_error', statusCode } as const;
    const error = Stripe.errors.generateV1Error({
      ...raw,
      ...(failure === 'missing' ? { code: 'resource_missing' } : {}),
    } as Parameters<typeof Stripe.errors.generateV1Error>[0]);
    expect(stripeFailure(error)).toMatchObject({ name: 'Problem', code });
  });

  test('what is not of Stripe stays what it is', () => {
    const other = new TypeError('Not Stripe.');
    expect(stripeFailure(other)).toBe(other);
  });
});

test('whatever status the API answers with, the caller gets a problem that it can show', async () => {
  const rig = await setUp();
  for (const status of [400, 401, 402, 403, 409, 429, 500, 503]) {
    await rig.control('outage', { count: 10, status });
    const code = status === 403 ? 'payments-off' : 'payment-unavailable';
    await expect(rig.payments.startCheckout(order(rig))).rejects.toMatchObject({ name: 'Problem', code });
    await rig.control('outage', { count: 0, status });
  }
  await rig.stripe.close();
  await expect(rig.payments.startCheckout(order(rig))).rejects.toMatchObject({ code: 'payment-unavailable' });
  await rig.inbox.close();
});
