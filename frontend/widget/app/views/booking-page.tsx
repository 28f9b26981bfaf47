import { useEffect, useState } from 'preact/hooks';
import type { BookingView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import type { MessageKey } from '../logic/messages.ts';
import { useWidget } from '../state/context.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BookingFacts, CalendarLinks } from './booking-facts.tsx';

const states: Record<BookingView['state'], MessageKey> = {
  held: 'stateHeld',
  pending: 'statePending',
  confirmed: 'stateConfirmed',
  checked_in: 'stateCheckedIn',
  completed: 'stateCompleted',
  expired: 'stateExpired',
  cancelled: 'stateCancelled',
  no_show: 'stateNoShow',
};

/** What is behind the link of a confirmation: the booking as it stands. */
export function BookingPage({ token }: { token: string }) {
  const { t } = useWidget();
  const [booking, setBooking] = useState<BookingView | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const load = () => {
    setProblem(null);
    call('getBooking', { params: { token } }).then(setBooking, (error) => setProblem(asCallProblem(error)));
  };
  useEffect(load, [token]);
  return (
    <section class="stage booking-page">
      <h1>{t('yourBooking')}</h1>
      {problem && <ProblemNotice problem={problem} retry={load} />}
      {!booking && !problem && <Skeleton rows={5} />}
      {booking && <Booking booking={booking} token={token} />}
    </section>
  );
}

function Booking({ booking, token }: { booking: BookingView; token: string }) {
  const { t } = useWidget();
  const { state, venue, cancellationPolicy } = booking;
  return (
    <>
      <p>
        <span class={`badge ${state}`}>{t(states[state])}</span>
      </p>
      <BookingFacts booking={booking} />
      {state === 'confirmed' && (
        <>
          <h2>{t('addToCalendar')}</h2>
          <CalendarLinks booking={booking} token={token} />
        </>
      )}
      {cancellationPolicy && (
        <>
          <h2>{t('cancellationPolicy')}</h2>
          <p class="prose">{cancellationPolicy}</p>
        </>
      )}
      <h2>{t('contact')}</h2>
      <p>
        <a href={`mailto:${venue.email}`}>{venue.email}</a>
        {venue.phone && (
          <>
            {' · '}
            <a href={`tel:${venue.phone.replace(/[^+\d]/g, '')}`}>{venue.phone}</a>
          </>
        )}
      </p>
    </>
  );
}
