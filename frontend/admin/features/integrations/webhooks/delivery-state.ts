import type { ItemOf } from '../../../frame/data/use-api.ts';
import type { Tone } from '../../../frame/theme.ts';

export type DeliveryLine = ItemOf<'listDeliveries'>;

export const deliveryTones: Record<DeliveryLine['status'], Tone> = {
  pending: 'accent',
  delivered: 'success',
  failed: 'danger',
};
