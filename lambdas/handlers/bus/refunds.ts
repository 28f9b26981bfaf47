import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { carryOutGiftCardRefund } from '../../usecases/refunds/carry-out-gift-card-refund.ts';
import { carryOutRefund } from '../../usecases/refunds/carry-out-refund.ts';

const deps = { table: table(), clock: systemClock, payments };

export const handler = busHandler({
  'booking.refund-requested': (requested) => carryOutRefund(deps, requested),
  'gift-card.refund-requested': (requested) => carryOutGiftCardRefund(deps, requested),
});
