import type { ItemOf } from '../../../frame/data/use-api.ts';
import type { Tone } from '../../../frame/theme.ts';

export type FailureLine = ItemOf<'listFailedDeliveries'>;

/** What an operator may do with failed work. */
export type FailureAction = 'replayFailedDelivery' | 'discardFailedDelivery';

export const failureTones: Record<FailureLine['status'], Tone> = {
  waiting: 'warning',
  replayed: 'success',
  discarded: 'neutral',
};

/** Only events and scheduled runs can be sent again, and not after they were discarded. */
export function mayReplay({ kind, status }: Pick<FailureLine, 'kind' | 'status'>): boolean {
  return status !== 'discarded' && (kind === 'event' || kind === 'schedule');
}

export function mayDiscard({ status }: Pick<FailureLine, 'status'>): boolean {
  return status !== 'discarded';
}
