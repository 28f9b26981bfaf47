import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import type { CallInput } from '../../../../api/client.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { changedWithBooking } from '../booking/use-booking.ts';

type Input = CallInput<'createStaffGroup'>;

/** Books several sessions for one guest; answers the first of the bookings. */
export function useGroupBooking() {
  const { id: venueId } = useVenue();
  const { runAsync } = useAction('createStaffGroup', { refresh: changedWithBooking });
  const bookGroup = async (headers: Input['headers'], body: Input['body']): Promise<StaffBookingView> => {
    const { bookings } = await runAsync({ params: { venueId }, headers, body });
    const [first] = bookings;
    if (!first) throw new Error('A group has bookings.');
    return first;
  };
  return { bookGroup };
}
