import { Suspense } from 'react';
import { Panel } from '../kit/dialogs/panel.tsx';
import { LoadingRows } from '../kit/loading.tsx';
import { lazyPart } from './lazy-page.ts';
import { useMay } from './session/session.tsx';
import { useWords } from './words.ts';

const OpenBooking = lazyPart(
  async () => (await import('../features/desk/booking/open-booking.tsx')).OpenBooking,
);

const NewBooking = lazyPart(
  async () => (await import('../features/desk/new-booking/new-booking.tsx')).NewBooking,
);

const OpenSession = lazyPart(
  async () => (await import('../features/desk/board/session/open-session.tsx')).OpenSession,
);

const OffSchedule = lazyPart(
  async () => (await import('../features/desk/today/off-schedule.tsx')).OffSchedule,
);

const OpenCustomer = lazyPart(
  async () => (await import('../features/people/customers/open-customer.tsx')).OpenCustomer,
);

/** The drawers that open over every page of a venue. What is in them is fetched when one is opened first. */
export function VenuePanels() {
  const { t } = useWords();
  const mayBook = useMay('bookings.walk-in');
  return (
    <>
      <Panel name="booking" parts={['task']} title={t('booking.title')}>
        {(bookingId) => (
          <Suspense fallback={<LoadingRows />}>
            <OpenBooking bookingId={bookingId} />
          </Suspense>
        )}
      </Panel>
      {mayBook && (
        <Panel name="new" parts={['slot']} title={t('newBooking.title')}>
          {() => (
            <Suspense fallback={<LoadingRows />}>
              <NewBooking />
            </Suspense>
          )}
        </Panel>
      )}
      <Panel name="session" title={t('board.session')}>
        {(sessionId) => (
          <Suspense fallback={<LoadingRows />}>
            <OpenSession sessionId={sessionId} />
          </Suspense>
        )}
      </Panel>
      <Panel name="off-schedule" title={t('today.concern.offSchedule')}>
        {() => (
          <Suspense fallback={<LoadingRows />}>
            <OffSchedule />
          </Suspense>
        )}
      </Panel>
      <Panel name="customer" parts={['change']} title={t('nav.customer')}>
        {(customerId) => (
          <Suspense fallback={<LoadingRows />}>
            <OpenCustomer customerId={customerId} />
          </Suspense>
        )}
      </Panel>
    </>
  );
}
