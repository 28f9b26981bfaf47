import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { type VenueWithLook, withLook } from '../../../../core/domain/catalogue/look.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { Seller } from '../availability/quote-sale.ts';

type Placed = Pick<Booking, 'organizationId' | 'venueId' | 'activityId'>;

interface SellerWithLook extends Seller {
  readonly venue: VenueWithLook;
}

/** The organization, venue and activity of a booking. */
export async function sellerOf(table: Table, booking: Placed): Promise<SellerWithLook> {
  const { organizationId, venueId, activityId } = booking;
  const [organization, venue, activity] = await Promise.all([
    organizations(table).get(organizationId),
    venues(table).get(organizationId, venueId),
    activities(table).get(organizationId, venueId, activityId),
  ]);
  if (!organization || !venue || !activity) throw new Error('A booking without its venue or activity.');
  return { organization, venue: withLook(venue, organization), activity };
}
