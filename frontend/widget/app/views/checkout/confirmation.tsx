import { useEffect } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';
import { Stage } from '../../ui/stage.tsx';
import { BookingFacts, CalendarLinks } from '../manage/booking-facts.tsx';
import { QuoteLines } from './quote-lines.tsx';

/** The confirmation. The page around the widget is notified once, however often this is shown. */
export function Confirmation({
  booking,
  token,
  again,
}: {
  booking: BookingView;
  token: string;
  again: () => void;
}) {
  const { t, host, memory } = useWidget();
  const { reference, guest } = booking;
  useEffect(() => {
    if (!memory.wasTold(token)) host.complete(reference);
  }, [token]);
  return (
    <div class="confirmation">
      <span class="seal">
        <Icon name="check" />
      </span>
      <Stage title={t('confirmedTitle')}>
        <p role="status">{guest ? t('confirmedText', { email: guest.email }) : t('confirmedPlain')}</p>
        <BookingFacts booking={booking} />
        <h3>{t('price')}</h3>
        <QuoteLines quote={booking.quote} />
        <h3>{t('addToCalendar')}</h3>
        <CalendarLinks booking={booking} token={token} />
        <button type="button" class="button quiet" onClick={again}>
          {t('bookAnother')}
        </button>
      </Stage>
    </div>
  );
}
