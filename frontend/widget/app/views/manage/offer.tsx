import { useState } from 'preact/hooks';
import type { ActivityView, BookingView, SlotView } from '../../../../../core/contract/views.ts';
import { deadlineOf } from '../../logic/checkout/countdown.ts';
import { dateOf } from '../../logic/choose/calendar.ts';
import { countsOf } from '../../logic/choose/party.ts';
import { useWidget } from '../../state/context.ts';
import { type Changed, useChange } from '../../state/use-change.ts';
import { useNearest } from '../../state/use-nearest.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Countdown } from '../checkout/countdown.tsx';
import { ChooseTime } from '../choose/choose-time.tsx';
import { ChangePrice } from './change-price.tsx';

interface Offer {
  readonly booking: BookingView;
  readonly token: string;
  changed: Changed;
  /** The time to choose is over. */
  ended(): void;
}

/** Paid too late, and the places are gone: another time, or the money back. */
export function Offer({ booking, token, changed, ended }: Offer) {
  const { t, format, data } = useWidget();
  const { now, options, activity: booked } = booking;
  const [deadline] = useState(() => deadlineOf(now, options.offer?.until ?? now, Date.now()));
  const activity = data.venue.activities.find(({ id }) => id === booked.id);
  return (
    <Stage title={t('offerTitle')}>
      <p>{t('offerText', { amount: format.money(options.paid) })}</p>
      <Countdown deadline={deadline} label={t('offerLeft')} expired={ended} />
      {activity && <Times booking={booking} token={token} activity={activity} changed={changed} />}
    </Stage>
  );
}

type TimesProps = Pick<Offer, 'booking' | 'token' | 'changed'> & { activity: ActivityView };

function Times({ booking, token, activity, changed }: TimesProps) {
  const { t } = useWidget();
  const [slot, setSlot] = useState<SlotView | null>(null);
  const [open, setOpen] = useState(false);
  const wanted = { slot, counts: countsOf(booking.party) };
  const change = useChange({ booking, token, activity, wanted, changed });
  return (
    <div class="manage">
      <div class="manage-main">
        <h3>{t('nearestTimes')}</h3>
        <Nearest booking={booking} slot={slot} choose={setSlot} />
        <div>
          <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('otherTime')}
          </button>
        </div>
        {open && (
          <ChooseTime
            activity={activity}
            start={dateOf(booking.local)}
            choose={(next) => {
              setSlot(next);
              setOpen(false);
            }}
          />
        )}
      </div>
      {slot && (
        <div class="manage-side">
          <Chosen slot={slot} />
          <ChangePrice change={change} label={t('takeTime')} />
        </div>
      )}
    </div>
  );
}

function Chosen({ slot }: { slot: SlotView }) {
  const { t, format } = useWidget();
  return (
    <p class="chosen-time" role="status">
      <span>
        <small>{t('newTime')}</small>
        <strong>
          <time dateTime={slot.startsAt}>{format.start(slot.local)}</time>
        </strong>
      </span>
    </p>
  );
}

interface NearestProps {
  readonly booking: BookingView;
  readonly slot: SlotView | null;
  choose(slot: SlotView): void;
}

function Nearest({ booking, slot, choose }: NearestProps) {
  const { t, format } = useWidget();
  const { slots, problem, look } = useNearest(booking);
  if (problem) return <ProblemNotice problem={problem} retry={look} />;
  if (!slots) return <Skeleton rows={2} />;
  if (slots.length === 0) return <p class="empty">{t('noNearest')}</p>;
  return (
    <ul class="slots nearest">
      {slots.map((each) => (
        <li key={each.sessionId}>
          <button
            type="button"
            class="slot"
            aria-pressed={slot?.sessionId === each.sessionId}
            data-session={each.sessionId}
            onClick={() => choose(each)}
          >
            <span>{format.date(dateOf(each.local))}</span>
            <time dateTime={each.startsAt}>{format.startTime(each.local)}</time>
          </button>
        </li>
      ))}
    </ul>
  );
}
