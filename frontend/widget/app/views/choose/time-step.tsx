import { useEffect, useRef } from 'preact/hooks';
import type { ActivityView } from '../../../../../core/contract/views.ts';
import { useWidget } from '../../state/context.ts';
import { useAvailability } from '../../state/use-availability.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { loadLater } from '../../state/use-later.ts';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Calendar } from './calendar.tsx';
import { Slots } from './slots.tsx';

/** Date and time, live. */
export function TimeStep({ booking, activity }: { booking: BookingModel; activity: ActivityView }) {
  const widget = useWidget();
  const { t, data, host } = widget;
  const availability = useAvailability(activity.id, booking.flow.date);
  const { problem, days, showMonth, showDay, month, date, slots, refresh } = availability;
  const times = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && !days) host.tell('ERROR', { code: problem.code });
  }, [problem]);
  useEffect(() => {
    if (!slots) return;
    const timer = setTimeout(
      () =>
        loadLater(widget).then(
          (later) => later.reportView(widget, activity),
          () => undefined,
        ),
      500,
    );
    return () => clearTimeout(timer);
  }, [slots !== null]);
  const retry = () => {
    if (!days) showMonth(month);
    else if (date && !slots) showDay(date);
    else refresh();
  };
  const show = (day: string) => {
    showDay(day);
    requestAnimationFrame(() => times.current?.scrollIntoView({ block: 'nearest' }));
  };
  const choose = data.activityId || data.venue.activities.length === 1 ? undefined : booking.back;
  return (
    <Stage title={t('stepTime')} back={choose}>
      {booking.flow.notice && <Notice kind="warning">{t(booking.flow.notice)}</Notice>}
      {problem && <ProblemNotice problem={problem} retry={retry} />}
      <div class="when">
        <Calendar availability={{ ...availability, showDay: show }} fullToo />
        <div ref={times} class="times">
          <Slots
            availability={availability}
            activity={activity}
            choose={booking.chooseSlot}
            {...(data.venue.offers.waitlist && { wait: booking.waitFor })}
          />
        </div>
      </div>
    </Stage>
  );
}
