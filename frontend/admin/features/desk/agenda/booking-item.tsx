import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import type { Question } from '../../../../../core/contract/model/question.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useWords } from '../../../ui/words.ts';
import { BookingDetails } from './booking-details.tsx';
import { labelsOf } from './booking-labels.ts';
import { DisputeDecision } from './dispute-decision.tsx';
import type { AgendaBooking } from './figures.ts';

export interface BookingItemProps {
  booking: AgendaBooking;
  questions: readonly Question[];
  venueId: VenueId;
  timeZone: string;
  /** It came in while the page was open. */
  fresh: boolean;
}

/** A booking in one line; opened, with all that the door needs to know. */
export function BookingItem({ booking, questions, venueId, timeZone, fresh }: BookingItemProps) {
  const { t, formatIn } = useWords();
  const gone = booking.state === 'cancelled' || booking.state === 'expired' || booking.state === 'no_show';
  return (
    <details class={`booking ${fresh ? 'booking-fresh' : ''} ${gone ? 'booking-gone' : ''}`}>
      <summary>
        <span class="booking-name">{booking.guest?.name ?? t('noName')}</span>
        <span class="booking-guests">{t('guestCount', { count: booking.guestCount })}</span>
        <span class="booking-money">
          {formatIn(timeZone, booking.quote.currency).money(booking.quote.total)}
        </span>
        <span class="booking-badges">
          {fresh && <Badge tone="accent">{t('new')}</Badge>}
          {labelsOf(booking, t).map(({ text, tone }) => (
            <Badge key={text} tone={tone}>
              {text}
            </Badge>
          ))}
        </span>
      </summary>
      <DisputeDecision booking={booking} venueId={venueId} />
      <BookingDetails booking={booking} questions={questions} timeZone={timeZone} />
    </details>
  );
}
