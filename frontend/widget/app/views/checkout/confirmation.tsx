import { useEffect } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { purchase } from '../../logic/conversions.ts';
import { useWidget } from '../../state/context.ts';
import { reportConversion } from '../../state/report-conversion.ts';
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
  const widget = useWidget();
  const { t, host, memory } = widget;
  const { reference, guest } = booking;
  useEffect(() => {
    if (memory.wasTold(token)) return;
    host.tell('BOOKING_COMPLETE', { reference });
    reportConversion(widget, purchase(booking), reference);
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
