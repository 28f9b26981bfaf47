import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Discount } from '../../../../core/contract/model/price.ts';
import type { DiscountRequest, StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { changeDiscount } from '../../../../core/domain/booking/discount.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { keptRates, type Seller } from '../../guest/availability/quote-sale.ts';
import { checkAgreed, figuresOf } from '../../guest/booking/agreed-price.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

const permission = 'bookings.discount';

/**
 * Gives, changes or removes a discount on a confirmed booking. The same write refunds an overpayment.
 * @throws Problem('conflict') when the booking changed since staff saw it, Problem('price-changed') when other
 * figures were shown, and as `changeDiscount` does
 */
export async function discountAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  { off, reason, version, tillId, ...agreed }: DiscountRequest,
): Promise<StaffBookingView> {
  const seller = await sellerOf(deps.table, await bookingAtDesk(deps, target, permission));
  const decide = (booking: Booking) => {
    if (booking.version !== version) throw new Problem('conflict', 'changed-by-someone-else');
    const after = discounted(deps, booking, off, seller);
    checkAgreed(agreed, booking, after);
    return { after };
  };
  return changeAtDesk(deps, target, { permission, action: 'discountBooking', reason, tillId, decide });
}

/** What the change would come to, in minor units. Changes nothing. @throws as `changeDiscount` does */
export async function previewDiscount(deps: DeskDeps, target: DeskTarget, off: Discount | null) {
  const booking = await bookingAtDesk(deps, target, permission);
  return figuresOf(booking, discounted(deps, booking, off, await sellerOf(deps.table, booking)));
}

function discounted({ clock }: DeskDeps, booking: Booking, off: Discount | null, seller: Seller): Booking {
  return changeDiscount(booking, off, { rates: keptRates(booking, seller), now: toInstant(clock.now()) });
}
