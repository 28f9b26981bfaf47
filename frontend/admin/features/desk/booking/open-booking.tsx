import { Shown } from '../../../kit/shown.tsx';
import { BookingContent } from './booking-content.tsx';
import { useBooking } from './use-booking.ts';

/** What the drawer `?booking=` shows, over every page of the venue. */
export function OpenBooking({ bookingId }: { bookingId: string }) {
  const booking = useBooking(bookingId);
  // The drawer never shows the former booking while the next one loads.
  const own = booking.data?.id === bookingId ? booking.data : undefined;
  return <Shown of={{ ...booking, data: own }}>{(data) => <BookingContent booking={data} />}</Shown>;
}
