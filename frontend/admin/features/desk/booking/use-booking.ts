import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import type { CallableRoute } from '../../../../api/client.ts';
import { type Loading, useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';

/** What a change of a booking makes out of date. */
export const changedWithBooking: readonly CallableRoute[] = [
  'getStaffBooking',
  'getStaffGroup',
  'getBookingStory',
  'getAgenda',
  'listBookings',
];

/** A booking of the present venue. */
export function useBooking(bookingId: string): Loading<StaffBookingView> {
  const { id: venueId } = useVenue();
  return useApi('getStaffBooking', { params: { venueId, bookingId } });
}
