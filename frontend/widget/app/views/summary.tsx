import type { ActivityView } from '../../../../core/contract/views.ts';
import { useWidget } from '../state/context.ts';
import type { BookingModel } from '../state/use-booking.ts';
import { useHold } from '../state/use-hold.ts';
import { Countdown } from './countdown.tsx';
import { QuoteLines } from './quote-lines.tsx';

/** What is being booked, beside the step at hand. */
export function Summary({ booking, activity }: { booking: BookingModel; activity: ActivityView }) {
  const { t, format } = useWidget();
  const { chosen, buyOut, stage, hold } = booking.flow;
  const { extend } = useHold(booking);
  const held = stage === 'details' ? hold : null;
  if (!chosen) return null;
  const { startsAt, endsAt } = chosen;
  return (
    <aside class="summary" aria-label={t('summary')}>
      <strong>{activity.name}</strong>
      <p>
        <time dateTime={startsAt}>{format.dateTime(startsAt)}</time> – {format.time(endsAt)}
      </p>
      <p class="hint">{t(activity.eventType === 'private' || buyOut ? 'privateGame' : 'sharedGame')}</p>
      {held && <QuoteLines quote={held.quote} />}
      {held && (
        <Countdown
          deadline={held.deadline}
          expired={booking.expired}
          extend={held.mayExtend ? extend : undefined}
        />
      )}
    </aside>
  );
}
