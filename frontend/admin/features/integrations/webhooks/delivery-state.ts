import type { ItemOf } from '../../../frame/data/use-api.ts';
import type { Tone } from '../../../frame/theme.ts';

export type DeliveryLine = ItemOf<'listDeliveries'>;

export const deliveryTones: Record<DeliveryLine['status'], Tone> = {
  pending: 'accent',
  delivered: 'success',
  failed: 'danger',
};

/** Whether an endpoint has not answered yet: the message waits, or an attempt is being made at this moment. */
export function isOnItsWay({ status, responseStatus, failure }: DeliveryLine): boolean {
  return status === 'pending' && responseStatus === undefined && failure === undefined;
}
