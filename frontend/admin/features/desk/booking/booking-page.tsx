import { useParams } from '@tanstack/react-router';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { BookingContent } from './booking-content.tsx';
import { useBooking } from './use-booking.ts';

/** The booking as a page of its own, to link to and to print. */
export function BookingPage() {
  const { t } = useWords();
  const { bookingId = '' } = useParams({ strict: false });
  const booking = useBooking(bookingId);
  return (
    <Page title={booking.data ? (booking.data.guest?.name ?? t('noName')) : t('booking.title')}>
      <Shown of={booking}>
        {(data) => (
          <div style={{ maxWidth: '44rem' }}>
            <BookingContent booking={data} isPage />
          </div>
        )}
      </Shown>
    </Page>
  );
}
