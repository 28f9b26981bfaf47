import type { ActivityView, CalendarDay, SlotView } from '../../../../../core/contract/views.ts';
import type { MessageKey } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';
import type { AvailabilityModel } from '../../state/use-availability.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

const reasons: Record<Exclude<SlotView['state'], 'available'>, MessageKey> = {
  full: 'slotFull',
  held: 'slotHeld',
  closed: 'slotClosed',
  blocked: 'slotBlocked',
  cutoff: 'slotCutoff',
  'too-far-ahead': 'slotTooFar',
  'resource-busy': 'slotBusy',
};

interface Slots {
  readonly availability: AvailabilityModel;
  readonly activity: ActivityView;
  choose(slot: SlotView, date: string): void;
  /** Asks to be notified when places of a full slot open up; absent where there is no waitlist. */
  wait?(slot: SlotView, date: string): void;
}

/** The times of the chosen day. */
export function Slots({ availability, activity, choose, wait }: Slots) {
  const { t, format } = useWidget();
  const { date, slots, days, problem } = availability;
  if (problem && !slots) return null;
  if (!date) return days ? <Unchosen days={days} /> : <Skeleton rows={4} />;
  return (
    <div class="slots-of-day">
      <h3 id="slots-title" aria-live="polite">
        <span class="visually-hidden">{t('slotsOn', { date: format.date(date) })}</span>
        <span aria-hidden="true">{format.date(date)}</span>
      </h3>
      {slots ? (
        <ul class="slots" aria-labelledby="slots-title">
          {slots.map((slot) => (
            <li key={slot.sessionId}>
              <SlotButton slot={slot} activity={activity} choose={() => choose(slot, date)} />
              {wait && isTaken(slot) && <WaitButton slot={slot} wait={() => wait(slot, date)} />}
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton rows={4} />
      )}
      {slots?.every((slot) => slot.state !== 'available') && <p class="empty">{t('dayEmpty')}</p>}
    </div>
  );
}

/** In a month with nothing free, the calendar already says so. */
function Unchosen({ days }: { days: readonly CalendarDay[] }) {
  const { t } = useWidget();
  return days.some((day) => day.state === 'available') ? <p class="empty">{t('pickDay')}</p> : null;
}

/** Others have its places, or are about to: they may come free again. */
const isTaken = ({ state }: SlotView) => state === 'full' || state === 'held';

function WaitButton({ slot, wait }: { slot: SlotView; wait: () => void }) {
  const { t, format } = useWidget();
  return (
    <button type="button" class="wait" onClick={wait}>
      {t('waitlistOffer')}
      <span class="visually-hidden">: {format.startTime(slot.local)}</span>
    </button>
  );
}

function SlotButton({
  slot,
  activity,
  choose,
}: {
  slot: SlotView;
  activity: ActivityView;
  choose: () => void;
}) {
  const { t, format } = useWidget();
  const { state, seatsLeft, startsAt, local, sessionId, priceFrom } = slot;
  const free = state === 'available';
  const seats =
    activity.eventType === 'private'
      ? t('upTo', { count: activity.maxPlayers })
      : t('seatsLeft', { count: seatsLeft });
  return (
    <button type="button" class="slot" disabled={!free} data-session={sessionId} onClick={choose}>
      <time dateTime={startsAt}>{format.startTime(local)}</time>
      <span class={free && activity.eventType === 'public' && seatsLeft < 4 ? 'few' : ''}>
        {free ? seats : t(reasons[state])}
      </span>
      {free && (
        <span class="price">
          {priceFrom ? t('fromPrice', { price: format.money(priceFrom, true) }) : t('free')}
        </span>
      )}
    </button>
  );
}
