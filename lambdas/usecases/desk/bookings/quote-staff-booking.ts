import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Quote } from '../../../../core/contract/model/price.ts';
import type { StaffQuoteRequest } from '../../../../core/contract/schemas/desk/desk.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { DeskDeps } from './desk-booking.ts';
import { requireDiscount, requireOverride } from './override.ts';
import { priceStaffSale } from './price-staff-sale.ts';

/**
 * What a booking would cost that staff are about to make. Takes nothing: whether there are seats, the booking says.
 * @throws Problem('forbidden') for what the role may not do, and as `priceStaffSale` does
 */
export async function quoteStaffBooking(
  deps: DeskDeps,
  actor: Actor,
  { venueId, ...order }: StaffQuoteRequest & { readonly venueId: VenueId },
): Promise<{ quote: Quote }> {
  const venue = await venueInScope(deps, actor, 'bookings.walk-in', venueId);
  const organization = await activeOrganization(deps.organizations, actor);
  if (order.override) requireOverride({ actor, venueId });
  if (order.discount) requireDiscount({ actor, venueId });
  const now = toInstant(deps.clock.now());
  const { quote } = await priceStaffSale(deps.table, { organization, venue }, order, now);
  return { quote };
}
