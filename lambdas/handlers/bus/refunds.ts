import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { payments } from '../../runtime/stripe.ts';
import { carryOutGiftCardRefund } from '../../usecases/money/refunds/carry-out-gift-card-refund.ts';
import { carryOutRefund } from '../../usecases/money/refunds/carry-out-refund.ts';

export const handler = tenantBusHandler('refunds', (table) => {
  const deps = { table, clock: systemClock, payments };
  return {
    'booking.refund-requested': (requested) => carryOutRefund(deps, requested),
    'gift-card.refund-requested': (requested) => carryOutGiftCardRefund(deps, requested),
  };
});
