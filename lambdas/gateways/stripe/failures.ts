import { Stripe } from 'stripe';
import type { ProblemCode } from '../../../core/contract/problems.ts';
import { Problem, type ProblemDetail } from '../../../core/domain/problem.ts';
import { log } from '../../runtime/log.ts';

/** The problem that a Stripe failure means for the caller. */
export type StripeFailure =
  /** Stripe or the network fails for a moment, or the same request is in progress: a retry may succeed. */
  | 'unreachable'
  /** The connected account is closed, restricted, or no longer lets the platform act for it. */
  | 'account'
  | 'missing'
  /** Our key or a parameter is wrong: an alarm tells operators, and the guest cannot pay now. */
  | 'ours';

const answers: Readonly<Record<StripeFailure, readonly [ProblemCode, ProblemDetail]>> = {
  unreachable: ['payment-unavailable', 'payment-provider-unreachable'],
  account: ['payments-off', 'payments-off'],
  missing: ['not-found', 'payment-unknown'],
  ours: ['payment-unavailable', 'payment-failing'],
};

interface Asked {
  /** Absent without an answer. */
  readonly statusCode?: number | undefined;
  readonly code?: string | undefined;
  readonly rawType?: string | undefined;
}

/** Stripe's codes for a fault of the account, not of the request. https://docs.stripe.com/error-codes */
const accountCodes: readonly string[] = ['account_closed', 'account_invalid', 'testmode_charges_only'];

/** The kind of failure, by Stripe's status and code. https://docs.stripe.com/api/errors */
export function failureOf({ statusCode, code = '', rawType }: Asked): StripeFailure {
  if (accountCodes.includes(code)) return 'account';
  if (code === 'resource_missing') return 'missing';
  if (statusCode === 403) return 'account';
  const passing = statusCode === undefined || statusCode === 409 || statusCode === 429 || statusCode >= 500;
  if (passing || code === 'rate_limit' || code === 'lock_timeout' || rawType === 'api_error')
    return 'unreachable';
  return 'ours';
}

/** The problem for an error of Stripe's client; other errors are returned unchanged. */
export function stripeFailure(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const failure = failureOf(error);
  const { statusCode, code, param, requestId } = error;
  if (failure === 'ours')
    log('stripe-request-refused', { statusCode, stripeCode: code, param, stripeRequestId: requestId });
  const [problem, detail] = answers[failure];
  return new Problem(problem, detail);
}
