import type { OpenRefund } from '../../../../../../core/contract/model/money/open-refund.ts';

type State = Pick<OpenRefund, 'status' | 'trouble'>;

/** One that failed, or that waits for the account, is sent to Stripe once more. */
export function mayBeSent({ status, trouble }: State): boolean {
  return status === 'failed' || (status === 'requested' && trouble !== undefined);
}

/** What Stripe will not make is paid in another way. */
export function mayBeSettled({ status }: State): boolean {
  return status === 'failed';
}
