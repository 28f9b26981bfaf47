import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { payments } from '../../runtime/stripe.ts';
import { carryOutGiftCardRefund } from '../../usecases/money/refunds/carry-out-gift-card-refund.ts';
import { carryOutRefund } from '../../usecases/money/refunds/carry-out-refund.ts';
import { replaceVoidedReturns } from '../../usecases/money/refunds/replace-voided-return.ts';

type BookingOf = Parameters<typeof replaceVoidedReturns>[1];

export const handler = tenantBusHandler('refunds', (table) => {
  const deps = { table, clock: systemClock, ids: systemIds, payments };
  const replace = (source: BookingOf) => replaceVoidedReturns(deps, source);
  return {
    'booking.refund-requested': async (requested) => {
      await replace(requested);
      await carryOutRefund(deps, requested);
    },
    'booking.refunded-to-gift-card': replace,
    'booking.cancelled': replace,
    'booking.rescheduled': replace,
    'gift-card.refund-requested': (requested) => carryOutGiftCardRefund(deps, requested),
  };
});
